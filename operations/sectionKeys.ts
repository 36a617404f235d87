import { randomUUID } from 'node:crypto';
import * as dossiers from '../db/dossiers.ts';
import type { Transaction } from '../db/transaction.ts';
import type { SealedSections } from '../domain/sealedSections.ts';
import type { SectionContent } from '../domain/section/field.ts';
import { isSensitive, type SectionName } from '../domain/section/index.ts';

/** Content as an entry keeps it: as it is, or sealed under the dossier's newest key, which is made where there is none. */
export async function keptContent(
  tx: Transaction,
  seals: SealedSections | undefined,
  { officerId, section, content }: { officerId: string; section: SectionName; content: SectionContent },
): Promise<dossiers.EntryContent & { id: string }> {
  const id = randomUUID();
  if (!isSensitive(section)) return { id, content, sealed: null, keyVersion: null };
  if (!seals) throw new Error('a sensitive section cannot be recorded without keys');
  const { version: keyVersion, sealedKey } = await usableKey(tx, seals, officerId);
  const sealed = seals.seal(sealedKey, { rowId: id, officerId, section, keyVersion }, content);
  return { id, content: null, sealed, keyVersion };
}

/** The newest key that was not erased; of two who make one at once, both take the first. */
async function usableKey(
  tx: Transaction,
  seals: SealedSections,
  officerId: string,
): Promise<{ version: number; sealedKey: Buffer }> {
  const known = await dossiers.keysOf(tx, officerId);
  const [newest] = known;
  if (newest?.sealedKey) return { ...newest, sealedKey: newest.sealedKey };
  const version = (newest?.version ?? 0) + 1;
  await dossiers.addKey(tx, { officerId, version, sealedKey: seals.newKey({ officerId, keyVersion: version }) });
  return usableKey(tx, seals, officerId);
}
