import type { Transaction } from '../../db/transaction.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import { makeDossiers, makeEntries } from './dossiers.ts';
import { insertRows } from './insertRows.ts';
import type { SeedOfficer } from './officers.ts';
import type { SeedUnit } from './organisation.ts';

/** Writes a dossier for each serving officer, with the first entry of every section. */
export async function writeDossiers(
  tx: Transaction,
  input: { rulePack: RulePack; units: readonly SeedUnit[]; officers: readonly SeedOfficer[] },
): Promise<void> {
  const { rulePack: pack, units, officers } = input;
  const dossiers = [...makeDossiers(pack, units, officers)].map(({ officerId, unitId }) => ({
    officer_id: officerId,
    managing_unit_id: unitId,
  }));
  await insertRows(tx, 'dossier', { officer_id: 'uuid', managing_unit_id: 'uuid' }, dossiers);
  const columns = {
    id: 'uuid', officer_id: 'uuid', section: 'text', work_group: 'text', version: 'integer', content: 'jsonb', valid_from: 'date', recorded_at: 'timestamptz',
  }; // prettier-ignore
  const rowsOf = function* () {
    for (const { id, officerId, section, content, validFrom } of makeEntries(officers, tx.at.getUTCFullYear())) {
      yield {
        id,
        officer_id: officerId,
        section,
        work_group: 'officers',
        version: 1,
        content,
        valid_from: validFrom,
        recorded_at: tx.at,
      };
    }
  };
  await insertRows(tx, 'dossier_section', columns, rowsOf());
}
