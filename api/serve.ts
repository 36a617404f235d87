import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import type { Actor, Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { checkedAnswer } from './checkedAnswer.ts';
import { nameRoute } from './followRequest.ts';
import { fingerprintOf, keyOf, once, type Answered } from './idempotency.ts';
import { readJson } from './input/readBody.ts';
import { readInput, type Input } from './input/readInput.ts';
import { LayerProblem } from './problems/problem.ts';
import { auditRefusal } from './problems/auditRefusal.ts';
import { checkCsrf, checkOrigin } from './session/origin.ts';
import { findSession } from './session/findSession.ts';
import { tokenIn } from './session/sessionCookie.ts';
import type { Session } from './session/session.ts';

/** A call of an endpoint, its input read and its texts in NFC. */
export interface Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
}

/** A call by somebody signed in. What the handler reads and writes is one transaction, as that officer. */
export interface SignedInCall<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends Call<P, Q, B> {
  tx: Transaction;
  session: Session;
  actor: Actor;
  /** For cookies; the answer itself is what the handler returns. */
  response: Response;
}

/** Serves an endpoint to whoever is signed in. The handler's answer is sent once its transaction has committed. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  router: Router,
  context: ApiContext,
  endpoint: Endpoint<P, Q, B, A>,
  handler: (call: SignedInCall<P, Q, B>) => Promise<z.output<A>>,
): void {
  mount(router, endpoint, async (request, response) => {
    const session = await signedIn(context, endpoint, request);
    const input = await inputOf(endpoint, request);
    const actor: Actor = { officerId: session.officerId, accountId: session.accountId };
    const key = keyFor(endpoint, request);
    const act = (tx: Transaction) => handler({ ...(input as Call<P, Q, B>), tx, session, actor, response });
    const answered = await context.db
      .as(actor, endpoint.id, async (tx): Promise<Answered> => {
        if (key === null) return { status: endpoint.status, body: await act(tx), replayed: false };
        const fingerprint = fingerprintOf(context.secretKey, endpoint.method, request.path, input.body);
        return once(tx, { key, fingerprint, status: endpoint.status }, () => act(tx));
      })
      .catch(async (error: unknown) => {
        await auditRefusal(context.db, { actor, endpoint, params: input.params, error });
        throw error;
      });
    if (answered.replayed) response.set('Idempotency-Replayed', 'true');
    send(context, endpoint, response, answered);
  });
}

/**
 * Serves an endpoint whose refusals leave something behind, such as a count of tries: the handler begins its own transactions,
 * one after the other (one inside another would want two connections a call, and many at once wait for each other). Declare it `unkept`.
 */
export function serveTrying<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  router: Router,
  context: ApiContext,
  endpoint: Endpoint<P, Q, B, A>,
  handler: (call: Call<P, Q, B> & { actor: Actor }) => Promise<z.output<A>>,
): void {
  mount(router, endpoint, async (request, response) => {
    const { officerId, accountId } = await signedIn(context, endpoint, request);
    const input = await inputOf(endpoint, request);
    const actor: Actor = { officerId, accountId };
    const body = await handler({ ...(input as Call<P, Q, B>), actor }).catch(async (error: unknown) => {
      await auditRefusal(context.db, { actor, endpoint, params: input.params, error });
      throw error;
    });
    send(context, endpoint, response, { status: endpoint.status, body });
  });
}

/** Serves an endpoint to anybody. The handler begins its own transactions. */
export function serveOpen<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  router: Router,
  context: ApiContext,
  endpoint: Endpoint<P, Q, B, A>,
  handler: (call: Call<P, Q, B> & { request: Request; response: Response }) => Promise<z.output<A>>,
): void {
  mount(router, endpoint, async (request, response) => {
    if (endpoint.method !== 'get') checkOrigin(context, request);
    const input = await inputOf(endpoint, request);
    const body = await handler({ ...(input as Call<P, Q, B>), request, response });
    send(context, endpoint, response, { status: endpoint.status, body });
  });
}

/** What creates must carry a key; other writes are guarded by their version or change nothing twice, and may. */
export function keyFor({ method, readOnly, unkept }: Endpoint, request: Request): string | null {
  if (method === 'get' || readOnly || unkept) return null;
  return method === 'post' || request.get('Idempotency-Key') !== undefined ? keyOf(request) : null;
}

/** @throws LayerProblem `not_signed_in` · `csrf` @throws Refused `account_needed` */
export async function signedIn(context: ApiContext, endpoint: Endpoint, request: Request): Promise<Session> {
  const session = await findSession(context, tokenIn(context, request));
  if (!session) throw new LayerProblem('not_signed_in');
  if (endpoint.method !== 'get') {
    checkOrigin(context, request);
    checkCsrf(context, request, session);
  }
  if (endpoint.access === 'account' && session.accountId === null)
    throw new Refused('account_needed', { accountUserName: null });
  return session;
}

async function inputOf(endpoint: Endpoint, request: Request): Promise<Input> {
  return readInput(endpoint, request, endpoint.body ? await readJson(request) : undefined);
}

export function mount(
  router: Router,
  endpoint: Endpoint,
  handle: (request: Request, response: Response) => Promise<void>,
): void {
  const handler: RequestHandler = async (request, response) => {
    nameRoute(response, `/api${endpoint.path}`);
    await handle(request, response);
  };
  router[endpoint.method](endpoint.path, handler);
}

export function send(
  context: ApiContext,
  endpoint: Endpoint,
  response: Response,
  { status, body }: Pick<Answered, 'status' | 'body'>,
): void {
  response.set('Cache-Control', 'no-store').status(status);
  if (status === 204) response.end();
  else
    response.type('application/json').send(JSON.stringify(context.checkAnswers ? checkedAnswer(endpoint, body) : body));
}
