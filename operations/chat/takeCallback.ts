import { record } from '../../db/audit.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { ChatCodes } from '../../domain/chatCode.ts';
import { recordEnd } from './unlinkChat.ts';

/** What a chat user did, as the bridge tells it: sent a code to the bot, or asked for no more messages. */
export type ChatCallback =
  { type: 'chat.code'; user: { id: string; name: string }; code: string } | { type: 'chat.stop'; user: { id: string } };

/**
 * Takes a call of the bridge, once under its id (which is kept also where the chat user is nobody): its signature was checked
 * before. A code links nothing yet: the officer confirms who answered.
 */
export async function takeCallback(
  tx: Transaction,
  { callbackId, callback, codes }: { callbackId: string; callback: ChatCallback; codes: ChatCodes },
): Promise<'taken' | 'replayed' | 'nobody'> {
  if (!(await chatIdentities.takeCallback(tx, callbackId))) return 'replayed';
  const { id: address } = callback.user;
  if (callback.type === 'chat.stop') {
    const ended = await chatIdentities.stop(tx, address);
    for (const id of ended) await recordEnd(tx, id, 'stopped');
    return ended.length === 0 ? 'nobody' : 'taken';
  }
  const codeHash = codes.hashOf(callback.code);
  const answered = await chatIdentities.answer(tx, { codeHash, address, name: callback.user.name });
  if (answered === null) return 'nobody';
  const subject = { kind: 'chat_identity', id: answered } as const;
  await record(tx, { event: 'chat_identity.answered', subject, channel: 'webhook' });
  return 'taken';
}
