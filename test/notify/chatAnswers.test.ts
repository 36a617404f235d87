import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createMatrixChannel } from '../../notify/matrix/matrixChannel.ts';
import { createWebhookChannel } from '../../notify/webhook/webhookChannel.ts';

const TIMEOUT_MS = 500;

/** A server of others that answers as a test says: after the membership, which is always that of somebody who is there. */
let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  request.resume();
  if (request.url!.includes('/state/')) response.end('{"membership":"join"}');
  else answer(response);
});
let url: string;
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const byWebhook = () =>
  createWebhookChannel({ url, secrets: `whsec_${Buffer.alloc(32, 3).toString('base64')}`, clock: { now: () => new Date() }, timeoutMs: TIMEOUT_MS })
    .send({ id: 'row-1', to: 'u-anh', text: 'Có việc', createdAt: new Date() }); // prettier-ignore
const byMatrix = () =>
  createMatrixChannel({ url, token: 'syt_bot', timeoutMs: TIMEOUT_MS })
    .send({ roomId: '!a:matrix.example', userId: '@anh:matrix.example', txnId: 'row-1', text: 'Có việc' }); // prettier-ignore
const ways = [
  ['webhook', byWebhook],
  ['Matrix', byMatrix],
] as const;

/** Says the head and a beginning, and then nothing more, for ever. */
const endless = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.write('{"event_id":');
};
/** Says the head and a beginning, and then the line is dead. */
const cut = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'Content-Length': '1000' });
  response.write('{"event_id":', () => response.destroy());
};

describe.each(ways)('by %s', (_, send) => {
  test.each([
    ['never ends', endless],
    ['is cut off', cut],
  ])('an answer that %s after it said yes is a yes: nothing is sent again for it', async (_, saying) => {
    answer = saying(200);
    expect(await send()).toMatchObject({ accepted: true });
  });

  test.each([
    ['never ends', endless],
    ['is cut off', cut],
  ])('an answer that %s after it said no is a no, with its status', async (_, saying) => {
    answer = saying(503);
    await expect(send()).rejects.toMatchObject({ name: 'TemporaryFailure', code: expect.stringMatching(/_503$/) });
  });

  test('a head that never comes costs its time, and is not known to have arrived', async () => {
    answer = () => undefined;
    await expect(send()).rejects.toMatchObject({ name: 'TemporaryFailure', code: expect.stringMatching(/_timeout$/) });
  });

  test('what unpacks to a hundred million bytes is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    answer = (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    const before = process.memoryUsage().arrayBuffers;
    expect(await send()).toMatchObject({ accepted: true });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test.each(['-5', 'soon', '1e9', '99999999999', '', '7, 8', 'Infinity'])(
    'a Retry-After of "%s" is no time',
    async (header) => {
      answer = (response) => response.writeHead(429, { 'Retry-After': header }).end('{}');
      await expect(send()).rejects.toMatchObject({ name: 'TemporaryFailure', retryAfterMs: null });
    },
  );
});

test.each([['-1'], ['"soon"'], ['null'], ['[5]'], ['{}'], ['true']])(
  'retry_after_ms %s of a Matrix server is no time',
  async (asked) => {
    answer = (response) => response.writeHead(429).end(`{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":${asked}}`);
    await expect(byMatrix()).rejects.toMatchObject({ name: 'TemporaryFailure', retryAfterMs: null });
  },
);

test.each(['__proto__', 'M_\u0000', 'x'.repeat(61), 'M X', '<b>'])(
  'an errcode "%s" of a Matrix server becomes no code of ours',
  async (errcode) => {
    answer = (response) => response.writeHead(500).end(JSON.stringify({ errcode }));
    const told = await byMatrix().catch((error: { code: string }) => error.code);
    expect(told === 'matrix_500' || /^matrix_[a-z_.]+$/.test(String(told))).toBe(true);
  },
);
