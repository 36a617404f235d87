import { randomUUID } from 'node:crypto';
import type { MessageTemplate } from '../domain/messageTemplate.ts';
import { tellMessageDelivery } from './engineOutbox.ts';
import type { Transaction } from './transaction.ts';
import { rows, run, theRow } from './rows.ts';

/** A message to write. `businessKey` is what makes it once: `task_reminder:TASK:2:OFFICER`. */
export interface NewMessage {
  businessKey: string;
  template: MessageTemplate;
  officerId?: string;
  addressEntered?: string;
  requestId?: string | null;
  taskId?: string | null;
  grantId?: string | null;
  accountId?: string | null;
  caseId?: string | null;
  data?: Record<string, string | number | boolean | null>;
  dueAt?: Date;
}

export interface DueMessage {
  id: string;
  template: MessageTemplate;
  officerId: string | null;
  addressEntered: string | null;
  requestId: string | null;
  taskId: string | null;
  grantId: string | null;
  accountId: string | null;
  caseId: string | null;
  data: Record<string, string | number | boolean | null>;
  attempts: number;
  createdAt: Date;
}

/** Writes a message in the transaction that causes it and wakes the delivery. A second one with the same key is not written: then it answers false. */
export async function send(tx: Transaction, message: NewMessage): Promise<boolean> {
  const dueAt = message.dueAt ?? tx.at;
  const written = await run(
    tx,
    `insert into message (id, business_key, template, officer_id, address_entered, request_id, task_id, grant_id, account_id, case_id, data, created_at, due_at)
     values (:id, :businessKey, :template, :officerId, :addressEntered, :requestId, :taskId, :grantId, :accountId, :caseId, :data, :at, :dueAt) on conflict do nothing`,
    {
      id: randomUUID(),
      businessKey: message.businessKey,
      template: message.template,
      officerId: message.officerId ?? null,
      addressEntered: message.addressEntered ?? null,
      requestId: message.requestId ?? null,
      taskId: message.taskId ?? null,
      grantId: message.grantId ?? null,
      accountId: message.accountId ?? null,
      caseId: message.caseId ?? null,
      data: JSON.stringify(message.data ?? {}),
      at: tx.at,
      dueAt,
    },
  );
  await tellMessageDelivery(tx, 'mail');
  return written === 1;
}

/** Claims due messages until the lease runs out; those that another process has claimed are passed over. */
export async function claim(tx: Transaction, input: { limit: number; leaseUntil: Date }): Promise<DueMessage[]> {
  return rows<DueMessage>(
    tx,
    `update message set leased_until = :leaseUntil, attempts = attempts + 1
      where id in (select id from message where channel = 'mail' and state = 'due' and due_at <= :at and (leased_until is null or leased_until <= :at)
                    order by due_at limit :limit for update skip locked)
     returning id, template, officer_id as "officerId", address_entered as "addressEntered", request_id as "requestId", task_id as "taskId",
               grant_id as "grantId", account_id as "accountId", case_id as "caseId", data, attempts, created_at as "createdAt"`,
    { ...input, at: tx.at },
  );
}

/** How a message ended: sent, not needed any more, or refused for good. */
export interface MessageEnd {
  message: DueMessage;
  state: 'sent' | 'dropped' | 'failed';
  code: string | null;
}

/** Ends messages; what was typed in at sign-in is forgotten here. Answers the ids of those that had not ended before. */
export async function end(tx: Transaction, ends: readonly MessageEnd[]): Promise<string[]> {
  const ended = await rows<{ id: string }>(
    tx,
    `update message set state = e.state, ended_at = :at, leased_until = null, last_code = e.code, address_entered = null
       from unnest(:ids::uuid[], :states::text[], :codes::text[]) e(id, state, code) where message.id = e.id and message.state = 'due' returning message.id`,
    {
      ids: ends.map(({ message }) => message.id),
      states: ends.map(({ state }) => state),
      codes: ends.map(({ code }) => code),
      at: tx.at,
    },
  );
  return ended.map(({ id }) => id);
}

/** Puts a message off after a failure that may pass. */
export async function putOff(tx: Transaction, messageId: string, dueAt: Date, code: string): Promise<void> {
  await run(
    tx,
    `update message set due_at = :dueAt, leased_until = null, last_code = :code where id = :messageId and state = 'due'`,
    { messageId, dueAt, code },
  );
}

/** Milliseconds until the next message is due or its lease runs out, but for those just claimed; null when none waits. */
export async function msUntilNextDue(tx: Transaction, claimed: readonly DueMessage[]): Promise<number | null> {
  const { next } = await theRow<{ next: Date | null }>(
    tx,
    `select min(greatest(due_at, coalesce(leased_until, due_at))) as next from message
      where channel = 'mail' and state = 'due' and id <> all(:claimed::uuid[])`,
    { claimed: claimed.map(({ id }) => id) },
  );
  return next === null ? null : Math.max(0, next.getTime() - tx.at.getTime());
}
