import { randomUUID } from 'node:crypto';
import { webhookSignature } from '../../domain/standardWebhook.ts';
import type { Web } from './web.ts';

export const BRIDGE_SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;

export interface BridgeCall {
  id?: string;
  at?: Date;
  secret?: string;
  /** Left out, the right one. */
  signature?: string;
  /** What goes over the wire, where it is not what was signed. */
  sent?: string;
}

/** Calls as the operator's bridge does: signed by Standard Webhooks, with no browser's headers. */
export function callBridge(web: Web, body: object | string, call: BridgeCall = {}) {
  const { id = randomUUID(), at = web.context.clock.now(), secret = BRIDGE_SECRET } = call;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = call.signature ?? webhookSignature(secret, { id, timestamp, body: text });
  return web.open
    .post('/api/chat/callback')
    .set({ 'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature })
    .send(call.sent ?? text);
} // prettier-ignore

export const codeSent = (code: string, user = { id: 'u-anh', name: 'Diệp Anh' }) => ({
  type: 'chat.code',
  data: { user, code },
});
export const stopAsked = (userId: string) => ({ type: 'chat.stop', data: { user: { id: userId } } });
