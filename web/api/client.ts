import createClient from 'openapi-fetch';
import { Problem } from './problem.ts';
import type { paths } from './schema.d.ts';

let csrf = '';

/** Remembers the token of the session that the writes of this page belong to. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/** The HTTP interface. Every write carries the session's token; a POST also the key of the act, which the caller gives. */
export const client = createClient<paths>({ baseUrl: '/api', credentials: 'same-origin' });
client.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && csrf) request.headers.set('X-CSRF', csrf);
    return request;
  },
});

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer of a call. Throws a {@link Problem} for everything else, also where nothing answered. */
export async function answered<T>(call: Promise<Reply<T>>): Promise<T> {
  const reply = await call.catch((): never => {
    throw new Problem(0, {});
  });
  if (reply.response.ok) return reply.data as T;
  const { error } = reply;
  throw new Problem(reply.response.status, error !== null && typeof error === 'object' ? error : {});
}

/** The header that makes a POST one act: the same key on a retry brings the same answer and no second effect. */
export const once = (key: string) => ({ 'Idempotency-Key': key });
