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
}

/** Signs somebody in, just now. `db` is of the API's login. */
export async function signedIn(
  db: Database,
  { publicUrl, secretKey }: { publicUrl: string; secretKey: Uint8Array },
  actor: Actor,
): Promise<Caller> {
  const token = newToken();
  await db.as(actor, 'beginSession', (tx) => beginSession(tx, { token, replaces: null, channel: 'web' }));
  const headers = {
    Cookie: `qlcb=${token}`,
    Origin: publicUrl,
    'X-CSRF': csrfOf({ secretKey }, { token }),
    'Content-Type': 'application/json',
  };
  const post = async (path: string, body: object, key: string): Promise<Answer> => {
    const response = await fetch(`${publicUrl}/api${path}`, {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answered = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body: answered };
  };
  return { post };
}
