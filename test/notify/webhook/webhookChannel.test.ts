import { createHmac } from 'node:crypto';
import { createWebhookChannel } from '../../../notify/webhook/webhookChannel.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhookReceiver.ts';

const KEY = Buffer.alloc(32, 3);
const SECRET = `whsec_${KEY.toString('base64')}`;
const at = new Date('2024-10-15T02:00:00.700Z');
const clock = { now: () => at };
const message = { id: '3f0c', to: 'u-anh', text: 'Có việc chờ', createdAt: at };

let receiver: WebhookReceiver;
beforeEach(async () => void (receiver = await startWebhookReceiver()));
afterEach(() => receiver.close());
const channel = (secrets = SECRET) => createWebhookChannel({ url: receiver.url, secrets, clock, timeoutMs: 500 });

test('a call carries id, time and a signature of both with the body, as Standard Webhooks wants', async () => {
  expect(await channel().send(message)).toEqual({ accepted: true, reply: '204' });
  const [{ headers, body }] = receiver.calls as [WebhookReceiver['calls'][number]];
  expect(headers).toMatchObject({ 'webhook-id': '3f0c', 'webhook-timestamp': '1728957600' });
  const wanted = createHmac('sha256', KEY).update(`3f0c.1728957600.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${wanted}`);
  expect(JSON.parse(body)).toEqual({
    type: 'message',
    timestamp: '2024-10-15T02:00:00.700Z',
    data: { id: '3f0c', to: 'u-anh', text: 'Có việc chờ' },
  });
});

test('while the secret is changed a call is signed with both', async () => {
  const next = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
  await channel(`${next} ${SECRET}`).send(message);
  const [{ headers }] = receiver.calls as [WebhookReceiver['calls'][number]];
  expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
});

test.each([
  [{ status: 429, headers: { 'Retry-After': '7' } }, 'TemporaryFailure', 'webhook_429', 7_000],
  [{ status: 503, headers: { 'Retry-After': '120' } }, 'TemporaryFailure', 'webhook_503', 120_000],
  [{ status: 503, headers: { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' } }, 'TemporaryFailure', 'webhook_503', 0],
  [{ status: 500 }, 'TemporaryFailure', 'webhook_500', null],
  [{ status: 404 }, 'TemporaryFailure', 'webhook_404', null],
  [{ status: 410 }, 'PermanentFailure', 'webhook_410', undefined],
  [{ status: 422 }, 'PermanentFailure', 'webhook_422', undefined],
] as const)('an answer %j is a %s %s', async (answer, name, code, retryAfterMs) => {
  receiver.answer = answer;
  const failure: unknown = await channel()
    .send(message)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ name, code });
  expect((failure as { retryAfterMs?: number }).retryAfterMs).toBe(retryAfterMs);
});

test('a redirect is not followed: what is signed for one address goes to no other', async () => {
  const elsewhere = await startWebhookReceiver();
  receiver.answer = { status: 307, headers: { Location: elsewhere.url } };
  await expect(channel().send(message)).rejects.toMatchObject({ name: 'TemporaryFailure', code: 'webhook_307' });
  expect([receiver.calls.length, elsewhere.calls.length]).toEqual([1, 0]);
  await elsewhere.close();
});

test('a receiver that never answers costs its time and no more; one that says too much is not listened to', async () => {
  receiver.answer = 'hang';
  await expect(channel().send(message)).rejects.toMatchObject({ code: 'webhook_timeout' });
  receiver.answer = 'cut';
  await expect(channel().send(message)).rejects.toMatchObject({ code: 'webhook_unreachable' });
  receiver.answer = { status: 200, body: 'x'.repeat(5_000_000) };
  expect(await channel().send(message)).toEqual({ accepted: true, reply: '200' });
});
