import type { Approver, ApproverVia } from '../domain/approvers.ts';
import type { Transaction } from './transaction.ts';
import { rows, run, sendAlong, theRow } from './rows.ts';

export interface CandidateRow {
  officerId: string;
  accountId: string | null;
  via: ApproverVia;
  insteadOf: string | null;
  /** Why it was passed on to this one. */
  reason: string | null;
  removedBecause: 'passed_on' | 'no_longer_approver' | null;
}

/** Everybody who is or was asked to decide a task. */
export async function ofTask(tx: Transaction, taskId: string): Promise<CandidateRow[]> {
  return rows<CandidateRow>(
    tx,
    `select officer_id as "officerId", account_id as "accountId", via, for_officer_id as "insteadOf", reason, removed_because as "removedBecause"
       from task_candidate where task_id = :taskId order by added_at, officer_id`,
    { taskId },
  );
}

/** Asks an officer; whoever was asked before is asked again. */
export async function add(tx: Transaction, taskId: string, approver: Approver & { reason?: string }): Promise<void> {
  await sendAlong(
    tx,
    `insert into task_candidate (task_id, officer_id, account_id, via, for_officer_id, reason, added_at)
     values (:taskId, :officerId, :accountId, :via, :insteadOf, :reason, :at)
     on conflict (task_id, officer_id) do update
       set account_id = excluded.account_id, via = excluded.via, for_officer_id = excluded.for_officer_id,
         reason = excluded.reason, removed_at = null, removed_because = null`,
    { taskId, ...approver, reason: approver.reason ?? null, at: tx.at },
  );
}

/** Asks an officer no longer. */
export async function remove(
  tx: Transaction,
  taskId: string,
  officerId: string,
  because: 'passed_on' | 'no_longer_approver',
): Promise<void> {
  await sendAlong(
    tx,
    `update task_candidate set removed_at = :at, removed_because = :because where task_id = :taskId and officer_id = :officerId and removed_at is null`,
    { taskId, officerId, because, at: tx.at },
  );
}

/** Notes that a signed-in candidate has looked at the task; the first time counts. Answers whether this was it. */
export async function markSeen(tx: Transaction, taskId: string, officerId: string): Promise<boolean> {
  const touched = await run(
    tx,
    `update task_candidate set seen_at = :at where task_id = :taskId and officer_id = :officerId and seen_at is null`,
    {
      taskId,
      officerId,
      at: tx.at,
    },
  );
  return touched === 1;
}

/** The user name of the account through which a candidate decides. */
export async function accountName(tx: Transaction, accountId: string): Promise<string> {
  return (
    await theRow<{ name: string }>(tx, `select user_name as name from account where id = :accountId`, { accountId })
  ).name;
}
