import { tellApproval } from '../db/engineOutbox.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { endRequest } from './endRequest.ts';
import { lockedOpenRequest } from './requestNow.ts';

/** Withdraws one's own request: it ends at once, its open task with it, and its people are told. What was decided for good stays decided. @throws Refused `not_found` · `already_ended` · `not_yours` */
export async function withdrawRequest(
  tx: Transaction,
  { requestId, reason }: { requestId: string; reason: string | null },
): Promise<{ state: 'withdrawn' }> {
  const { officerId } = actorOf(tx);
  const request = await lockedOpenRequest(tx, requestId);
  if (request.requesterId !== officerId) throw new Refused('not_yours', { rule: 'R21', because: 'not_requester' });
  const end = await tasks.lastWord(tx, requestId, request.version);
  if (end) throw new Refused('already_ended', { state: end });
  const task = await tasks.lockOpen(tx, requestId);
  if (task) await tasks.end(tx, task.id, 'withdrawn', officerId);
  await endRequest(tx, request, { state: 'withdrawn', by: officerId, reason, channel: 'web' });
  await tellApproval(tx, requestId);
  return { state: 'withdrawn' };
}
