import type { Knex } from 'knex';
import type { Actor } from '../../db/transaction.ts';

/** Statements of a test's own on a login's pool, with the settings that a transaction of ours begins with; `null` is nobody. */
export function plainSql<T>(
  pool: Knex,
  actor: Actor | null,
  at: Date,
  work: (sql: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return pool.transaction(async (sql) => {
    await sql.raw(
      `select set_config('qlcb.actor', ?, true), set_config('qlcb.account', ?, true), set_config('qlcb.at', ?, true)`,
      [actor?.officerId ?? '', actor?.accountId ?? '', at.toISOString()],
    );
    return work(sql);
  });
}
