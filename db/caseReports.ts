import type { Transaction } from './transaction.ts';
import { firstRow, run } from './rows.ts';

/** The head takes note and states the facts. */
export async function state(
  tx: Transaction,
  input: { caseId: string; by: string; facts: string; holderReachable: boolean; letterNo: string | null },
): Promise<void> {
  await run(
    tx,
    `update password_case set facts = :facts, holder_reachable = :holderReachable, letter_no = coalesce(:letterNo::text, letter_no), stated_at = :at, stated_by = :by
      where id = :caseId`,
    { ...input, at: tx.at },
  );
}

/** The written report is there: as a scan of the signed paper, or confirmed in the app. `hash` is SHA-256 of what was signed. */
export async function write(
  tx: Transaction,
  input: { caseId: string; by: string; as: 'scan' | 'app'; hash: Buffer },
): Promise<void> {
  await run(
    tx,
    `update password_case set written_as = :as, written_hash = :hash, written_at = :at, written_by = :by where id = :caseId`,
    { ...input, at: tx.at },
  );
}

/** The IT desk registers it as incoming. `incomingOn` is a local date. */
export async function register(
  tx: Transaction,
  input: { caseId: string; by: string; incomingNo: string; incomingOn: string },
): Promise<void> {
  await run(
    tx,
    `update password_case set incoming_no = :incomingNo, incoming_on = :incomingOn::date, registered_at = :at, registered_by = :by where id = :caseId`,
    { ...input, at: tx.at },
  );
}

export interface ScanRow {
  sealed: Buffer;
  mediaType: string;
}

/** Keeps the scan; a later one takes its place until the report is registered. */
export async function keepScan(
  tx: Transaction,
  input: { caseId: string; sealed: Buffer; mediaType: string; size: number; by: string },
): Promise<void> {
  await run(
    tx,
    `insert into case_scan (case_id, sealed, media_type, size, uploaded_by, uploaded_at) values (:caseId, :sealed, :mediaType, :size, :by, :at)
     on conflict (case_id) do update set sealed = excluded.sealed, media_type = excluded.media_type, size = excluded.size,
       uploaded_by = excluded.uploaded_by, uploaded_at = excluded.uploaded_at`,
    { ...input, at: tx.at },
  );
}

export async function scan(tx: Transaction, caseId: string): Promise<ScanRow | undefined> {
  return firstRow(tx, `select sealed, media_type as "mediaType" from case_scan where case_id = :caseId`, { caseId });
}
