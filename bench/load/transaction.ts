import type pg from 'pg';

/** One transaction on a connection of the pool: committed with the answer of `work`, taken back when it throws. */
export async function transaction<T>(pool: pg.Pool, work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  const sql = await pool.connect();
  try {
    await sql.query('begin');
    const answer = await work(sql);
    await sql.query('commit');
    return answer;
  } catch (error) {
    await sql.query('rollback');
    throw error;
  } finally {
    sql.release();
  }
}
