import type { Database } from '../database.ts';

/** How many rows the engine has not been told of yet. */
export async function depth({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from engine_outbox where delivered_at is null',
  );
  return rows[0]!.n;
}
