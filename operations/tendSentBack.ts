import * as tasks from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import type { SentBackView } from '../domain/approval.ts';
import type { Rules } from '../domain/rules.ts';
import { addWorkingMinutes } from '../domain/workingTime.ts';
import { endRequest } from './endRequest.ts';
import { lockedRequest } from './requestNow.ts';

/** Looks after a request that was sent back: it waits for its requester as long as its stage would have waited, then expires. */
export async function tendSentBack(
  tx: Transaction,
  rules: Rules,
  { requestId, taskId }: { requestId: string; taskId: string },
): Promise<SentBackView> {
  const request = await lockedRequest(tx, requestId);
  const task = await tasks.lock(tx, taskId);
  if (!task) throw new Error('a task that was sent back is missing');
  if (request.state !== 'sent_back' || request.version !== task.version) return { state: 'changed' };
  const closesAt = addWorkingMinutes(rules.calendar, task.endedAt!, task.terms.closesAfterMinutes);
  if (closesAt > tx.at) return { state: 'waiting', msUntilNextDue: closesAt.getTime() - tx.at.getTime() };
  await endRequest(tx, request, { state: 'expired', reason: 'sent_back_unanswered' });
  return { state: 'changed' };
}
