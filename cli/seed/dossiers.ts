import { managingUnit } from '../../domain/managingUnit.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import type { SectionName } from '../../domain/section/index.ts';
import type { SectionContent } from '../../domain/section/field.ts';
import { dossierContent } from './dossierContent.ts';
import type { SeedOfficer } from './officers.ts';
import type { SeedUnit } from './organisation.ts';
import { stableId } from './stableId.ts';

export interface SeedEntry {
  id: string;
  officerId: string;
  section: SectionName;
  content: SectionContent;
  validFrom: string;
}

/** Which unit manages each serving officer's dossier (R8). */
export function* makeDossiers(
  pack: RulePack,
  units: readonly SeedUnit[],
  officers: readonly SeedOfficer[],
): Generator<{ officerId: string; unitId: string }> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  for (const { id, seat, state } of officers) {
    if (state === 'left') continue;
    const path = seat.unit.path.split('.').map((code) => byCode.get(code)!);
    const posts = seat.post ? [{ unitCode: seat.unit.code, post: seat.post }] : [];
    yield { officerId: id, unitId: managingUnit(pack, path, posts).id };
  }
}

/** The first entry of every section, one officer after the other: they never all stand in memory. */
export function* makeEntries(officers: readonly SeedOfficer[], year: number): Generator<SeedEntry> {
  for (const officer of officers) {
    if (officer.state === 'left') continue;
    for (const entry of dossierContent(officer, year)) {
      yield { ...entry, id: stableId('entry', `${officer.seat.key}:${entry.section}`), officerId: officer.id };
    }
  }
}
