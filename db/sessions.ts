import type { AccountKind } from '../domain/accountKind.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, run } from './rows.ts';

export interface SessionRow {
  officerId: string;
  accountId: string | null;
  accountKind: AccountKind | null;
  beganAt: Date;
  lastSeenAt: Date;
}

/** Who a session's token stands for; nobody once it has ended, its officer left, or its account stopped or changed hands. */
export async function find(tx: Transaction, tokenHash: Buffer): Promise<SessionRow | undefined> {
  return firstRow<SessionRow>(
    tx,
    `select officer_id as "officerId", account_id as "accountId", account_kind as "accountKind", began_at as "beganAt", last_seen_at as "lastSeenAt"
       from session_by_hash(:tokenHash)`,
    { tokenHash },
  );
}

export async function begin(
  tx: Transaction,
  session: { tokenHash: Buffer; officerId: string; accountId: string | null },
): Promise<void> {
  await run(
    tx,
    `insert into session (token_hash, officer_id, account_id, began_at, last_seen_at) values (:tokenHash, :officerId, :accountId, :at, :at)`,
    {
      ...session,
      at: tx.at,
    },
  );
}

/** Notes that a session is in use. */
export async function touch(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await run(tx, `update session set last_seen_at = :at where token_hash = :tokenHash and ended_at is null`, {
    tokenHash,
    at: tx.at,
  });
}

/** Ends a session. Answers false where it had ended. */
export async function end(
  tx: Transaction,
  tokenHash: Buffer,
  reason: 'signed_out' | 'idle' | 'replaced',
): Promise<boolean> {
  const touched = await run(
    tx,
    `update session set ended_at = :at, end_reason = :reason where token_hash = :tokenHash and ended_at is null`,
    {
      tokenHash,
      reason,
      at: tx.at,
    },
  );
  return touched === 1;
}
