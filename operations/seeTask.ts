import { record } from '../db/audit.ts';
import * as candidates from '../db/candidates.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';

/** Notes that a signed-in candidate has looked at a task; the first look is recorded, later ones change nothing. */
export async function seeTask(tx: Transaction, { taskId }: { taskId: string }): Promise<void> {
  const requestId = await tasks.requestOf(tx, taskId);
  if (!requestId || !(await candidates.markSeen(tx, taskId, actorOf(tx).officerId))) return;
  await record(tx, { event: 'task.seen', subject: { kind: 'task', id: taskId }, requestId, channel: 'web' });
}
