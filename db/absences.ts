import { randomUUID } from 'node:crypto';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run } from './rows.ts';

/** Announces an absence. Answers null where the officer is announced as away at any time of the period; of several at once one is taken. */
export async function insert(
  tx: Transaction,
  input: { officerId: string; deputyId: string; from: Date; to: Date },
): Promise<string | null> {
  const id = randomUUID();
  const taken = await run(
    tx,
    `insert into absence (id, officer_id, deputy_id, began_at, ended_at) values (:id, :officerId, :deputyId, :from, :to)
     on conflict on constraint absence_one_at_a_time do nothing`,
    { ...input, id },
  );
  return taken === 1 ? id : null;
}

/** Cancels one's own absence. Answers false where there is none that still lasts. */
export async function cancel(tx: Transaction, absenceId: string, officerId: string): Promise<boolean> {
  const touched = await run(
    tx,
    `update absence set cancelled_at = :at where id = :absenceId and officer_id = :officerId and cancelled_at is null and ended_at > :at`,
    { absenceId, officerId, at: tx.at },
  );
  return touched === 1;
}

/** Requests that ask an officer now: to be looked at again when something about the officer changes. */
export async function requestsAsking(tx: Transaction, officerId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select t.request_id as id from task t join task_candidate c on c.task_id = t.id
      where t.state = 'open' and c.officer_id = :officerId and c.removed_at is null order by t.request_id`,
    { officerId },
  );
  return found.map(({ id }) => id);
}

/** Until when an officer is away now; nothing where they are not. */
export async function awayUntil(tx: Transaction, officerId: string): Promise<Date | undefined> {
  const found = await firstRow<{ until: Date }>(
    tx,
    `select ended_at as until from absence
      where officer_id = :officerId and cancelled_at is null and began_at <= :at and :at < ended_at`,
    { officerId, at: tx.at },
  );
  return found?.until;
}
