import type { Database } from '../database.ts';

/** Names of the migrations that this database has. */
export async function applied({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from knex_migrations');
  return rows.map(({ name }) => name);
}
