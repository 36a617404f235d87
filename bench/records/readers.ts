import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { hashOfToken } from '../../operations/beginSession.ts';

/** Somebody who reads records: the whole sector's, a department's, or one sub-department's. */
export interface Reader {
  id: 'root' | 'department' | 'sub_department';
  cookie: string;
  /** The unit below which they read: what the bare statement is given. */
  path: string;
}

const WHO: Record<Reader['id'], string> = {
  root: `u.parent_id is null`,
  department: `a.user_name = 'hp-nd01'`,
  sub_department: `u.kind = 'chi_cuc'`,
};

/** Signs a reader of each kind in, by rows: signing in is not what is measured. */
export async function signInReaders(admin: pg.Pool): Promise<Reader[]> {
  return Promise.all(
    (Object.keys(WHO) as Reader['id'][]).map(async (id) => {
      const { rows } = await admin.query<{ officer: string; account: string; path: string }>(
        `select c.officer_id as officer, a.id as account, ltree2text(u.path) as path
           from account a join unit u on u.id = a.unit_id join custody c on c.account_id = a.id and c.ended_at is null
           join permission_grant g on g.account_id = a.id and g.permission = 'records.read' and g.with_subordinates
          where a.kind = 'user' and ${WHO[id]} order by a.user_name limit 1`,
      );
      const { officer, account, path } = rows[0]!;
      const token = randomBytes(32).toString('base64url');
      await admin.query(
        `insert into session (token_hash, officer_id, account_id, began_at, last_seen_at) values ($1, $2, $3, now(), now())`,
        [hashOfToken(token), officer, account],
      );
      return { id, cookie: `qlcb=${token}`, path };
    }),
  );
}
