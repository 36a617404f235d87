import { randomUUID } from 'node:crypto';
import type { Transaction } from './transaction.ts';
import { run } from './rows.ts';

/** Why somebody stopped keeping an account. */
export type CustodyEnd = 'handed_over' | 'withdrawn' | 'transferred' | 'left';

/** Begins a custody; one at a time an account, held by `custody_one_custodian`. */
export async function begin(
  tx: Transaction,
  custody: { accountId: string; officerId: string; requestId: string | null },
): Promise<void> {
  await run(
    tx,
    `insert into custody (id, account_id, officer_id, began_at, request_id) values (:id, :accountId, :officerId, :at, :requestId)`,
    { ...custody, id: randomUUID(), at: tx.at },
  );
}

/** Ends the custody of an account, if anybody has it. */
export async function end(tx: Transaction, accountId: string, reason: CustodyEnd): Promise<void> {
  await run(
    tx,
    `update custody set ended_at = :at, end_reason = :reason where account_id = :accountId and ended_at is null`,
    { accountId, reason, at: tx.at },
  );
}
