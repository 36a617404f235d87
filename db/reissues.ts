import { randomUUID } from 'node:crypto';
import type { Transaction } from './transaction.ts';
import { firstRow, run, theRow } from './rows.ts';

export type ReissueEnd = 'chosen' | 'code_spent' | 'expired' | 'cancelled' | 'reported_again' | 'case_ended';

/** A reissue under way. The hash of its spoken code is never read. */
export interface ReissueRow {
  id: string;
  preparedBy: string;
  preparedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  expiresAt: Date | null;
}

/** The reissue of a case that has not ended. */
export async function open(tx: Transaction, caseId: string): Promise<ReissueRow | undefined> {
  return firstRow<ReissueRow>(
    tx,
    `select id, prepared_by as "preparedBy", prepared_at as "preparedAt", confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", expires_at as "expiresAt"
       from reissue where case_id = :caseId and ended_at is null`,
    { caseId },
  );
}

export async function prepare(
  tx: Transaction,
  input: { caseId: string; by: string; through: string },
): Promise<string> {
  const id = randomUUID();
  await run(
    tx,
    `insert into reissue (id, case_id, prepared_at, prepared_by, prepared_through) values (:id, :caseId, :at, :by, :through)`,
    { ...input, id, at: tx.at },
  );
  return id;
}

export async function confirm(
  tx: Transaction,
  input: { reissueId: string; by: string; through: string; expiresAt: Date },
): Promise<void> {
  await run(
    tx,
    `update reissue set confirmed_at = :at, confirmed_by = :by, confirmed_through = :through, expires_at = :expiresAt where id = :reissueId`,
    { ...input, at: tx.at },
  );
}

/** Ends a reissue, once. */
export async function end(tx: Transaction, reissueId: string, reason: ReissueEnd): Promise<void> {
  await run(tx, `update reissue set ended_at = :at, end_reason = :reason where id = :reissueId and ended_at is null`, {
    reissueId,
    reason,
    at: tx.at,
  });
}

/** The old password is dead and the account waits for a new one. Answers how many sessions ended. */
export async function openAccount(tx: Transaction, caseId: string): Promise<number> {
  const { sessions } = await theRow<{ sessions: number }>(tx, `select open_for_reissue(:caseId) as sessions`, {
    caseId,
  });
  return sessions;
}

/** An IT officer takes a reissue back. Answers false where none is under way. */
export async function cancel(tx: Transaction, caseId: string): Promise<boolean> {
  const { cancelled } = await theRow<{ cancelled: boolean }>(tx, `select cancel_reissue(:caseId) as cancelled`, {
    caseId,
  });
  return cancelled;
}

/** The registered phone of the holder, for the call-back; null where none is registered. */
export async function phone(tx: Transaction, caseId: string): Promise<string | null> {
  const { found } = await theRow<{ found: string | null }>(tx, `select registered_phone(:caseId) as found`, { caseId });
  return found;
}

/** Keeps the keyed hash of the spoken code, once, for whoever confirmed. Answers false where it was kept before. */
export async function keepCode(tx: Transaction, caseId: string, hash: Buffer): Promise<boolean> {
  const { kept } = await theRow<{ kept: boolean }>(tx, `select keep_spoken_code(:caseId, :hash) as kept`, {
    caseId,
    hash,
  });
  return kept;
}

/** What came of a spoken code. `spent`: too many were wrong, the reissue is void. */
export type CodeOutcome = 'proven' | 'wrong' | 'spent' | 'not_read_out' | 'not_found';

/** Tries a spoken code for the actor's link; each wrong one counts. */
export async function tryCode(
  tx: Transaction,
  input: { linkId: string; hash: Buffer; tries: number },
): Promise<CodeOutcome> {
  const { outcome } = await theRow<{ outcome: CodeOutcome }>(
    tx,
    `select try_spoken_code(:linkId, :hash, :tries) as outcome`,
    input,
  );
  return outcome;
}
