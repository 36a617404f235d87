import type { z } from 'zod';
import * as chatChannels from '../../db/chatChannels.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import type { ChatIdentityRow } from '../../db/chatIdentities.ts';
import * as noticeChoices from '../../db/noticeChoices.ts';
import type { Transaction } from '../../db/transaction.ts';
import * as meViews from '../../db/views/me.ts';
import type { ChatCodes } from '../../domain/chatCode.ts';
import { Refused } from '../../domain/errors.ts';
import { chatChannels as allChats, type ChatChannel } from '../../domain/messageChannel.ts';
import { CODE_TRIES } from '../../operations/chat/proveChat.ts';
import type { contract } from '../contract/index.ts';

type Notifications = z.output<NonNullable<typeof contract.readNotifications.answer>>;
type Identity = z.output<NonNullable<typeof contract.askChat.answer>>;

/** How messages reach the actor. */
export async function notificationsAnswer(
  tx: Transaction,
  { codes, offered }: { codes: ChatCodes; offered: readonly ChatChannel[] },
): Promise<Notifications> {
  const own = await chatIdentities.own(tx);
  const off = await chatChannels.switchedOff(tx);
  const { language } = await meViews.read(tx);
  const chats = allChats.map((channel) => {
    const identity = own.find((one) => one.channel === channel);
    const state = !offered.includes(channel) ? 'not_offered' : off.includes(channel) ? 'switched_off' : 'offered';
    return { channel, state, identity: identity ? identityAnswer(codes, identity) : null } as const;
  });
  const shown = chats.filter(({ state, identity }) => state !== 'not_offered' || identity !== null);
  return { language, ...(await noticeChoices.own(tx)), chats: shown };
}

/** One of the actor's own. @throws Refused `not_found` */
export async function ownIdentity(tx: Transaction, codes: ChatCodes, identityId: string): Promise<Identity> {
  const found = (await chatIdentities.own(tx)).find(({ id }) => id === identityId);
  if (!found) throw new Refused('not_found', {});
  return identityAnswer(codes, found);
}

function identityAnswer(codes: ChatCodes, row: ChatIdentityRow): Identity {
  const { id, channel, address, name, tries, expiresAt, linkedAt, answeredAt } = row;
  const isToBeSent = channel === 'webhook' && row.state === 'asked' && answeredAt === null;
  return {
    id,
    channel,
    state: row.state === 'linked' ? 'linked' : 'asked',
    address,
    name: name === '' ? null : name,
    code: isToBeSent ? codes.codeOf(id) : null,
    triesLeft: Math.max(0, CODE_TRIES - tries),
    expiresAt: expiresAt.toISOString(),
    linkedAt: linkedAt?.toISOString() ?? null,
  };
}
