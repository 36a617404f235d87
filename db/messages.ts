import { randomUUID } from 'node:crypto';
import type { ChatChannel, MessageChannel } from '../domain/messageChannel.ts';
import type { ChatOnlyTemplate, MessageTemplate } from '../domain/messageTemplate.ts';
import { noticeKinds, noticeRoute } from '../domain/noticeRoute.ts';
import { tellMessageDelivery } from './engineOutbox.ts';
import * as noticeChoices from './noticeChoices.ts';
import type { Transaction } from './transaction.ts';
import { rows, run, sendAlong, theRow } from './rows.ts';

/** A message to write. `businessKey` is what makes it once: `task_reminder:TASK:2:OFFICER`. */
export interface NewMessage {
  businessKey: string;
  template: MessageTemplate | ChatOnlyTemplate;
  /** Of a chat code alone: the chat that it proves. Everything else goes as its recipient chose. */
  channel?: ChatChannel;
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
  channel: MessageChannel;
  template: MessageTemplate | ChatOnlyTemplate;
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

/**
 * Writes a message in the transaction that causes it, once for each way by which its recipient is reached, and wakes the
 * deliveries. What was written under the same key is not written again.
 */
export async function send(tx: Transaction, message: NewMessage): Promise<void> {
  const channels = await channelsOf(tx, message);
  await sendAlong(tx, INSERT, bindingsOf(tx, message, channels));
  for (const channel of channels) await tellMessageDelivery(tx, channel);
}

/** As `send`, and answers whether it was not written before. */
export async function sendOnce(tx: Transaction, message: NewMessage): Promise<boolean> {
  const channels = await channelsOf(tx, message);
  const written = await run(tx, INSERT, bindingsOf(tx, message, channels));
  for (const channel of channels) await tellMessageDelivery(tx, channel);
  return written > 0;
}

const INSERT = `insert into message (id, business_key, channel, template, officer_id, address_entered, request_id, task_id, grant_id, account_id, case_id, data, created_at, due_at)
     select way.id, way.key, way.channel, :template, :officerId, :addressEntered, :requestId, :taskId, :grantId, :accountId, :caseId, :data, :at, :dueAt
       from unnest(:ids::uuid[], :keys::text[], :channels::text[]) way(id, key, channel) on conflict do nothing`;

function bindingsOf(tx: Transaction, message: NewMessage, channels: readonly MessageChannel[]) {
  return {
    ids: channels.map(() => randomUUID()),
    keys: channels.map((channel) => keyOf(message.businessKey, channel)),
    channels,
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
    dueAt: message.dueAt ?? tx.at,
  };
}

/** What goes by mail alone asks nobody's choice: at the door known and unknown people must cost the same. */
async function channelsOf(tx: Transaction, { template, channel, officerId }: NewMessage): Promise<MessageChannel[]> {
  if (template === 'chat_code') return [channel!];
  if (officerId === undefined || noticeKinds[template] === 'letter') return ['mail'];
  return noticeRoute(template, await noticeChoices.ofRecipient(tx, officerId));
}

/** A message is once a way: the mail keeps the bare key. */
const keyOf = (businessKey: string, channel: MessageChannel) =>
  channel === 'mail' ? businessKey : `${businessKey}@${channel}`;

/** Claims due messages of one way until the lease runs out; those that another process has claimed are passed over. */
export async function claim(
  tx: Transaction,
  { channel = 'mail', ...input }: { limit: number; leaseUntil: Date; channel?: MessageChannel },
): Promise<DueMessage[]> {
  return rows<DueMessage>(
    tx,
    `update message set leased_until = :leaseUntil, attempts = attempts + 1
      where id in (select id from message where channel = :channel and state = 'due' and due_at <= :at and (leased_until is null or leased_until <= :at)
                    order by due_at limit :limit for update skip locked)
     returning id, channel, template, officer_id as "officerId", address_entered as "addressEntered", request_id as "requestId", task_id as "taskId",
               grant_id as "grantId", account_id as "accountId", case_id as "caseId", data, attempts, created_at as "createdAt"`,
    { ...input, channel, at: tx.at },
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

/** What a chat did not take goes by mail, unless it does already. */
export async function sendByMailInstead(tx: Transaction, messageIds: readonly string[]): Promise<void> {
  const written = await run(
    tx,
    `insert into message (id, business_key, template, officer_id, request_id, task_id, grant_id, account_id, case_id, data, created_at, due_at)
     select gen_random_uuid(), regexp_replace(business_key, '@' || channel || '$', ''), template, officer_id, request_id, task_id, grant_id, account_id, case_id, data,
            created_at, :at
       from message where id = any(:messageIds::uuid[]) on conflict do nothing`,
    { messageIds, at: tx.at },
  );
  if (written > 0) await tellMessageDelivery(tx, 'mail');
}

/** Puts a message off after a failure that may pass. */
export async function putOff(tx: Transaction, messageId: string, dueAt: Date, code: string): Promise<void> {
  await run(
    tx,
    `update message set due_at = :dueAt, leased_until = null, last_code = :code where id = :messageId and state = 'due'`,
    { messageId, dueAt, code },
  );
}

/** Milliseconds until the next message of a way is due or its lease runs out, but for those just claimed; null when none waits. */
export async function msUntilNextDue(
  tx: Transaction,
  channel: MessageChannel,
  claimed: readonly DueMessage[],
): Promise<number | null> {
  const { next } = await theRow<{ next: Date | null }>(
    tx,
    `select min(greatest(due_at, coalesce(leased_until, due_at))) as next from message
      where channel = :channel and state = 'due' and id <> all(:claimed::uuid[])`,
    { channel, claimed: claimed.map(({ id }) => id) },
  );
  return next === null ? null : Math.max(0, next.getTime() - tx.at.getTime());
}
