import * as items from '../../db/reviewItems.ts';
import type { Transaction } from '../../db/transaction.ts';
import { fieldNames, isSensitive } from '../../domain/review/reviewSections.ts';
import { changedFields } from '../../domain/section/differences.ts';
import type { SectionContent } from '../../domain/section/field.ts';
import type { SectionName } from '../../domain/section/index.ts';

/**
 * Has running reviews attest a new entry in place of the one before: what was said of the fields that it changed is asked
 * anew. Sealed sections are asked anew whole. In the transaction that records the entry.
 */
export async function takeEntry(
  tx: Transaction,
  { content, ...entry }: { officerId: string; section: SectionName; version: number; content: SectionContent },
): Promise<void> {
  const before = isSensitive(entry.section) ? null : await items.contentBefore(tx, entry);
  const changed = before === null ? fieldNames(entry.section) : changedFields(before, content);
  await items.takeVersion(tx, { ...entry, changed });
}
