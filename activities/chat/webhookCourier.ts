import { record } from '../../db/audit.ts';
import * as chatChannels from '../../db/chatChannels.ts';
import type { Database } from '../../db/database.ts';
import { PermanentFailure, type Channel } from '../../notify/channel.ts';
import { WEBHOOK_GONE, type WebhookMessage } from '../../notify/webhook/webhookChannel.ts';
import type { Courier } from '../courier.ts';
import { chatLetter, type ChatContext, type ChatLetter } from './chatLetter.ts';

/** Sends to the operator's bridge. Where that is gone for good (410), no more is written for it until it is switched on again. */
export function webhookCourier({
  db,
  channel,
  ...context
}: ChatContext & { db: Database; channel: Channel<WebhookMessage> }): Courier<ChatLetter> {
  return {
    compose: (tx, message) => chatLetter(context, tx, message),
    async send({ message: { id, createdAt }, identity, text }) {
      try {
        return await channel.send({ id, to: identity.address, text, createdAt });
      } catch (error) {
        if (error instanceof PermanentFailure && error.code === WEBHOOK_GONE) await switchOff(db);
        throw error;
      }
    },
  };
}

async function switchOff(db: Database): Promise<void> {
  await db.asEngine('switchChatOff', async (tx) => {
    if (!(await chatChannels.switchOff(tx, 'webhook', WEBHOOK_GONE))) return;
    const subject = { kind: 'chat_channel', id: 'webhook' } as const;
    await record(tx, { event: 'chat_channel.off', subject, channel: 'webhook', detail: { code: WEBHOOK_GONE } });
  });
}

/** Whoever starts a worker has seen to the bridge: what it once refused is tried again. */
export async function switchWebhookOn(db: Database): Promise<void> {
  await db.asEngine('switchChatOn', async (tx) => {
    if (!(await chatChannels.switchOn(tx, 'webhook'))) return;
    await record(tx, {
      event: 'chat_channel.on',
      subject: { kind: 'chat_channel', id: 'webhook' },
      channel: 'webhook',
    });
  });
}
