import { record } from '../db/audit.ts';
import * as candidates from '../db/candidates.ts';
import { tellApproval } from '../db/engineOutbox.ts';
import * as links from '../db/links.ts';
import * as messages from '../db/messages.ts';
import * as requests from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import type { Approver } from '../domain/approvers.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { possibleReassignees, taskCandidates } from '../domain/taskCandidates.ts';
import { taskQuestion } from './taskQuestion.ts';

/** To whom the actor may pass a task on: never to requester or beneficiary, nor to a subordinate of theirs. @throws Refused as `reassignTask` */
export async function reassigneesOf(
  tx: Transaction,
  rules: Rules,
  taskId: string,
): Promise<(Approver & { name: string; position: string; unitName: string })[]> {
  const { question, officerId } = await mayPassOn(tx, rules, taskId);
  return possibleReassignees(rules.pack, question)
    .filter((approver) => approver.officerId !== officerId)
    .map((approver) => ({ ...approver, ...question.facts.people[approver.officerId]! }));
}

/**
 * Passes one's task on to another who may decide it, with a reason; one's own link dies.
 * @throws Refused `not_found` · `task_ended` · `not_yours` · `not_eligible` (to whom it may not go)
 */
export async function reassignTask(
  tx: Transaction,
  rules: Rules,
  input: { taskId: string; toOfficerId: string; reason: string },
): Promise<{ taskId: string }> {
  const { taskId, toOfficerId } = input;
  const { question, officerId, requestId } = await mayPassOn(tx, rules, taskId);
  const possible = possibleReassignees(rules.pack, question).some(
    (approver) => approver.officerId === toOfficerId && toOfficerId !== officerId,
  );
  if (!possible) throw new Refused('not_eligible', { because: 'not_approver_here' });
  await candidates.add(tx, taskId, {
    officerId: toOfficerId,
    via: 'reassigned',
    accountId: null,
    insteadOf: officerId,
    reason: input.reason,
  });
  await messages.send(tx, {
    businessKey: `task_reassigned:${taskId}:${officerId}:${toOfficerId}`,
    template: 'task_reassigned',
    officerId: toOfficerId,
    requestId,
    taskId,
  });
  await record(tx, {
    event: 'task.reassigned',
    subject: { kind: 'task', id: taskId },
    requestId,
    channel: 'web',
    detail: { from: officerId, to: toOfficerId },
  });
  await tellApproval(tx, requestId);
  await links.kill(tx, { taskId, officerId, because: 'no_longer_approver' });
  await candidates.remove(tx, taskId, officerId, 'passed_on');
  return { taskId };
}

async function mayPassOn(tx: Transaction, rules: Rules, taskId: string) {
  const { officerId } = actorOf(tx);
  const request = await requests.lockOfTask(tx, taskId);
  const task = request && (await tasks.lock(tx, taskId));
  if (!request || !task) throw new Refused('not_found', {});
  if (task.outcome !== null) throw new Refused('task_ended', { outcome: task.outcome, at: task.endedAt! });
  const question = await taskQuestion(tx, rules, { request, task });
  const mine = taskCandidates(rules.pack, question).approvers.some((approver) => approver.officerId === officerId);
  if (!mine) throw new Refused('not_yours', { rule: 'R21', because: 'not_approver_now' });
  return { question, officerId, requestId: request.id };
}
