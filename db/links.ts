import { randomUUID } from 'node:crypto';
import type { Transaction } from './transaction.ts';
import { firstRow, run, sendAlong, theRow } from './rows.ts';

export interface LinkRow {
  id: string;
  purpose: 'decide' | 'sign_in' | 'first_password' | 'confirm_report';
  officerId: string;
  officerState: 'active' | 'left';
  language: 'vi' | 'en';
  taskId: string | null;
  version: number | null;
  /** The account whose password it lets choose. */
  accountId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  deadBecause: 'no_longer_approver' | 'no_longer_custodian' | 'replaced' | 'account_frozen' | 'code_spent' | null;
}

/** Finds a link by the id that its token carries; works before anybody is signed in. */
export async function find(tx: Transaction, linkId: string): Promise<LinkRow | undefined> {
  return firstRow<LinkRow>(
    tx,
    `select id, purpose, officer_id as "officerId", officer_state as "officerState", language, task_id as "taskId", version,
            account_id as "accountId", expires_at as "expiresAt", used_at as "usedAt", dead_because as "deadBecause" from link_by_id(:linkId)`,
    { linkId },
  );
}

/** The live decision link of a task and officer, made where there is none: reminders carry the same link as the first mail. */
export async function forTask(
  tx: Transaction,
  input: { taskId: string; officerId: string; version: number; expiresAt: Date },
): Promise<{ id: string }> {
  const made = await firstRow<{ id: string }>(
    tx,
    `insert into link (id, purpose, officer_id, task_id, version, made_at, expires_at)
     values (:id, 'decide', :officerId, :taskId, :version, :at, :expiresAt) on conflict do nothing returning id`,
    { ...input, id: randomUUID(), at: tx.at },
  );
  if (made) return made;
  return theRow(
    tx,
    `select id from link where task_id = :taskId and officer_id = :officerId and dead_at is null and purpose = 'decide'`,
    { taskId: input.taskId, officerId: input.officerId },
  );
}

/** The sign-in link of one message; one a message, however often it is sent. */
export async function forSignIn(
  tx: Transaction,
  input: { messageId: string; officerId: string; expiresAt: Date },
): Promise<{ id: string }> {
  await run(
    tx,
    `insert into link (id, purpose, officer_id, message_id, made_at, expires_at) values (:id, 'sign_in', :officerId, :messageId, :at, :expiresAt)
     on conflict (message_id) do nothing`,
    { ...input, id: randomUUID(), at: tx.at },
  );
  return theRow(tx, `select id from link where message_id = :messageId`, { messageId: input.messageId });
}

/** The link of one message that confirms a report from the sign-in page. */
export async function toConfirmReport(
  tx: Transaction,
  input: { messageId: string; officerId: string; accountId: string; expiresAt: Date },
): Promise<{ id: string }> {
  await run(
    tx,
    `insert into link (id, purpose, officer_id, account_id, message_id, made_at, expires_at) values (:id, 'confirm_report', :officerId, :accountId, :messageId, :at, :expiresAt)
     on conflict (message_id) do nothing`,
    { ...input, id: randomUUID(), at: tx.at },
  );
  return theRow(tx, `select id from link where message_id = :messageId`, { messageId: input.messageId });
}

/** Uses a link up. Answers false where it was used, dead or expired already: exactly one of many callers gets true. */
export async function use(tx: Transaction, linkId: string): Promise<boolean> {
  const touched = await run(
    tx,
    `update link set used_at = :at where id = :linkId and used_at is null and dead_at is null and expires_at > :at`,
    { linkId, at: tx.at },
  );
  return touched === 1;
}

/** Kills the decision links of a task, of one officer or of all. */
export async function kill(
  tx: Transaction,
  input: { taskId: string; officerId: string | null; because: 'no_longer_approver' | 'replaced' },
): Promise<void> {
  await sendAlong(
    tx,
    `update link set dead_at = :at, dead_because = :because
      where task_id = :taskId and dead_at is null and used_at is null and (:officerId::uuid is null or officer_id = :officerId::uuid)`,
    { ...input, at: tx.at },
  );
}

/** The link by which an officer decided a task, if it was by a link. */
export async function usedFor(tx: Transaction, taskId: string, officerId: string): Promise<{ id: string } | undefined> {
  return firstRow(
    tx,
    `select id from link where task_id = :taskId and officer_id = :officerId and used_at is not null`,
    {
      taskId,
      officerId,
    },
  );
}
