import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { pino } from 'pino';
import supertest, { type Test } from 'supertest';
import { createApp } from '../../api/app.ts';
import type { ApiContext } from '../../api/context.ts';
import { newToken } from '../../api/session/sessionCookie.ts';
import { csrfOf } from '../../api/session/origin.ts';
import { linkTokens } from '../../domain/linkToken.ts';
import { reportRenderer } from '../../notify/report/reportRenderer.ts';
import { beginSession } from '../../operations/beginSession.ts';
import { rules, type House } from './house.ts';

export const ORIGIN = 'http://qlcb.example';
const KEY = Buffer.alloc(32, 7);

/** Somebody signed in, as their browser calls: cookie, origin, forgery token, and a key of its own for every write. */
export interface Person {
  token: string;
  /** What their browser sends with every write, but for the key. */
  headers: Record<string, string>;
  get(path: string): Test;
  post(path: string, body?: object, key?: string): Test;
  put(path: string, body?: object): Test;
  patch(path: string, body?: object): Test;
  delete(path: string): Test;
}

export interface Web {
  app: Express;
  context: ApiContext;
  /** Every line that was logged. */
  log: string[];
  /** Nobody: plain calls. */
  open: ReturnType<typeof supertest>;
  person(officerId: string, accountId?: string | null): Promise<Person>;
}

/** The HTTP part over a test's house; every answer is checked against the contract. */
export function webOf(house: House, change: Partial<ApiContext> = {}): Web {
  const log: string[] = [];
  const context: ApiContext = {
    db: house.api,
    rules,
    links: linkTokens(KEY),
    publicUrl: ORIGIN,
    clock: house.clock,
    log: pino({ level: 'trace' }, { write: (line: string) => keepLine(log, line) }),
    secretKey: KEY,
    reports: reportRenderer,
    checkAnswers: true,
    ...change,
  };
  const app = createApp(context);
  const open = supertest(app);
  return {
    app,
    context,
    log,
    open,
    person: (officerId, accountId = null) => personOf(house, context, open, { officerId, accountId }),
  };
}

/** An internal error is a fault of ours: whoever reads the test's output should see it. */
function keepLine(log: string[], line: string): void {
  log.push(line);
  if ((JSON.parse(line) as { level: number }).level >= 50) process.stderr.write(line);
}

async function personOf(
  house: House,
  context: ApiContext,
  open: Web['open'],
  actor: { officerId: string; accountId: string | null },
): Promise<Person> {
  const token = newToken();
  await house.api.as(actor, 'beginSession', (tx) => beginSession(tx, { token, replaces: null, channel: 'web' }));
  const name = context.publicUrl.startsWith('https:') ? '__Host-qlcb' : 'qlcb';
  const cookie = `${name}=${token}`;
  const headers = { Cookie: cookie, Origin: context.publicUrl, 'X-CSRF': csrfOf(context, { token }) };
  const writing = (test: Test) => test.set(headers);
  return {
    token,
    headers,
    get: (path) => open.get(`/api${path}`).set('Cookie', cookie),
    post: (path, body = {}, key = randomUUID()) =>
      writing(open.post(`/api${path}`))
        .set('Idempotency-Key', key)
        .send(body),
    put: (path, body = {}) => writing(open.put(`/api${path}`)).send(body),
    patch: (path, body = {}) => writing(open.patch(`/api${path}`)).send(body),
    delete: (path) => writing(open.delete(`/api${path}`)),
  };
}
