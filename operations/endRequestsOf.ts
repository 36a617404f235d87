import { tellApproval } from '../db/engineOutbox.ts';
import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import { endRequest } from './endRequest.ts';

/** Why requests end with the one who made them, or for whom they were made. */
type LeftReason = 'requester_left' | 'beneficiary_left';

/** Locks the open requests that an officer made or that are for them, in the order of locks. */
export async function lockRequestsOf(tx: Transaction, officerId: string): Promise<RequestRow[]> {
  const locked: RequestRow[] = [];
  for (const requestId of await requests.openOf(tx, officerId)) {
    const request = await requests.lock(tx, requestId);
    if (request) locked.push(request);
  }
  return locked;
}

/** Ends locked requests of an officer who has left, so that none lingers; what was decided for good takes its way and is checked when applied. */
export async function endRequestsOf(
  tx: Transaction,
  officerId: string,
  locked: readonly RequestRow[],
): Promise<Set<string>> {
  const ended = new Set<string>();
  for (const request of locked) {
    if (await tasks.lastWord(tx, request.id, request.version)) continue;
    const task = await tasks.lockOpen(tx, request.id);
    if (task) await tasks.end(tx, task.id, 'withdrawn', null);
    const reason: LeftReason = request.requesterId === officerId ? 'requester_left' : 'beneficiary_left';
    await endRequest(tx, request, { state: 'withdrawn', reason });
    await tellApproval(tx, request.id);
    ended.add(request.id);
  }
  return ended;
}
