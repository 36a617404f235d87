import { Agent, request, type RequestOptions } from 'node:http';

const TIMEOUT_MS = 30_000;

/** A plain HTTP client on kept connections: `fetch` would cost the driver more than some arms cost their server. */
export interface HttpClient {
  /** POSTs JSON. @throws Error with status and body where the answer is not `expected` */
  post<T>(path: string, body: object, call: { expected: number; headers?: Record<string, string> }): Promise<T>;
  /** GETs JSON. @throws Error with status and body where the answer is not 200 */
  get<T>(path: string, headers: Record<string, string>): Promise<T>;
  close(): void;
}

/** @param port on 127.0.0.1 */
export function httpClient(port: number): HttpClient {
  const agent = new Agent({ keepAlive: true });
  return {
    post: async (path, body, { expected, headers = {} }) => {
      const text = Buffer.from(JSON.stringify(body));
      const sent = { ...headers, 'Content-Type': 'application/json', 'Content-Length': text.length };
      const { status, answer } = await exchange({ agent, port, path, method: 'POST', headers: sent }, text);
      if (status !== expected) throw new Error(`POST ${path} answered ${status}: ${answer}`);
      return JSON.parse(answer) as never;
    },
    get: async (path, headers) => {
      const { status, answer } = await exchange({ agent, port, path, method: 'GET', headers }, Buffer.alloc(0));
      if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${answer}`);
      return JSON.parse(answer) as never;
    },
    close: () => agent.destroy(),
  };
}

function exchange(options: RequestOptions, body: Buffer): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', timeout: TIMEOUT_MS, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, answer: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
