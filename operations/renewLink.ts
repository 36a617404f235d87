import { record } from '../db/audit.ts';
import * as links from '../db/links.ts';
import * as messages from '../db/messages.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';

/**
 * Sends a new decision link in place of one that has expired, to the registered mail of its officer and nowhere else.
 * Idempotent under the old link. @throws Refused `not_found` · `task_ended` · `not_eligible` where the old one still works
 */
export async function renewLink(tx: Transaction, { linkId }: { linkId: string }): Promise<void> {
  const { officerId } = actorOf(tx);
  const link = await links.find(tx, linkId);
  const requestId = link?.taskId ? await tasks.requestOf(tx, link.taskId) : undefined;
  const task = link?.taskId ? await tasks.find(tx, link.taskId) : undefined;
  if (!link || !requestId || !task || link.officerId !== officerId) throw new Refused('not_found', {});
  if (task.outcome !== null) throw new Refused('task_ended', { outcome: task.outcome, at: task.endedAt! });
  if (link.deadBecause === 'replaced') return; // asked once more: the link in its place lives
  if (link.expiresAt > tx.at || link.deadBecause === 'no_longer_approver')
    throw new Refused('not_eligible', { because: 'link_not_expired' });
  await links.kill(tx, { taskId: task.id, officerId, because: 'replaced' });
  await messages.send(tx, {
    businessKey: `task_ask:${task.id}:${officerId}:in_place_of:${linkId}`,
    template: 'task_ask',
    officerId,
    requestId,
    taskId: task.id,
  });
  await record(tx, { event: 'link.renewed', subject: { kind: 'task', id: task.id }, requestId, channel: 'mail' });
}
