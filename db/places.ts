import type { AccountKind } from '../domain/accountKind.ts';
import type { TakenPlace } from '../domain/accountFacts.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run } from './rows.ts';

export interface TakenPlaceRow extends TakenPlace {
  kind: AccountKind;
  state: 'reserved' | 'held';
  requestId: string | null;
}

/** The places of a unit that are taken, by accounts and by open requests, whoever asks. */
export async function taken(tx: Transaction, unitId: string): Promise<TakenPlaceRow[]> {
  return rows<TakenPlaceRow>(
    tx,
    `select kind, place_no as "placeNo", state, request_id as "requestId", user_name as "accountUserName", request_no as "requestNo"
       from taken_places(:unitId)`,
    { unitId },
  );
}

/**
 * Reserves one of the free places for a request. Of several at once each gets its own or none: `place_taken_once` decides, and
 * not a count. Where the quota was lowered since, places above it that are still held count for the highest below it. Answers
 * false where none is left.
 */
export async function reserve(
  tx: Transaction,
  place: { requestId: string; unitId: string; kind: AccountKind; quota: number },
): Promise<boolean> {
  const held = await taken(tx, place.unitId);
  const above = held.filter(({ kind, placeNo }) => kind === place.kind && placeNo > place.quota).length;
  for (let placeNo = 1; placeNo <= place.quota - above; placeNo++) {
    const touched = await run(
      tx,
      `insert into account_place (unit_id, kind, place_no, quota, state, request_id)
       values (:unitId, :kind, :placeNo, :quota, 'reserved', :requestId) on conflict do nothing`,
      { ...place, placeNo },
    );
    if (touched === 1) return true;
  }
  return false;
}

/** The number of an open request for an account of a kind, of this unit and for this officer, but for `exceptRequestId`. */
export async function openRequestFor(
  tx: Transaction,
  asked: { officerId: string; unitId: string; kind: AccountKind; exceptRequestId: string | null },
): Promise<string | null> {
  const found = await firstRow<{ no: string | null }>(
    tx,
    `select open_request_for_account(:officerId, :unitId, :kind, :exceptRequestId::uuid) as no`,
    asked,
  );
  return found?.no ?? null;
}
