import { record } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import type { RequestRow } from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import type { TaskRow } from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import type { TaskView } from '../domain/approval.ts';
import type { Approver } from '../domain/approvers.ts';
import type { Rules } from '../domain/rules.ts';
import { addWorkingMinutes } from '../domain/workingTime.ts';
import { askCandidates } from './askCandidates.ts';
import { lockedRequest } from './requestNow.ts';
import type { Known } from './taskQuestion.ts';

/**
 * Does what has fallen due on a task: asks who newly may decide, reminds, escalates, expires. Idempotent: every step is
 * held by the task row, every message by its business key.
 *
 * @returns how long until something falls due again, or how the task ended
 */
export async function tendTask(
  tx: Transaction,
  rules: Rules,
  { requestId, taskId }: { requestId: string; taskId: string },
): Promise<TaskView> {
  return tendTaskOf(tx, rules, await lockedRequest(tx, requestId), taskId);
}

/** As `tendTask`, of a locked request. */
export async function tendTaskOf(
  tx: Transaction,
  rules: Rules,
  request: RequestRow,
  taskId: string,
): Promise<TaskView> {
  const task = await tasks.lock(tx, taskId);
  if (!task) throw new Error('a task that was opened is missing');
  return tendLockedTask(tx, rules, request, task);
}

export async function tendLockedTask(
  tx: Transaction,
  rules: Rules,
  request: RequestRow,
  found: TaskRow,
  known?: Known,
): Promise<TaskView> {
  if (found.state === 'ended') return { taskId: found.id, state: 'ended', outcome: found.outcome! };
  if (found.closesAt <= tx.at) return expire(tx, found);
  const task = found.escalatedAt === null && found.dueAt <= tx.at ? await escalate(tx, rules, found) : found;
  const { approvers, nextChange } = await askCandidates(tx, rules, { request, task, ...known });
  const reminded = task.escalatedAt === null ? await remind(tx, task, approvers) : task.remindersSent;
  const due = [task.reminders[reminded], task.dueAt, task.closesAt, nextChange].filter(
    (at) => at instanceof Date && at > tx.at,
  ) as Date[];
  return {
    taskId: task.id,
    state: 'open',
    msUntilNextDue: Math.min(...due.map((at) => at.getTime())) - tx.at.getTime(),
  };
}

async function expire(tx: Transaction, task: TaskRow): Promise<TaskView> {
  await tasks.end(tx, task.id, 'expired', null);
  await record(tx, {
    event: 'task.expired',
    subject: { kind: 'task', id: task.id },
    requestId: task.requestId,
    detail: { stage: task.terms.key },
  });
  return { taskId: task.id, state: 'ended', outcome: 'expired' };
}

/** Marks the task as escalated; `askCandidates` then finds the superior among those who may decide. */
async function escalate(tx: Transaction, rules: Rules, task: TaskRow): Promise<TaskRow> {
  const dueAt = addWorkingMinutes(rules.calendar, tx.at, task.terms.escalation.deadlineMinutes);
  await tasks.markEscalated(tx, task.id, { dueAt });
  await record(tx, {
    event: 'task.escalated',
    subject: { kind: 'task', id: task.id },
    requestId: task.requestId,
    detail: { stage: task.terms.key, to: task.terms.escalation.to },
  });
  return { ...task, escalatedAt: tx.at, dueAt };
}

/** Sends the reminders whose time has come; after an outage the missed ones go out as one. */
async function remind(tx: Transaction, task: TaskRow, approvers: readonly Approver[]): Promise<number> {
  const number = task.reminders.filter((at) => at <= tx.at).length;
  if (number <= task.remindersSent) return task.remindersSent;
  for (const { officerId } of approvers) {
    await messages.send(tx, {
      businessKey: `task_reminder:${task.id}:${number}:${officerId}`,
      template: 'task_reminder',
      officerId,
      requestId: task.requestId,
      taskId: task.id,
      data: { number },
    });
  }
  await tasks.countReminder(tx, task.id, number);
  await record(tx, {
    event: 'task.reminded',
    subject: { kind: 'task', id: task.id },
    requestId: task.requestId,
    detail: { stage: task.terms.key, number, to: approvers.map(({ officerId }) => officerId) },
  });
  return number;
}
