import { randomUUID } from 'node:crypto';
import type { TaskOutcome } from '../domain/approval.ts';
import type { Assurance, StageRule } from '../domain/stageRule.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, sendAlong, theRow } from './rows.ts';

/** A task with the terms of its stage. The row is the arbiter: whoever holds its lock says how it ends. */
export interface TaskRow {
  id: string;
  requestId: string;
  version: number;
  position: number;
  assurance: Assurance;
  state: 'open' | 'ended';
  outcome: TaskOutcome | null;
  openedAt: Date;
  dueAt: Date;
  reminders: Date[];
  remindersSent: number;
  escalatedAt: Date | null;
  closesAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  terms: StageRule;
}

const COLUMNS = `select t.id, t.request_id as "requestId", t.version, t.position, t.assurance, t.state, t.outcome, t.opened_at as "openedAt", t.due_at as "dueAt",
    t.reminders, t.reminders_sent as "remindersSent", t.escalated_at as "escalatedAt", t.closes_at as "closesAt", t.ended_at as "endedAt",
    t.ended_by as "endedBy", s.terms`;
const TERMS = `join stage s on s.request_id = t.request_id and s.version = t.version and s.position = t.position`;
const SELECT = `${COLUMNS} from task t ${TERMS}`;

/** Which request a task belongs to, as far as the actor may know. */
export async function requestOf(tx: Transaction, taskId: string): Promise<string | undefined> {
  return (await firstRow<{ id: string }>(tx, `select request_id as id from task where id = :taskId`, { taskId }))?.id;
}

/** Reads a task without locking it. */
export async function find(tx: Transaction, taskId: string): Promise<TaskRow | undefined> {
  return firstRow<TaskRow>(tx, `${SELECT} where t.id = :taskId`, { taskId });
}

/** Locks a task for the rest of the transaction; its request must be locked before. */
export async function lock(tx: Transaction, taskId: string): Promise<TaskRow | undefined> {
  return firstRow<TaskRow>(tx, `${SELECT} where t.id = :taskId for update of t`, { taskId });
}

/** Locks the open task of a request, if it has one. */
export async function lockOpen(tx: Transaction, requestId: string): Promise<TaskRow | undefined> {
  return firstRow<TaskRow>(tx, `${SELECT} where t.request_id = :requestId and t.state = 'open' for update of t`, {
    requestId,
  });
}

export async function lockOfStage(
  tx: Transaction,
  stage: { requestId: string; version: number; position: number },
): Promise<TaskRow | undefined> {
  return firstRow<TaskRow>(
    tx,
    `${SELECT} where t.request_id = :requestId and t.version = :version and t.position = :position for update of t`,
    stage,
  );
}

/** How a version was decided for good: denied or closed at any stage, or approved at the last one. */
export async function lastWord(
  tx: Transaction,
  requestId: string,
  version: number,
): Promise<'approved' | 'rejected' | 'expired' | undefined> {
  const found = await firstRow<{ outcome: 'approved' | 'rejected' | 'expired' }>(
    tx,
    `select t.outcome from task t
      where t.request_id = :requestId and t.version = :version
        and (t.outcome in ('rejected', 'expired') or (t.outcome = 'approved' and t.position =
              (select max(s.position) from stage s where s.request_id = t.request_id and s.version = t.version)))`,
    { requestId, version },
  );
  return found?.outcome;
}

/** Opens the task of a stage; once a stage, held by `task_once_a_stage`. */
export async function insert(
  tx: Transaction,
  task: {
    requestId: string;
    version: number;
    position: number;
    assurance: string;
    dueAt: Date;
    reminders: Date[];
    closesAt: Date;
  },
): Promise<TaskRow> {
  return theRow<TaskRow>(
    tx,
    `with t as (
       insert into task (id, request_id, version, position, assurance, opened_at, due_at, reminders, closes_at)
       values (:id, :requestId, :version, :position, :assurance, :at, :dueAt, :reminders::timestamptz[], :closesAt) returning *)
     ${COLUMNS} from t ${TERMS}`,
    { ...task, reminders: task.reminders.map((at) => at.toISOString()), id: randomUUID(), at: tx.at },
  );
}

/** Ends a task that is open. */
export async function end(tx: Transaction, taskId: string, outcome: TaskOutcome, by: string | null): Promise<void> {
  await sendAlong(
    tx,
    `update task set state = 'ended', outcome = :outcome, ended_at = :at, ended_by = :by where id = :taskId and state = 'open'`,
    {
      taskId,
      outcome,
      by,
      at: tx.at,
    },
  );
}

export async function countReminder(tx: Transaction, taskId: string, remindersSent: number): Promise<void> {
  await sendAlong(tx, `update task set reminders_sent = :remindersSent where id = :taskId`, { taskId, remindersSent });
}

export async function markEscalated(tx: Transaction, taskId: string, input: { dueAt: Date }): Promise<void> {
  await sendAlong(tx, `update task set escalated_at = :at, due_at = :dueAt where id = :taskId`, {
    taskId,
    ...input,
    at: tx.at,
  });
}
