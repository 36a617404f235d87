import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import { hasEnded } from '../domain/approval.ts';
import { Refused } from '../domain/errors.ts';
import type { RequestForm, RequestInput } from '../domain/requestForm.ts';

/** Locks a request for the engine. @throws Error where there is none: requests are never deleted */
export async function lockedRequest(tx: Transaction, requestId: string): Promise<RequestRow> {
  const request = await requests.lock(tx, requestId);
  if (!request) throw new Error('a request that was handed over is missing');
  return request;
}

/** Locks a request for one who acts on it. @throws Refused `not_found` where the actor takes no part in it · `already_ended` */
export async function lockedOpenRequest(tx: Transaction, requestId: string): Promise<RequestRow> {
  const request = await requests.lock(tx, requestId);
  if (!request) throw new Refused('not_found', {});
  if (hasEnded(request.state)) throw new Refused('already_ended', { state: request.state });
  return request;
}

/** The present version of a request, as it was submitted. */
export async function inputOf(
  tx: Transaction,
  request: RequestRow,
): Promise<RequestInput & { plannedAt: Date | null }> {
  const { form, plannedAt } = await requests.version(tx, request.id, request.version);
  return { kind: request.kind, form, plannedAt } as {
    kind: 'permission.grant';
    form: never;
    plannedAt: Date | null;
  } & { form: RequestForm };
}
