import * as corrections from '../../db/corrections.ts';
import type { CorrectionRow } from '../../db/corrections.ts';
import type { ItemRow, SavedItem } from '../../db/reviewItems.ts';
import type { PacketRow } from '../../db/reviewPackets.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { mismatches } from '../../domain/review/attestation.ts';
import type { Rules } from '../../domain/rules.ts';
import { openCorrection, recordCorrected } from './openCorrection.ts';

/** An item as it was just saved. */
type Saved = Omit<ItemRow, 'state'> & SavedItem;

/**
 * Brings corrections in line with what was just said of items (R11): a mismatch has one, an undone mismatch none any more.
 * One an item and version of its entry, held by `correction_once_an_item`.
 *
 * @returns the number of the correction of each item that has one
 */
export async function syncCorrections(
  tx: Transaction,
  rules: Rules,
  { packet, items }: { packet: PacketRow; items: readonly Saved[] },
): Promise<Map<string, string>> {
  const nos = new Map<string, string>();
  if (items.length === 0) return nos;
  const there = await corrections.ofItems(
    tx,
    items.map(({ id }) => id),
  );
  for (const item of items) {
    const mine = there.filter(({ itemId }) => itemId === item.id);
    const no = await syncOne(tx, rules, { packet, item, mine });
    if (no !== null) nos.set(item.id, no);
  }
  return nos;
}

async function syncOne(
  tx: Transaction,
  rules: Rules,
  { packet, item, mine }: { packet: PacketRow; item: Saved; mine: readonly CorrectionRow[] },
): Promise<string | null> {
  const fields = mismatches(item);
  const open = mine.find(({ endedAt }) => endedAt === null);
  if (open) return adjust(tx, open, fields, item.note);
  const done = mine.find(({ itemVersion }) => itemVersion === item.version);
  if (done || fields.length === 0) return done?.no ?? null;
  const { workGroup, sensitive, managingUnitId } = packet;
  const { officerId, section, id: itemId, version: itemVersion, note } = item;
  const of = { officerId, section, workGroup, sensitive, fields, note, itemId, itemVersion };
  const by = actorOf(tx).officerId;
  const opened = await openCorrection(tx, rules, { ...of, source: 'review', requestId: null, by, toldUnitId: managingUnitId });
  return opened?.no ?? null;
} // prettier-ignore

async function adjust(tx: Transaction, { id, no, fields: before, note: noted }: CorrectionRow, fields: string[], note: string | null): Promise<string | null> {
  if (fields.length === 0) {
    await corrections.withdraw(tx, id, actorOf(tx).officerId);
    await recordCorrected(tx, id, 'withdrawn');
    return null;
  }
  if (fields.join() !== before.join() || note !== noted) await corrections.setFields(tx, { correctionId: id, fields, note });
  return no;
} // prettier-ignore
