import type { Transaction } from './transaction.ts';
import { firstRow, run, theRow } from './rows.ts';

/**
 * Judges the attempts with a name one after the other for the rest of the transaction, and answers until when it is locked; null
 * where it is not. Names are hashed with a key: the table tells nobody which exist.
 */
export async function hold(tx: Transaction, nameHash: Buffer): Promise<Date | null> {
  await run(tx, `select pg_advisory_xact_lock(hashtextextended('sign-in ' || encode(:nameHash::bytea, 'hex'), 0))`, {
    nameHash,
  });
  const row = await firstRow<{ until: Date | null }>(
    tx,
    `select locked_until as until from sign_in_failure where name_hash = :nameHash`,
    { nameHash },
  );
  return row?.until && row.until > tx.at ? row.until : null;
}

/**
 * Counts a failure; at the limit the name is locked and the count begins anew. Of many at once none counts after the one
 * that locks. Answers until when the name is locked now, if it is, and whether this failure locked it.
 */
export async function count(
  tx: Transaction,
  nameHash: Buffer,
  limit: { failures: number; minutes: number },
): Promise<{ until: Date | null; isNew: boolean }> {
  const until = new Date(tx.at.getTime() + limit.minutes * 60_000);
  const row = await theRow<{ failures: number; lockedUntil: Date | null }>(
    tx,
    `insert into sign_in_failure (name_hash, failures) values (:nameHash, 1)
     on conflict (name_hash) do update
       set failures = sign_in_failure.failures + case when sign_in_failure.locked_until > :at then 0 else 1 end
     returning failures, locked_until as "lockedUntil"`,
    { nameHash, at: tx.at },
  );
  if (row.lockedUntil && row.lockedUntil > tx.at) return { until: row.lockedUntil, isNew: false };
  if (row.failures < limit.failures) return { until: null, isNew: false };
  await run(tx, `update sign_in_failure set failures = 0, locked_until = :until where name_hash = :nameHash`, {
    nameHash,
    until,
  });
  return { until, isNew: true };
}

export async function clear(tx: Transaction, nameHash: Buffer): Promise<void> {
  await run(tx, `delete from sign_in_failure where name_hash = :nameHash`, { nameHash });
}
