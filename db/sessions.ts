import type { AccountKind } from '../domain/accountKind.ts';
import type { Transaction } from './transaction.ts';
import { run } from './rows.ts';

export interface SessionRow {
  officerId: string;
  accountId: string | null;
  accountKind: AccountKind | null;
  beganAt: Date;
  lastSeenAt: Date;
  /** When the account's second factor was proven; null where none was. */
  secondFactorAt: Date | null;
}

export async function begin(
  tx: Transaction,
  session: { tokenHash: Buffer; officerId: string; accountId: string | null; secondFactorAt: Date | null },
): Promise<void> {
  await run(
    tx,
    `insert into session (token_hash, officer_id, account_id, began_at, last_seen_at, second_factor_at)
     values (:tokenHash, :officerId, :accountId, :at, :at, :secondFactorAt)`,
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
