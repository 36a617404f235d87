import { record } from '../../db/audit.ts';
import * as items from '../../db/reviewItems.ts';
import type { ItemRow, SavedItem } from '../../db/reviewItems.ts';
import type { PacketRow } from '../../db/reviewPackets.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { allElseMatches, isAttested, unknownFields, type Attestation } from '../../domain/review/attestation.ts';
import type { ItemState } from '../../domain/review/reviewCampaign.ts';
import type { Rules } from '../../domain/rules.ts';
import { syncCorrections } from '../correction/syncCorrections.ts';
import { heldPacket } from './heldPacket.ts';

/** What is said of one item, of the version that was seen. */
export interface ItemAttestation extends Attestation {
  id: string;
  version: number;
}

/** What became of one item of a batch. `version` is the one to attest now. */
export interface ItemResult {
  id: string;
  result: 'attested' | 'saved' | 'superseded' | 'ended' | 'not_found' | 'unknown_field';
  state: ItemState | null;
  version: number | null;
  correctionNo: string | null;
}

/** Of a locked item: what is to be said of it, or why nothing is. */
type Said = (item: ItemRow) => ItemAttestation;

/**
 * Attests items of one packet against the paper file (R11, article 10.3), field by field: what is said replaces what was said
 * before, may be incomplete, and can be taken back until the packet is signed or closed. A mismatch opens its correction in
 * the same transaction; undone, it is withdrawn. One transaction; each item's result is told. Idempotent.
 *
 * @throws Refused `not_found` · `already_ended` · `account_needed` · `superior_may_not_change` (R15) · `not_yours`
 */
export async function attestItems(
  tx: Transaction,
  rules: Rules,
  { packetId, attestations }: { packetId: string; attestations: readonly ItemAttestation[] },
): Promise<ItemResult[]> {
  const said = new Map(attestations.map((one) => [one.id, one]));
  return write(tx, rules, { packetId, ids: [...said.keys()], said: ({ id }) => said.get(id)! });
}

/**
 * Confirms items in bulk: every field that nothing was said of is a match, and timely and accurate as stated here where
 * nothing was said of that. @throws Refused as `attestItems`
 */
export async function confirmItems(
  tx: Transaction,
  rules: Rules,
  input: { packetId: string; items: readonly { id: string; version: number }[]; timely: boolean; accurate: boolean },
): Promise<ItemResult[]> {
  const seen = new Map(input.items.map(({ id, version }) => [id, version]));
  const said = ({ id, section, verdicts, timely, accurate, note }: ItemRow): ItemAttestation => ({
    id,
    version: seen.get(id)!,
    verdicts: allElseMatches(section, verdicts),
    timely: timely ?? input.timely,
    accurate: accurate ?? input.accurate,
    note,
  });
  return write(tx, rules, { packetId: input.packetId, ids: [...seen.keys()], said });
}

async function write(
  tx: Transaction,
  rules: Rules,
  { packetId, ids, said }: { packetId: string; ids: readonly string[]; said: Said },
): Promise<ItemResult[]> {
  const packet = await heldPacket(tx, packetId);
  const { officerId: by, accountId } = actorOf(tx);
  const locked = await items.lock(tx, packetId, ids);
  const judged = locked.map((item) => ({ item, ...judgedOf(item, said(item)) }));
  const written = judged.flatMap(({ save }) => save ?? []);
  if (written.length > 0) await items.save(tx, { packetId, items: written, by, through: accountId! });
  const nos = await syncCorrections(tx, rules, { packet, items: judged.flatMap(({ item, save }) => (save ? [{ ...item, ...save }] : [])) });
  await recordWritten(tx, packet, { locked, written });
  const results = new Map(judged.map(({ item, result, save }) => [item.id, resultOf(item, { result, save, no: nos.get(item.id) ?? null })]));
  return ids.map((id) => results.get(id) ?? { id, result: 'not_found', state: null, version: null, correctionNo: null });
} // prettier-ignore

interface Judged {
  result: ItemResult['result'];
  save: SavedItem | null;
}

/** The newest version is what is attested: whoever saw another looks again. */
function judgedOf(item: ItemRow, { version, ...said }: ItemAttestation): Judged {
  if (item.state === 'not_attested') return { result: 'ended', save: null };
  if (version !== newestOf(item)) return { result: 'superseded', save: null };
  if (unknownFields(item.section, said).length > 0) return { result: 'unknown_field', save: null };
  const attested = isAttested(item.section, said);
  return { result: attested ? 'attested' : 'saved', save: { ...said, version, attested } };
}

const newestOf = ({ newestVersion, entryVersion }: ItemRow): number => Math.max(newestVersion ?? 0, entryVersion);

function resultOf(item: ItemRow, { result, save, no }: Judged & { no: string | null }): ItemResult {
  const state = save ? (save.attested ? 'attested' : 'open') : item.state;
  return { id: item.id, result, state, version: newestOf(item), correctionNo: no };
}

/** One event a call, with the items that changed their state: who attested what, through which account. */
async function recordWritten(
  tx: Transaction,
  { id, campaignId }: PacketRow,
  { locked, written }: { locked: readonly ItemRow[]; written: readonly SavedItem[] },
): Promise<void> {
  const before = new Map(locked.map((item) => [item.id, item.state]));
  const ids = (chosen: (item: SavedItem) => boolean) => written.filter(chosen).map((item) => item.id);
  const detail = {
    campaign: campaignId,
    attested: ids(({ attested }) => attested),
    reopened: ids((item) => !item.attested && before.get(item.id) === 'attested'),
    saved: written.length,
  };
  await record(tx, { event: 'review.attested', subject: { kind: 'review_packet', id }, channel: 'web', detail });
}
