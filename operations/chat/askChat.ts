import { randomUUID } from 'node:crypto';
import { record } from '../../db/audit.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import * as messages from '../../db/messages.ts';
import * as organisation from '../../db/organisation.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import type { ChatCodes } from '../../domain/chatCode.ts';
import { Refused } from '../../domain/errors.ts';
import type { ChatChannel } from '../../domain/messageChannel.ts';
import { endChat } from './unlinkChat.ts';

const MINUTE = 60_000;
/** How long a code is good. */
const CODE_MINUTES = 10;
/** Codes go to whomever one names: nobody is to be pestered by them. */
const ASKED_AN_HOUR = 5;

export interface ChatAsked {
  channel: ChatChannel;
  /** The Matrix id; of the bridge's chat nobody is named, whoever sends the code says who they are. */
  address: string | null;
}

/**
 * The actor wants to be reached in a chat. Matrix: the bot sends a code there, which the actor types in here. Webhook: the code
 * is shown here, and the actor sends it to the bot. An earlier wish that was not proved ends.
 *
 * @throws Refused `not_eligible` (not offered, linked already, address missing) · `chat_asked_too_often`
 */
export async function askChat(
  tx: Transaction,
  { codes, offered, asked }: { codes: ChatCodes; offered: readonly ChatChannel[]; asked: ChatAsked },
): Promise<{ id: string }> {
  const { channel } = asked;
  const address = channel === 'matrix' ? asked.address : null;
  if (!offered.includes(channel)) throw new Refused('not_eligible', { because: 'chat_not_offered' });
  if (channel === 'matrix' && address === null) throw new Refused('not_eligible', { because: 'chat_address_missing' });
  await refuseTooMany(tx);
  const before = (await chatIdentities.own(tx)).find((one) => one.channel === channel);
  if (before?.state === 'linked') throw new Refused('not_eligible', { because: 'chat_linked_already' });
  if (before) await endChat(tx, before.id, 'replaced');
  const id = randomUUID();
  const codeHash = codes.hashOf(codes.codeOf(id));
  const expiresAt = new Date(tx.at.getTime() + CODE_MINUTES * MINUTE);
  const isNew = await chatIdentities.insert(tx, { id, channel, address, codeHash, expiresAt });
  if (!isNew) throw new Refused('chat_asked_too_often', { until: new Date(tx.at.getTime() + MINUTE) });
  if (channel === 'matrix') await sendCode(tx, id);
  const subject = { kind: 'chat_identity', id } as const;
  await record(tx, { event: 'chat_identity.asked', subject, channel: 'web', detail: { channel } });
  return { id };
}

/** One wish of an officer after the other: of several at once each counts those before it. */
async function refuseTooMany(tx: Transaction): Promise<void> {
  if (!(await organisation.lockOfficer(tx, actorOf(tx).officerId))) throw new Refused('sign_in_again', {});
  const asked = await chatIdentities.askedSince(tx, new Date(tx.at.getTime() - 60 * MINUTE));
  const oldest = asked[ASKED_AN_HOUR - 1];
  if (oldest) throw new Refused('chat_asked_too_often', { until: new Date(oldest.getTime() + 60 * MINUTE) });
}

/** The message names the identity; the code derives from a key that no table holds. */
async function sendCode(tx: Transaction, identityId: string): Promise<void> {
  await messages.send(tx, {
    businessKey: `chat_code:${identityId}`,
    template: 'chat_code',
    channel: 'matrix',
    officerId: actorOf(tx).officerId,
    data: { identityId },
  });
}
