import type pg from 'pg';

/** A name that somebody keeps an account of, and one like it that nobody knows. */
export interface ReportedPair {
  known: string;
  unknown: string;
}

/** Names of accounts with a custodian, in no order that means anything; for each one another of the same length and letters. */
export async function reportedPairs(admin: pg.Pool): Promise<ReportedPair[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select a.user_name as name from account a join custody c on c.account_id = a.id and c.ended_at is null
      where a.state = 'active' order by md5(a.id::text)`,
  );
  const taken = new Set(rows.map(({ name }) => name));
  return rows.flatMap(({ name }) => {
    const unknown = [...name].reverse().join('');
    return taken.has(unknown) ? [] : [{ known: name, unknown }];
  });
}
