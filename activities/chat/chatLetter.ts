import * as chatChannels from '../../db/chatChannels.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import type { ChatIdentityRow } from '../../db/chatIdentities.ts';
import type { DueMessage } from '../../db/messages.ts';
import * as recipients from '../../db/recipients.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { ChatCodes } from '../../domain/chatCode.ts';
import type { ChatChannel } from '../../domain/messageChannel.ts';
import { PermanentFailure } from '../../notify/channel.ts';
import { chatText } from '../../notify/chat/chatText.ts';
import { codeText } from '../../notify/chat/chatTexts.ts';
import { chatNotice } from './chatNotice.ts';

export interface ChatContext {
  codes: ChatCodes;
  /** Origin without a slash at its end. */
  publicUrl: string;
}

/** A text for somebody in a chat. */
export interface ChatLetter {
  message: DueMessage;
  identity: ChatIdentityRow & { address: string };
  text: string;
}

/**
 * What a chat message says and to whom, in their language; null where it is not needed any more.
 *
 * @throws PermanentFailure where its officer is not reached there any more: then it goes by mail
 */
export async function chatLetter(
  { codes, publicUrl }: ChatContext,
  tx: Transaction,
  message: DueMessage,
): Promise<ChatLetter | null> {
  const channel = message.channel as ChatChannel;
  const officerId = message.officerId!;
  const isCode = message.template === 'chat_code';
  const identityId = isCode ? String(message.data.identityId) : null;
  const recipient = await recipients.byId(tx, officerId);
  const identity = await chatIdentities.reached(tx, { officerId, channel, identityId });
  if (!recipient || (isCode && !(identity && identity.expiresAt > tx.at))) return null;
  if (!identity || identity.address === null) throw new PermanentFailure('chat_not_linked', '');
  if ((await chatChannels.switchedOff(tx)).includes(channel)) throw new PermanentFailure('chat_switched_off', '');
  const { language } = recipient;
  const notice = isCode ? null : await chatNotice(tx, message, publicUrl);
  if (!isCode && notice === null) return null;
  const text = notice ? chatText(notice, language) : codeText(language, codes.codeOf(identity.id));
  return { message, identity: { ...identity, address: identity.address }, text };
}
