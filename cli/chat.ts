import type { Courier } from '../activities/courier.ts';
import { matrixCourier } from '../activities/chat/matrixCourier.ts';
import { switchWebhookOn, webhookCourier } from '../activities/chat/webhookCourier.ts';
import type { OfferedChats } from '../api/context.ts';
import type { WorkerConfig } from '../config/worker.ts';
import type { Database } from '../db/database.ts';
import { chatCodes } from '../domain/chatCode.ts';
import type { ChatChannel } from '../domain/messageChannel.ts';
import { createMatrixChannel } from '../notify/matrix/matrixChannel.ts';
import { createWebhookChannel } from '../notify/webhook/webhookChannel.ts';

type Chats = Partial<Record<ChatChannel, Courier>>;

/** Couriers of the chats that the configuration names. */
export function chatCouriersFor({ chat, sealKey, publicUrl }: WorkerConfig, db: Database): Chats {
  const context = { db, codes: chatCodes(sealKey), publicUrl };
  const { clock } = db;
  return {
    ...(chat.matrix && { matrix: matrixCourier({ ...context, channel: createMatrixChannel(chat.matrix) }) }),
    ...(chat.webhook && { webhook: webhookCourier({ ...context, channel: createWebhookChannel({ ...chat.webhook, clock }) }) }),
  }; // prettier-ignore
}

/** A worker that starts may find the bridge mended. */
export async function reopenChats({ chat }: WorkerConfig, db: Database): Promise<void> {
  if (chat.webhook) await switchWebhookOn(db);
}

/** What the API says of chats. */
export function offeredChats({ chat: { matrix, webhook } }: Pick<WorkerConfig, 'chat'>): OfferedChats {
  const channels = [...(matrix ? (['matrix'] as const) : []), ...(webhook ? (['webhook'] as const) : [])];
  return { channels, ...(webhook && { webhookSecrets: webhook.secrets }) };
}
