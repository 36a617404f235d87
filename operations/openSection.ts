import { record } from '../db/audit.ts';
import * as dossiers from '../db/dossiers.ts';
import type { Transaction } from '../db/transaction.ts';
import * as entries from '../db/views/sectionEntries.ts';
import { Refused } from '../domain/errors.ts';
import type { SealedSections } from '../domain/sealedSections.ts';
import type { SensitiveSection } from '../domain/section/index.ts';
import { closedToReader } from '../domain/section/sectionAccess.ts';

/** An entry whose content was opened; null where the person's key was erased. */
export type OpenedEntry = Omit<entries.SectionEntryView, 'sealed' | 'keyVersion'> & { erased: boolean };

/**
 * Opens a sensitive section to whoever may open it (R13): every entry that was known at the moment, the newest first. That it was
 * opened is recorded in the same transaction: where that cannot be written, nothing is told.
 *
 * @throws Refused `not_found` · `not_yours`
 */
export async function openSection(
  tx: Transaction,
  seals: SealedSections,
  { officerId, section, ...moment }: { officerId: string; section: SensitiveSection } & entries.Moment,
): Promise<OpenedEntry[]> {
  const facts = await dossiers.rightsOf(tx, officerId);
  if (!facts) throw new Refused('not_found', {});
  const closed = closedToReader(section, facts);
  if (closed) throw new Refused('not_yours', closed);
  const subject = { kind: 'dossier', id: officerId } as const;
  await record(tx, { event: 'dossier.sensitive_opened', subject, channel: 'web', detail: { section } });
  const found = await entries.ofSection(tx, { officerId, section }, moment);
  // After the entries: one that is recorded meanwhile, under a new key, would else look like an erased one.
  const keys = await dossiers.keysOf(tx, officerId);
  return found.map((entry) => opened(seals, keys, officerId, entry));
}

function opened(
  seals: SealedSections,
  keys: readonly dossiers.DossierKey[],
  officerId: string,
  { sealed, keyVersion, ...entry }: entries.SectionEntryView,
): OpenedEntry {
  const key = keys.find(({ version }) => version === keyVersion)?.sealedKey;
  if (!key || !sealed || keyVersion === null) return { ...entry, content: null, erased: true };
  const place = { rowId: entry.id, officerId, section: entry.section, keyVersion };
  return { ...entry, content: seals.open(key, place, sealed), erased: false };
}
