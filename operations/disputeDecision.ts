import { record } from '../db/audit.ts';
import * as comments from '../db/comments.ts';
import * as decisions from '../db/decisions.ts';
import * as messages from '../db/messages.ts';
import * as organisation from '../db/organisation.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import type { Rules } from '../domain/rules.ts';
import { Refused } from '../domain/errors.ts';

/**
 * “This was not me”: the one who is said to have decided says that they did not. The decision stands until people have
 * looked into it; what the person wrote joins the request, and the IT department is told. @throws Refused `not_found` where no decision bears their name
 */
export async function disputeDecision(
  tx: Transaction,
  rules: Rules,
  { taskId, note }: { taskId: string; note: string | null },
): Promise<{ receiptNo: string }> {
  const { officerId } = actorOf(tx);
  const task = await tasks.find(tx, taskId);
  const made = task ? await decisions.ofVersion(tx, task.requestId, task.version) : [];
  const own = made.find((decision) => decision.taskId === taskId && decision.officerId === officerId);
  if (!task || !own) throw new Refused('not_found', {});
  const { requestId } = task;
  const commentId =
    note === null ? null : await comments.insert(tx, { requestId, officerId, kind: 'comment', body: note });
  const detail = { receiptNo: own.receiptNo, verdict: own.verdict };
  await record(tx, {
    event: 'decision.disputed',
    subject: { kind: 'task', id: taskId },
    requestId,
    channel: 'mail',
    detail,
  });
  await tellItDepartment(tx, rules, { requestId, taskId, by: officerId, commentId });
  return { receiptNo: own.receiptNo };
}

/** Once a task and person, however often it is reported. */
async function tellItDepartment(
  tx: Transaction,
  rules: Rules,
  dispute: { requestId: string; taskId: string; by: string; commentId: string | null },
): Promise<void> {
  const { requestId, taskId, by, commentId } = dispute;
  const place = await organisation.officerPlace(tx, by);
  const { admins } = await organisation.approverFacts(tx, place!.unitId, rules.pack.itDepartment);
  for (const { officerId } of admins.filter(({ kind, officerId }) => kind === 'system_admin' && officerId !== by)) {
    const businessKey = `decision_disputed:${taskId}:${by}:${officerId}`;
    await messages.send(tx, {
      businessKey,
      template: 'decision_disputed',
      officerId,
      requestId,
      taskId,
      data: { by, commentId },
    });
  }
}
