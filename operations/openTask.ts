import type { RequestRow } from '../db/requests.ts';
import * as stages from '../db/stages.ts';
import * as tasks from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import { hasEnded, type TaskView } from '../domain/approval.ts';
import type { Rules } from '../domain/rules.ts';
import { addWorkingMinutes } from '../domain/workingTime.ts';
import type { PlannedFirst } from './planRequest.ts';
import { lockedRequest } from './requestNow.ts';
import { tendLockedTask } from './tendTask.ts';

/** Opens the task of a stage and asks its candidates. Idempotent under (request, version, position); a version that is no longer the present one is not asked. */
export async function openTask(
  tx: Transaction,
  rules: Rules,
  stage: { requestId: string; version: number; position: number },
): Promise<TaskView> {
  const request = await lockedRequest(tx, stage.requestId);
  if (hasEnded(request.state)) return { taskId: '', state: 'ended', outcome: 'withdrawn' };
  if (request.version !== stage.version) return { taskId: '', state: 'ended', outcome: 'superseded' };
  return openStage(tx, rules, request, stage);
}

/** As `openTask`, for a locked request at its present version. `plan` is what was planned in this transaction: nobody can have been asked yet. */
export async function openStage(
  tx: Transaction,
  rules: Rules,
  request: RequestRow,
  { version, position, plan }: { version: number; position: number; plan?: PlannedFirst },
): Promise<TaskView> {
  const stage = { requestId: request.id, version, position };
  const open = plan ? undefined : await tasks.lockOfStage(tx, stage);
  if (open) return tendLockedTask(tx, rules, request, open);
  const terms = plan?.terms ?? (await stages.terms(tx, stage));
  const after = (minutes: number) => addWorkingMinutes(rules.calendar, tx.at, minutes);
  const task = await tasks.insert(tx, {
    ...stage,
    assurance: terms.assurance,
    dueAt: after(terms.deadlineMinutes),
    reminders: terms.reminders.map((before) => after(terms.deadlineMinutes - before)),
    closesAt: after(terms.closesAfterMinutes),
  });
  return tendLockedTask(tx, rules, request, task, { asked: [], ...(plan && { line: plan.line, before: [] }) });
}
