import { record } from '../db/audit.ts';
import * as candidates from '../db/candidates.ts';
import * as comments from '../db/comments.ts';
import * as messages from '../db/messages.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { lockedOpenRequest } from './requestNow.ts';

/** A question or comment by one who takes part; the others hear of it: requester, beneficiary, and whoever is asked now. @throws Refused `not_found` · `already_ended` */
export async function commentOnRequest(
  tx: Transaction,
  { requestId, kind, body }: { requestId: string; kind: 'comment' | 'question'; body: string },
): Promise<{ id: string }> {
  const { officerId } = actorOf(tx);
  const request = await lockedOpenRequest(tx, requestId);
  const id = await comments.insert(tx, { requestId, officerId, kind, body });
  const task = await tasks.lockOpen(tx, requestId);
  const asked = task
    ? (await candidates.ofTask(tx, task.id)).filter(({ removedBecause }) => removedBecause === null)
    : [];
  const others = new Set([
    request.requesterId,
    request.beneficiaryId,
    ...asked.map((candidate) => candidate.officerId),
  ]);
  others.delete(officerId);
  for (const other of others) {
    const template = kind === 'question' ? 'question_asked' : 'comment_added';
    await messages.send(tx, {
      businessKey: `${template}:${id}:${other}`,
      template,
      officerId: other,
      requestId,
      taskId: task?.id ?? null,
      data: { commentId: id },
    });
  }
  await record(tx, {
    event: `${kind}.added`,
    subject: { kind: 'request', id: requestId },
    requestId,
    channel: 'web',
    detail: { commentId: id },
  });
  return { id };
}
