import { csrfOf } from '../../api/session/origin.ts';
import { newToken } from '../../api/session/sessionCookie.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../db/transaction.ts';
import { beginSession } from '../../operations/beginSession.ts';

/** Nobody waits longer for an answer: a socket that hangs is a fault. */
const PATIENCE_MS = 20_000;

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** Somebody signed in who calls an API process over HTTP, as their browser would. */
export interface Caller {
  /** Rejects where the connection was cut before the answer, or no answer came in time. */
  post(path: string, body: object, key: string): Promise<Answer>;
  put(path: string, body: object, key: string): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Sends a file as the body itself. */
  upload(path: string, file: { type: string; bytes: Buffer }, key: string): Promise<Answer>;
}

/** Signs somebody in, just now. `db` is of the API's login. */
export async function signedIn(
  db: Database,
  { publicUrl, secretKey }: { publicUrl: string; secretKey: Uint8Array },
  { withSecondFactor = false, ...actor }: Actor & { withSecondFactor?: boolean },
): Promise<Caller> {
  const token = newToken();
  const session = { token, replaces: null, channel: 'web', withSecondFactor } as const;
  await db.as(actor, 'beginSession', (tx) => beginSession(tx, session));
  const headers = { Cookie: `qlcb=${token}`, Origin: publicUrl, 'X-CSRF': csrfOf({ secretKey }, { token }) };
  const call = async (method: string, path: string, type: string, body: BodyInit, key: string): Promise<Answer> =>
    answerOf(`${publicUrl}/api${path}`, {
      method,
      headers: { ...headers, 'Content-Type': type, 'Idempotency-Key': key },
      body,
    });
  return {
    post: (path, body, key) => call('POST', path, 'application/json', JSON.stringify(body), key),
    put: (path, body, key) => call('PUT', path, 'application/json', JSON.stringify(body), key),
    get: (path) => answerOf(`${publicUrl}/api${path}`, { headers }),
    upload: (path, { type, bytes }, key) => call('POST', path, type, new Uint8Array(bytes), key),
  };
}

/** A call by somebody who is not signed in, from our own page. Rejects as a caller's. */
export function openCall({ publicUrl }: { publicUrl: string }, path: string, body: object): Promise<Answer> {
  const headers = { Origin: publicUrl, 'Content-Type': 'application/json' };
  return answerOf(`${publicUrl}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function answerOf(url: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body };
}
