import { record } from '../db/audit.ts';
import { tellApproval } from '../db/engineOutbox.ts';
import * as requests from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { lockedOpenRequest } from './requestNow.ts';

/** Withdraws one's own request: it ends at once, its open task with it. @throws Refused `not_found` · `already_ended` · `not_yours` */
export async function withdrawRequest(
  tx: Transaction,
  { requestId, reason }: { requestId: string; reason: string | null },
): Promise<{ state: 'withdrawn' }> {
  const { officerId } = actorOf(tx);
  const request = await lockedOpenRequest(tx, requestId);
  if (request.requesterId !== officerId) throw new Refused('not_yours', { rule: 'R21', because: 'not_requester' });
  const task = await tasks.lockOpen(tx, requestId);
  if (task) await tasks.end(tx, task.id, 'withdrawn', officerId);
  await requests.end(tx, requestId, { state: 'withdrawn', by: officerId, reason });
  await record(tx, {
    event: 'request.withdrawn',
    subject: { kind: 'request', id: requestId },
    requestId,
    channel: 'web',
    detail: { version: request.version },
  });
  await tellApproval(tx, requestId);
  return { state: 'withdrawn' };
}
