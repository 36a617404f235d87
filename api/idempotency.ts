import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import * as keys from '../db/idempotencyKeys.ts';
import type { Transaction } from '../db/transaction.ts';
import { inputFault } from './input/inputFault.ts';
import { LayerProblem } from './problems/problem.ts';

const KEY = /^[\x21-\x7e]{8,100}$/;

/** An answer, and whether it is that of an earlier call under the same key. */
export interface Answered {
  status: number;
  body: unknown;
  replayed: boolean;
}

/** @throws LayerProblem `idempotency_key_missing` · `invalid_input` */
export function keyOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined) throw new LayerProblem('idempotency_key_missing');
  if (!KEY.test(key))
    throw new LayerProblem('invalid_input', { fields: [inputFault('header.Idempotency-Key', 'bad_key')] });
  return key;
}

/** What a call asks, so that a key never answers another question. Keyed: from a dump nobody tries out what a body held. */
export function fingerprintOf(secretKey: Uint8Array, method: string, path: string, body: unknown): string {
  return createHmac('sha256', secretKey)
    .update(JSON.stringify([method, path, body ?? null]))
    .digest('base64url');
}

/**
 * Acts once under a key. The key, the act and its answer are one transaction: either all of them are there, or none.
 * @throws LayerProblem `idempotency_key_reused`
 */
export async function once(
  tx: Transaction,
  call: { key: string; fingerprint: string; status: number },
  act: () => Promise<unknown>,
): Promise<Answered> {
  const kept = await keys.claim(tx, call);
  if (kept && kept.fingerprint !== call.fingerprint) throw new LayerProblem('idempotency_key_reused');
  if (kept) return { status: kept.status, body: kept.body ?? undefined, replayed: true };
  const body = await act();
  await keys.keep(tx, { ...call, body });
  return { status: call.status, body, replayed: false };
}
