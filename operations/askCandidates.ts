import { record } from '../db/audit.ts';
import * as candidates from '../db/candidates.ts';
import * as links from '../db/links.ts';
import * as messages from '../db/messages.ts';
import type { RequestRow } from '../db/requests.ts';
import type { TaskRow } from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Approver, ApproverVia } from '../domain/approvers.ts';
import type { MessageTemplate } from '../domain/messageTemplate.ts';
import type { Rules } from '../domain/rules.ts';
import { taskCandidates } from '../domain/taskCandidates.ts';
import { taskQuestion, type Known } from './taskQuestion.ts';

/**
 * Brings the people asked in line with who may decide now: asks the new ones by mail, and no longer asks those who lost
 * the part; their links die with it. One mechanism for opening, transfers, new heads, deputies and escalation. Idempotent.
 *
 * @returns who may decide now, and when the next absence begins or ends
 */
export async function askCandidates(
  tx: Transaction,
  rules: Rules,
  { request, task, ...known }: { request: RequestRow; task: TaskRow } & Known,
): Promise<{ approvers: Approver[]; nextChange: Date | null }> {
  const question = await taskQuestion(tx, rules, { request, task, ...known });
  const { approvers } = taskCandidates(rules.pack, question);
  const asked = question.asked.filter(({ removedBecause }) => removedBecause === null);
  const added = approvers.filter(({ officerId }) => !asked.some((candidate) => candidate.officerId === officerId));
  const removed = asked.filter(({ officerId }) => !approvers.some((approver) => approver.officerId === officerId));
  for (const approver of added) {
    await candidates.add(tx, task.id, approver);
    await messages.send(tx, {
      businessKey: `task_ask:${task.id}:${approver.officerId}:${task.escalatedAt ? 'escalated' : approver.via}`,
      template: templateFor(approver.via),
      officerId: approver.officerId,
      requestId: request.id,
      taskId: task.id,
    });
  }
  for (const { officerId } of removed) {
    await candidates.remove(tx, task.id, officerId, 'no_longer_approver');
    await links.kill(tx, { taskId: task.id, officerId, because: 'no_longer_approver' });
  }
  if (added.length + removed.length > 0) {
    const detail = {
      stage: task.terms.key,
      added: added.map(({ officerId }) => officerId),
      removed: removed.map(({ officerId }) => officerId),
    };
    await record(tx, {
      event: asked.length === 0 ? 'task.asked' : 'task.candidates_changed',
      subject: { kind: 'task', id: task.id },
      requestId: request.id,
      detail,
    });
  }
  return { approvers, nextChange: nextAbsenceChange(question.facts.absences, tx.at) };
}

function templateFor(via: ApproverVia): MessageTemplate {
  if (via === 'escalation') return 'task_escalated';
  return via === 'reassigned' ? 'task_reassigned' : 'task_ask';
}

function nextAbsenceChange(absences: readonly { from: string; to: string }[], at: Date): Date | null {
  const changes = absences
    .flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)])
    .filter((time) => time > at.getTime());
  return changes.length === 0 ? null : new Date(Math.min(...changes));
}
