import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A receiver of webhooks: keeps what comes and answers what a test says. */
export interface WebhookReceiver {
  readonly url: string;
  readonly calls: { headers: IncomingHttpHeaders; body: string; path: string }[];
  /** `cut` keeps the call and answers nothing. */
  answer: { status: number; headers?: Record<string, string>; body?: string } | 'cut' | 'hang';
  close(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: WebhookReceiver['calls'] = [];
  const state = { calls, answer: { status: 204 } as WebhookReceiver['answer'] };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push({ headers: request.headers, body, path: request.url ?? '' });
      const { answer } = state;
      if (answer === 'cut') response.destroy();
      else if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/qlcb`, close });
}
