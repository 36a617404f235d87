import type { RulePack } from '../../domain/rulePack.ts';
import { DEMO_SEATS } from './demoSeats.ts';
import { departmentCode, type SeedUnit } from './organisation.ts';
import { randomOf } from './random.ts';

/** A place that one officer fills. The key names it at any size of the organisation: `CHQ20:head`, `CHQ20_C01:staff3`. */
export interface Seat {
  key: string;
  unit: SeedUnit;
  post: 'head' | 'acting_head' | 'deputy' | null;
  /** Kept for a custodian of one of the unit's accounts, so never empty. */
  isClerk: boolean;
}

const DEPUTIES: Record<string, number> = { general_department: 3, cuc_province: 2, chi_cuc: 1, phong: 0, doi: 0 };
const DEPUTIES_ELSEWHERE = 2;
const STAFF_WEIGHT: Record<string, number> = { phong: 3, doi: 4, chi_cuc: 2 };

/**
 * As many seats as there are officers: heads, deputies and custodians first, the rest spread over divisions, teams and offices.
 * @throws RangeError when there are too few officers to lead the units and keep their accounts
 */
export function makeSeats(pack: RulePack, units: readonly SeedUnit[], officers: number): Seat[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const clerks = units.flatMap((unit) => clerksOf(pack, byCode.get(`${unit.code}_P01`) ?? unit, unit));
  const needed = [...units.flatMap(postsOf), ...clerks];
  const left = officers - needed.length;
  if (left < 0) throw new RangeError(`${officers} officers are too few: ${units.length} units need ${needed.length}`);
  return [...needed, ...staffOf(units, left)];
}

function postsOf(unit: SeedUnit): Seat[] {
  const head: Seat = { key: `${unit.code}:head`, unit, post: isVacant(unit) ? 'acting_head' : 'head', isClerk: false };
  const deputies = Array.from({ length: deputiesOf(unit) }, (_, i): Seat => ({
    key: `${unit.code}:deputy${i + 1}`,
    unit,
    post: 'deputy',
    isClerk: false,
  }));
  return [head, ...deputies];
}

/** A few divisions and teams wait for a head. */
function isVacant({ kind, code }: SeedUnit): boolean {
  return (kind === 'phong' || kind === 'doi') && randomOf(`vacant:${code}`).percent(4);
}

function deputiesOf({ kind, code }: SeedUnit): number {
  if (DEMO_SEATS.requester.startsWith(`${code}:`)) return 1;
  const always = DEPUTIES[kind] ?? DEPUTIES_ELSEWHERE;
  return always > 0 ? always : Number(randomOf(`deputy:${code}`).percent(40));
}

/** Who keeps a unit's accounts: in `office`, its first division, which keeps personnel matters, where it has one. */
function clerksOf(pack: RulePack, office: SeedUnit, unit: SeedUnit): Seat[] {
  return Array.from({ length: clerkCount(pack, unit) }, (_, i): Seat => ({
    key: `${unit.code}:clerk${i + 1}`,
    unit: office,
    post: null,
    isClerk: true,
  }));
}

function clerkCount(pack: RulePack, { code, kind }: SeedUnit): number {
  if (code === pack.personnelDepartment) return 6;
  if (code === pack.itDepartment) return 4;
  if (pack.unitKinds[kind]!.hasAdminAccount) return 2;
  return kind === 'chi_cuc' ? 1 : 0;
}

/** Spreads exactly `count` seats by the weight of each unit's kind. */
function staffOf(units: readonly SeedUnit[], count: number): Seat[] {
  const weights = units.map((unit) =>
    departmentCode(unit) === unit.code || unit.parentId === null ? 1 : STAFF_WEIGHT[unit.kind]!,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return units.flatMap((unit, i) => {
    const from = Math.round((passed * count) / total);
    passed += weights[i]!;
    const to = Math.round((passed * count) / total);
    return Array.from({ length: to - from }, (_, n): Seat => ({
      key: `${unit.code}:staff${n + 1}`,
      unit,
      post: null,
      isClerk: false,
    }));
  });
}
