import type { Clock } from '../../domain/clock.ts';
import { webhookSignature } from '../../domain/standardWebhook.ts';
import { boundedCall, type Answered } from '../chat/boundedCall.ts';
import { PermanentFailure, TemporaryFailure, type Channel } from '../channel.ts';

/** A text for one user of the chat behind the bridge. */
export interface WebhookMessage {
  /** Id of the message's row: the receiver knows by it what it has had already. */
  id: string;
  /** The chat user, as the bridge named them. */
  to: string;
  text: string;
  createdAt: Date;
}

export interface WebhookSettings {
  url: string;
  /** One `whsec_` secret; two, parted by a blank, while it is changed. */
  secrets: string;
  clock: Clock;
  timeoutMs?: number;
}

/** The code of the answer 410: the bridge wants no more calls. */
export const WEBHOOK_GONE = 'webhook_410';

/** What the receiver will never take, however often it comes. */
const ABOUT_THE_MESSAGE = [400, 413, 415, 422];

/** Calls signed by Standard Webhooks 1.0, to the operator's bridge. The body is the same at every attempt; id and body are signed. */
export function createWebhookChannel({ url, secrets, clock, timeoutMs }: WebhookSettings): Channel<WebhookMessage> {
  return {
    send: async ({ id, to, text, createdAt }) => {
      const body = JSON.stringify({ type: 'message', timestamp: createdAt.toISOString(), data: { id, to, text } });
      const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
      const headers = {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': webhookSignature(secrets, { id, timestamp, body }),
      };
      const limit = timeoutMs ? { timeoutMs } : {};
      const answered = await boundedCall({ url, method: 'POST', headers, body, name: 'webhook', ...limit });
      if (answered.status < 200 || answered.status > 299) throw webhookFailure(answered);
      return { accepted: true, reply: String(answered.status) };
    },
  };
}

function webhookFailure({ status, retryAfterMs }: Answered): TemporaryFailure | PermanentFailure {
  const code = `webhook_${status}`;
  if (code === WEBHOOK_GONE || ABOUT_THE_MESSAGE.includes(status)) return new PermanentFailure(code, '');
  return new TemporaryFailure(code, '', retryAfterMs);
}
