import type { Transaction } from '../../db/transaction.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import type { SealedSections } from '../../domain/sealedSections.ts';
import { isSensitive, sections } from '../../domain/section/index.ts';
import { makeDossiers, makeEntries, type SeedEntry } from './dossiers.ts';
import { insertRows } from './insertRows.ts';
import type { SeedOfficer } from './officers.ts';
import type { SeedUnit } from './organisation.ts';

/** Bytes as `bytea` reads them from a text. */
const asBytes = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

/** Writes a dossier for each serving officer, with the first entry of every section; without `seals`, of the open ones alone. */
export async function writeDossiers(
  tx: Transaction,
  input: {
    rulePack: RulePack;
    units: readonly SeedUnit[];
    officers: readonly SeedOfficer[];
    seals: SealedSections | undefined;
  },
): Promise<void> {
  const { rulePack: pack, units, officers, seals } = input;
  const dossiers = [...makeDossiers(pack, units, officers)].map(({ officerId, unitId }) => ({
    officer_id: officerId,
    managing_unit_id: unitId,
  }));
  await insertRows(tx, 'dossier', { officer_id: 'uuid', managing_unit_id: 'uuid' }, dossiers);
  const keys = new Map(
    seals && dossiers.map(({ officer_id: officerId }) => [officerId, seals.newKey({ officerId, keyVersion: 1 })]),
  );
  const keyColumns = { officer_id: 'uuid', version: 'integer', sealed_key: 'bytea', made_at: 'timestamptz' };
  const keyRows = [...keys].map(([officerId, key]) => ({
    officer_id: officerId,
    version: 1,
    sealed_key: asBytes(key),
    made_at: tx.at,
  }));
  await insertRows(tx, 'dossier_key', keyColumns, keyRows);
  await insertRows(tx, 'dossier_section', ENTRY_COLUMNS, entryRows(tx.at, officers, seals, keys));
}

const ENTRY_COLUMNS = {
  id: 'uuid', officer_id: 'uuid', section: 'text', work_group: 'text', version: 'integer', content: 'jsonb', sealed: 'bytea', key_version: 'integer',
  valid_from: 'date', recorded_at: 'timestamptz',
}; // prettier-ignore

function* entryRows(
  at: Date,
  officers: readonly SeedOfficer[],
  seals: SealedSections | undefined,
  keys: ReadonlyMap<string, Buffer>,
) {
  for (const entry of makeEntries(officers, at.getUTCFullYear())) {
    const { id, officerId, section, validFrom } = entry;
    if (isSensitive(section) && !seals) continue;
    yield {
      id,
      officer_id: officerId,
      section,
      work_group: sections[section].workGroup,
      version: 1,
      ...(isSensitive(section) ? sealedOf(entry, seals!, keys.get(officerId)!) : { ...OPEN, content: entry.content }),
      valid_from: validFrom,
      recorded_at: at,
    };
  }
}

const OPEN = { sealed: null, key_version: null };

function sealedOf({ id, officerId, section, content }: SeedEntry, seals: SealedSections, key: Buffer) {
  const sealed = seals.seal(key, { rowId: id, officerId, section, keyVersion: 1 }, content);
  return { content: null, sealed: asBytes(sealed), key_version: 1 };
}
