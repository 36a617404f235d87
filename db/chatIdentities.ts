import type { ChatIdentityState } from '../domain/lifecycle.ts';
import type { ChatChannel } from '../domain/messageChannel.ts';
import { actorOf, type Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

/** Why an identity ended: another was asked for, its officer or the chat user wanted no more, or the officer left the service. */
export type ChatEnd = 'replaced' | 'unlinked' | 'stopped' | 'left';

export interface ChatIdentityRow {
  id: string;
  officerId: string;
  channel: ChatChannel;
  /** Who somebody is in that chat; of the webhook null until somebody answered, and after the end forgotten. */
  address: string | null;
  name: string | null;
  state: ChatIdentityState;
  codeHash: Buffer | null;
  tries: number;
  askedAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  linkedAt: Date | null;
  room: string | null;
}

const SELECT = `select id, officer_id as "officerId", channel, address, name, state, code_hash as "codeHash", tries, asked_at as "askedAt",
    expires_at as "expiresAt", answered_at as "answeredAt", linked_at as "linkedAt", room from chat_identity where`;

/** The actor's own that have not ended, at most one a channel. */
export async function own(tx: Transaction): Promise<ChatIdentityRow[]> {
  const me = actorOf(tx).officerId;
  return rows<ChatIdentityRow>(tx, `${SELECT} officer_id = :me and state <> 'ended' order by channel`, { me });
}

/** Locks one of the actor's own that has not ended. */
export async function lockOwn(tx: Transaction, identityId: string): Promise<ChatIdentityRow | undefined> {
  const input = { identityId, me: actorOf(tx).officerId };
  return firstRow(tx, `${SELECT} id = :identityId and officer_id = :me and state <> 'ended' for update`, input);
}

/** Where an officer is reached in a chat: what is linked, or the one that a code is for. */
export async function reached(
  tx: Transaction,
  input: { officerId: string; channel: ChatChannel; identityId: string | null },
): Promise<ChatIdentityRow | undefined> {
  return firstRow<ChatIdentityRow>(
    tx,
    `${SELECT} officer_id = :officerId and channel = :channel
        and case when :identityId::uuid is null then state = 'linked' else id = :identityId and state = 'asked' end`,
    input,
  );
}

/** When the actor asked for their last codes, the newest first. */
export async function askedSince(tx: Transaction, since: Date): Promise<Date[]> {
  const found = await rows<{ at: Date }>(
    tx,
    `select asked_at as at from chat_identity where officer_id = :me and asked_at > :since order by asked_at desc`,
    { me: actorOf(tx).officerId, since },
  );
  return found.map(({ at }) => at);
}

/** Answers false where the actor has one of this channel already, asked for at the same instant (`chat_identity_one_a_channel`). */
export async function insert(
  tx: Transaction,
  input: { id: string; channel: ChatChannel; address: string | null; codeHash: Buffer; expiresAt: Date },
): Promise<boolean> {
  const written = await run(
    tx,
    `insert into chat_identity (id, officer_id, channel, address, code_hash, asked_at, expires_at)
     values (:id, :me, :channel, :address, :codeHash, :at, :expiresAt) on conflict do nothing`,
    { ...input, me: actorOf(tx).officerId, at: tx.at },
  );
  return written === 1;
}

export async function countTry(tx: Transaction, identityId: string): Promise<void> {
  await run(tx, `update chat_identity set tries = tries + 1 where id = :identityId`, { identityId });
}

/** @throws the database's unique violation where it is another officer's already: `chat_identity_of_one_officer` */
export async function link(tx: Transaction, identityId: string): Promise<void> {
  await run(
    tx,
    `update chat_identity set state = 'linked', code_hash = null, linked_at = :at where id = :identityId and state = 'asked'`,
    { identityId, at: tx.at },
  );
}

const ENDED = `state = 'ended', code_hash = null, address = null, name = null, room = null, ended_at = :at, end_reason = :reason`;

/** Ends one; who they were there is forgotten. */
export async function end(tx: Transaction, identityId: string, reason: ChatEnd): Promise<void> {
  await run(tx, `update chat_identity set ${ENDED} where id = :identityId and state <> 'ended'`, {
    identityId,
    reason,
    at: tx.at,
  });
}

/** Ends all of an officer's. Answers their ids. */
export async function endAll(tx: Transaction, officerId: string, reason: ChatEnd): Promise<string[]> {
  const ended = await rows<{ id: string }>(
    tx,
    `update chat_identity set ${ENDED} where officer_id = :officerId and state <> 'ended' returning id`,
    { officerId, reason, at: tx.at },
  );
  return ended.map(({ id }) => id);
}

/** Keeps the direct room of an identity. */
export async function keepRoom(tx: Transaction, identityId: string, room: string): Promise<void> {
  const input = { identityId, room };
  await run(tx, `update chat_identity set room = :room where id = :identityId and state <> 'ended'`, input);
}

/** A chat user sent a code. Answers the identity that it is for, if it is for any. */
export async function answer(
  tx: Transaction,
  input: { codeHash: Buffer; address: string; name: string },
): Promise<string | null> {
  const { id } = await theRow<{ id: string | null }>(
    tx,
    `select answer_chat_code(:codeHash, :address, :name) as id`,
    input,
  );
  return id;
}

/** A chat user wants no more. Answers what has ended: what they were linked to, and whatever they had answered for. */
export async function stop(tx: Transaction, address: string): Promise<string[]> {
  return (await rows<{ id: string }>(tx, `select stop_chat(:address) as id`, { address })).map(({ id }) => id);
}

/** Whether a call of the bridge comes for the first time. */
export async function takeCallback(tx: Transaction, callbackId: string): Promise<boolean> {
  const input = { callbackId };
  return (await theRow<{ first: boolean }>(tx, `select take_chat_callback(:callbackId) as first`, input)).first;
}
