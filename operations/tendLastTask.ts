import * as tasks from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import { hasEnded, type TaskView } from '../domain/approval.ts';
import type { Rules } from '../domain/rules.ts';
import { applyApproved } from './applyRequest.ts';
import { lockedRequest } from './requestNow.ts';
import { tendTaskOf } from './tendTask.ts';

/**
 * As `tendTask`, for the task of the last stage: where it has approved, the request takes effect in the same transaction.
 * Idempotent as its two parts are, which stand alone, too.
 */
export async function tendLastTask(
  tx: Transaction,
  rules: Rules,
  { requestId, taskId }: { requestId: string; taskId: string },
): Promise<TaskView> {
  const request = await lockedRequest(tx, requestId);
  const view = await tendTaskOf(tx, rules, request, taskId);
  if (view.state === 'open' || view.outcome !== 'approved' || hasEnded(request.state)) return view;
  const isApproved = (await tasks.lastWord(tx, requestId, request.version)) === 'approved';
  return isApproved ? { ...view, end: await applyApproved(tx, rules, request) } : view;
}
