import { tellApproval } from '../db/engineOutbox.ts';
import { requestsConcerning, type Concern } from '../db/openTasks.ts';
import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import type { TaskRow } from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Rules } from '../domain/rules.ts';
import { askCandidates } from './askCandidates.ts';

/** An open task with its request, both locked. */
export interface LockedTask {
  request: RequestRow;
  task: TaskRow;
}

/** Locks every open task that a change of people concerns, before the change: requests come first in the order of locks. */
export async function lockConcerned(tx: Transaction, concern: Concern): Promise<LockedTask[]> {
  const locked: LockedTask[] = [];
  for (const requestId of await requestsConcerning(tx, concern)) {
    const request = await requests.lock(tx, requestId);
    const task = request && (await tasks.lockOpen(tx, requestId));
    if (task) locked.push({ request, task });
  }
  return locked;
}

/**
 * Asks anew who may decide, after people have changed: who lost the part is asked no longer and their links are dead at
 * once, in this transaction; who gained it is asked by mail. The engine is told, so that it waits for the right thing.
 */
export async function askAnew(tx: Transaction, rules: Rules, locked: readonly LockedTask[]): Promise<void> {
  for (const { request, task } of locked) {
    await askCandidates(tx, rules, { request, task });
    await tellApproval(tx, request.id);
  }
}
