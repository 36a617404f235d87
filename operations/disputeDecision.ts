import { record } from '../db/audit.ts';
import * as comments from '../db/comments.ts';
import * as decisions from '../db/decisions.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';

/**
 * “This was not me”: the one who is said to have decided says that they did not. The decision stands until people have
 * looked into it; what the person wrote joins the request. @throws Refused `not_found` where no decision bears their name
 */
export async function disputeDecision(
  tx: Transaction,
  { taskId, note }: { taskId: string; note: string | null },
): Promise<{ receiptNo: string }> {
  const { officerId } = actorOf(tx);
  const task = await tasks.find(tx, taskId);
  const made = task ? await decisions.ofVersion(tx, task.requestId, task.version) : [];
  const own = made.find((decision) => decision.taskId === taskId && decision.officerId === officerId);
  if (!task || !own) throw new Refused('not_found', {});
  if (note !== null) await comments.insert(tx, { requestId: task.requestId, officerId, kind: 'comment', body: note });
  const detail = { receiptNo: own.receiptNo, verdict: own.verdict };
  await record(tx, {
    event: 'decision.disputed',
    subject: { kind: 'task', id: taskId },
    requestId: task.requestId,
    channel: 'mail',
    detail,
  });
  return { receiptNo: own.receiptNo };
}
