import type { CaseDuty } from '../domain/caseDuties.ts';
import type { Transaction } from './transaction.ts';
import { rows, run, theRow } from './rows.ts';

/** A duty that is not done yet. `level` is how far it has escalated. */
export interface DutyRow {
  duty: CaseDuty;
  round: number;
  dueAt: Date;
  reminders: Date[];
  remindersSent: number;
  level: number;
}

export async function open(tx: Transaction, caseId: string): Promise<DutyRow[]> {
  return rows<DutyRow>(
    tx,
    `select duty, round, due_at as "dueAt", reminders, reminders_sent as "remindersSent", level from case_duty where case_id = :caseId and done_at is null order by duty`,
    { caseId },
  );
}

/** Opens a duty; once while it is open, held by `duty_once_open`. */
export async function begin(
  tx: Transaction,
  input: { caseId: string; duty: CaseDuty; dueAt: Date; reminders: readonly Date[] },
): Promise<void> {
  await run(
    tx,
    `insert into case_duty (case_id, duty, round, opened_at, due_at, reminders)
     select :caseId, :duty::text, 1 + coalesce(max(round), 0), :at, :dueAt, :reminders::timestamptz[] from case_duty where case_id = :caseId and duty = :duty::text
     on conflict do nothing`,
    { ...input, reminders: input.reminders.map((at) => at.toISOString()), at: tx.at },
  );
}

export async function done(tx: Transaction, caseId: string, duty: CaseDuty): Promise<void> {
  await run(tx, `update case_duty set done_at = :at where case_id = :caseId and duty = :duty and done_at is null`, {
    caseId,
    duty,
    at: tx.at,
  });
}

export async function countReminder(tx: Transaction, caseId: string, { duty, round }: DutyRow, number: number): Promise<void> {
  await run(
    tx,
    `update case_duty set reminders_sent = :number where case_id = :caseId and duty = :duty and round = :round`,
    { caseId, duty, round, number },
  );
} // prettier-ignore

export async function escalate(tx: Transaction, caseId: string, { duty, round }: DutyRow, next: { level: number; dueAt: Date }): Promise<void> {
  await run(
    tx,
    `update case_duty set level = :level, due_at = :dueAt where case_id = :caseId and duty = :duty and round = :round`,
    { caseId, duty, round, ...next },
  );
} // prettier-ignore

/** How far the head's duties have ever escalated in a case: whoever was asked may act until the end. */
export async function headLevel(tx: Transaction, caseId: string): Promise<number> {
  const { level } = await theRow<{ level: number }>(
    tx,
    `select coalesce(max(level), 0) as level from case_duty where case_id = :caseId and duty in ('note', 'letter', 'review_head')`,
    { caseId },
  );
  return level;
}

/** Who is asked as head of a case now. */
export async function candidates(tx: Transaction, caseId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select officer_id as id from case_candidate where case_id = :caseId and removed_at is null order by added_at, officer_id`,
    { caseId },
  );
  return found.map(({ id }) => id);
}

export async function addCandidate(tx: Transaction, caseId: string, officerId: string, via: string): Promise<void> {
  await run(
    tx,
    `insert into case_candidate (case_id, officer_id, via, added_at) values (:caseId, :officerId, :via, :at)`,
    { caseId, officerId, via, at: tx.at },
  );
}

/** Asks somebody who was asked before and lost the part meanwhile. Answers false where they never were. */
export async function readmitCandidate(tx: Transaction, caseId: string, officerId: string): Promise<boolean> {
  const touched = await run(
    tx,
    `update case_candidate set removed_at = null where case_id = :caseId and officer_id = :officerId`,
    { caseId, officerId },
  );
  return touched === 1;
}

export async function removeCandidate(tx: Transaction, caseId: string, officerId: string): Promise<void> {
  await run(
    tx,
    `update case_candidate set removed_at = :at where case_id = :caseId and officer_id = :officerId and removed_at is null`,
    { caseId, officerId, at: tx.at },
  );
}
