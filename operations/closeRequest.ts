import type { Transaction } from '../db/transaction.ts';
import { hasEnded, type RequestEnd } from '../domain/approval.ts';
import { endRequest } from './endRequest.ts';
import { lockedRequest } from './requestNow.ts';

/** Ends a request that was not approved and tells its people. Idempotent: a request that has ended keeps its end. */
export async function closeRequest(
  tx: Transaction,
  { requestId, end }: { requestId: string; end: RequestEnd },
): Promise<RequestEnd> {
  const request = await lockedRequest(tx, requestId);
  if (hasEnded(request.state)) return request.state;
  return endRequest(tx, request, { state: end });
}
