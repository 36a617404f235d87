import { createHash } from 'node:crypto';
import type { Router } from 'express';
import type { z } from 'zod';
import type { Actor, Transaction } from '../db/transaction.ts';
import { LARGEST_SCAN_BYTES } from '../domain/scanType.ts';
import type { ApiContext } from './context.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { fingerprintOf, once } from './idempotency.ts';
import { readBytes } from './input/readBytes.ts';
import { readInput } from './input/readInput.ts';
import { auditRefusal } from './problems/auditRefusal.ts';
import { LayerProblem } from './problems/problem.ts';
import { keyFor, mount, send, signedIn } from './serve.ts';
import type { Session } from './session/session.ts';

/** A file to answer with. `name` is what the browser keeps it as: ASCII, no quotes. */
export interface SentFile {
  type: string;
  name: string;
  bytes: Buffer;
}

interface FileCall<P extends z.ZodType> {
  tx: Transaction;
  params: z.output<P>;
  session: Session;
  actor: Actor;
}

/** Serves a file to whoever is signed in, always as a download: what people uploaded never runs or renders as a page of ours. */
export function serveFile<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  router: Router,
  context: ApiContext,
  endpoint: Endpoint<P, Q, B, A>,
  handler: (call: FileCall<P>) => Promise<SentFile>,
): void {
  mount(router, endpoint, async (request, response) => {
    const session = await signedIn(context, endpoint, request);
    const { params } = readInput(endpoint, request, undefined);
    const actor: Actor = { officerId: session.officerId, accountId: session.accountId };
    const { type, name, bytes } = await context.db
      .as(actor, endpoint.id, (tx) => handler({ tx, params: params as z.output<P>, session, actor }))
      .catch(async (error: unknown) => {
        await auditRefusal(context.db, { actor, endpoint, params, error });
        throw error;
      });
    response
      .set({ 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"`, 'X-Content-Type-Options': 'nosniff' })
      .status(200)
      .type(type)
      .send(bytes);
  });
} // prettier-ignore

/** Takes a file as the body itself, from whoever is signed in; once under its `Idempotency-Key`. @throws LayerProblem `too_large` · `unsupported_media` */
export function serveUpload<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  router: Router,
  context: ApiContext,
  endpoint: Endpoint<P, Q, B, A>,
  handler: (call: FileCall<P> & { bytes: Buffer }) => Promise<z.output<A>>,
): void {
  mount(router, endpoint, async (request, response) => {
    const session = await signedIn(context, endpoint, request);
    const { params } = readInput(endpoint, request, undefined);
    const isPacked = (request.headers['content-encoding'] ?? 'identity') !== 'identity';
    if (isPacked || !request.is([...(endpoint.upload ?? [])])) throw new LayerProblem('unsupported_media');
    const key = keyFor(endpoint, request)!;
    const bytes = await readBytes(request, LARGEST_SCAN_BYTES);
    const actor: Actor = { officerId: session.officerId, accountId: session.accountId };
    const fingerprint = fingerprintOf(context.secretKey, endpoint.method, request.path, createHash('sha256').update(bytes).digest('hex'));
    const answered = await context.db
      .as(actor, endpoint.id, (tx) =>
        once(tx, { key, fingerprint, status: endpoint.status }, () => handler({ tx, params: params as z.output<P>, session, actor, bytes })),
      )
      .catch(async (error: unknown) => {
        await auditRefusal(context.db, { actor, endpoint, params, error });
        throw error;
      });
    if (answered.replayed) response.set('Idempotency-Replayed', 'true');
    send(context, endpoint, response, answered);
  });
} // prettier-ignore
