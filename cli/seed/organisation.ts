import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { BORDER_GATES, gateName } from './data/borderGates.ts';
import { divisionNames } from './data/divisions.ts';
import { TEAM_NAMES } from './data/teams.ts';
import { shortName } from './shortName.ts';
import { stableId } from './stableId.ts';

export interface SeedUnit {
  id: string;
  code: string;
  parentId: string | null;
  /** Codes from the root, joined by dots (ltree). */
  path: string;
  kind: string;
  name: string;
  shortName: string;
  madeUp: boolean;
}

/** The department where the demonstration plays: it has all its units at any size. */
export const DEMO_DEPARTMENT = 'CHQ20';
const MOST_UNITS = 10_000;
/** Every demonstration unit has three teams, the first sub-department all five. */
const DEMO_TEAMS = 3;

/**
 * The units of a made-up organisation in which so many officers serve, parents before children: the listed ones, the
 * demonstration department whole, then divisions, sub-departments and teams turn by turn until there are enough.
 */
export function makeUnits(officers: number): SeedUnit[] {
  const target = Math.min(MOST_UNITS, Math.round(Math.max(Math.min(officers / 4, 400), officers / 10)));
  const units = listedUnits();
  const known = new Set(units.map(({ code }) => code));
  for (const unit of moreUnits(units.filter(({ parentId }) => parentId !== null))) {
    if (units.length >= target) break;
    if (known.has(unit.code)) continue;
    known.add(unit.code);
    units.push(unit);
  }
  return units;
}

/** The department of a unit: the unit below the root on its path, or the root itself. */
export function departmentCode(unit: SeedUnit): string {
  const [root, department] = unit.path.split('.');
  return department ?? root!;
}

function listedUnits(): SeedUnit[] {
  const file = readFileSync(new URL('data/customs-2018-units.csv', import.meta.url), 'utf8');
  const listed: { code: string; parent: string; kind: string; name: string }[] = parse(file, {
    columns: true,
    bom: true,
  });
  const byCode = new Map<string, SeedUnit>();
  for (const { code, parent, kind, name } of listed) {
    byCode.set(code, {
      ...placed(byCode.get(parent) ?? null, code),
      kind,
      name,
      shortName: shortName(name),
      madeUp: false,
    });
  }
  return [...byCode.values()];
}

function* moreUnits(departments: SeedUnit[]): Generator<SeedUnit> {
  yield* demoUnits(departments.find(({ code }) => code === DEMO_DEPARTMENT)!);
  for (let round = 0; ; round++) {
    for (const department of departments) yield* unitsOfRound(department, round);
  }
}

function* demoUnits(department: SeedUnit): Generator<SeedUnit> {
  for (let i = 0; i < divisionNames(department).length; i++) yield* division(department, i);
  for (let i = 0; i < BORDER_GATES[department.code]!.length; i++) {
    const gate = gateOf(department, i);
    yield gate;
    for (let t = 0; t < (i === 0 ? TEAM_NAMES.length : DEMO_TEAMS); t++) yield team(gate, t);
  }
}

/** One more division and sub-department, and one more team for each of the last few sub-departments. */
function* unitsOfRound(department: SeedUnit, round: number): Generator<SeedUnit> {
  yield* division(department, round);
  if (department.kind !== 'cuc_province') return;
  yield gateOf(department, round);
  for (let t = 0; t < Math.min(round, TEAM_NAMES.length); t++) yield team(gateOf(department, round - 1 - t), t);
}

function* division(department: SeedUnit, index: number): Generator<SeedUnit> {
  const name = divisionNames(department)[index];
  if (name) yield madeUp(department, `P${twoDigits(index)}`, 'phong', name);
}

const gateOf = (department: SeedUnit, index: number) =>
  madeUp(department, `C${twoDigits(index)}`, 'chi_cuc', gateName(department.code, index));
const team = (gate: SeedUnit, index: number) => madeUp(gate, `D${index + 1}`, 'doi', TEAM_NAMES[index]!);

function madeUp(parent: SeedUnit, suffix: string, kind: string, name: string): SeedUnit {
  return { ...placed(parent, `${parent.code}_${suffix}`), kind, name, shortName: shortName(name), madeUp: true };
}

function placed(parent: SeedUnit | null, code: string) {
  return {
    id: stableId('unit', code),
    code,
    parentId: parent?.id ?? null,
    path: parent ? `${parent.path}.${code}` : code,
  };
}

const twoDigits = (index: number) => String(index + 1).padStart(2, '0');
