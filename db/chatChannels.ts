import type { ChatChannel } from '../domain/messageChannel.ts';
import type { Transaction } from './transaction.ts';
import { rows, run } from './rows.ts';

/** The chats whose other side has asked for no more calls. */
export async function switchedOff(tx: Transaction): Promise<ChatChannel[]> {
  const found = await rows<{ channel: ChatChannel }>(tx, `select channel from chat_channel where off_at is not null`);
  return found.map(({ channel }) => channel);
}

/** Switches a chat off; answers whether it was on. */
export async function switchOff(tx: Transaction, channel: ChatChannel, code: string): Promise<boolean> {
  const input = { channel, code, at: tx.at };
  const statement = `update chat_channel set off_at = :at, off_code = :code where channel = :channel and off_at is null`;
  return (await run(tx, statement, input)) === 1;
}

/** Switches a chat on again; answers whether it was off. */
export async function switchOn(tx: Transaction, channel: ChatChannel): Promise<boolean> {
  const statement = `update chat_channel set off_at = null, off_code = null where channel = :channel and off_at is not null`;
  return (await run(tx, statement, { channel })) === 1;
}
