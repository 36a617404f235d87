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
 * Counts a failure of a name that is held and not locked. At the limit the name is locked, and the count begins anew: answers
 * until when; null where it is not locked yet.
 */
export async function count(
  tx: Transaction,
  nameHash: Buffer,
  limit: { failures: number; minutes: number },
): Promise<Date | null> {
  const { failures } = await theRow<{ failures: number }>(
    tx,
    `insert into sign_in_failure (name_hash, failures) values (:nameHash, 1)
     on conflict (name_hash) do update set failures = sign_in_failure.failures + 1 returning failures`,
    { nameHash },
  );
  if (failures < limit.failures) return null;
  const until = new Date(tx.at.getTime() + limit.minutes * 60_000);
  await run(tx, `update sign_in_failure set failures = 0, locked_until = :until where name_hash = :nameHash`, {
    nameHash,
    until,
  });
  return until;
}

export async function clear(tx: Transaction, nameHash: Buffer): Promise<void> {
  await run(tx, `delete from sign_in_failure where name_hash = :nameHash`, { nameHash });
}
