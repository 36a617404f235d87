import type { Database } from '../database.ts';
import type { SessionRow } from '../sessions.ts';

/**
 * Who a session's token stands for, in one statement without a transaction: every request begins with it. See
 * `session_by_hash` for when it is nobody; there is no transaction to carry the time, so it is handed in.
 */
export async function byTokenHash({ pool, clock }: Database, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await pool.query<SessionRow>({
    name: 'session',
    text: `select officer_id as "officerId", account_id as "accountId", account_kind as "accountKind", began_at as "beganAt", last_seen_at as "lastSeenAt",
              second_factor_at as "secondFactorAt"
       from session_by_hash($1, $2)`,
    values: [tokenHash, clock.now()],
  });
  return rows[0];
}
