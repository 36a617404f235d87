import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { csrfOf } from '../../api/session/origin.ts';
import { hashOfToken } from '../../operations/beginSession.ts';
import type { Product } from './product.ts';

/** An officer who asks: the custodian of a unit's user account. */
export interface Asker {
  officerId: string;
  accountId: string;
  unitId: string;
}

export interface People {
  /** As many as the seeded organisation has user accounts below its root, each with a head of its own unit or above. */
  askers: readonly Asker[];
  /** What a browser of a signed-in officer sends. @throws Error for one who is not signed in */
  headersOf(officerId: string): Record<string, string>;
}

/** Signs in everybody who keeps an account or holds a post, by rows: signing in is not what is measured. */
export async function signInPeople(admin: pg.Pool, product: Product): Promise<People> {
  const { rows: askers } = await admin.query<Asker>(
    `select c.officer_id as "officerId", a.id as "accountId", a.unit_id as "unitId"
       from account a join unit u on u.id = a.unit_id and u.parent_id is not null
       join custody c on c.account_id = a.id and c.ended_at is null
      where a.kind = 'user' and a.state = 'active' order by md5(a.id::text)`,
  );
  const { rows: people } = await admin.query<{ id: string }>(
    `select o.id from officer o where o.state = 'active' and (
       exists (select from custody c where c.officer_id = o.id and c.ended_at is null)
       or exists (select from appointment p where p.officer_id = o.id and p.ended_at is null))`,
  );
  const tokens = new Map(people.map(({ id }) => [id, randomBytes(32).toString('base64url')]));
  await admin.query(
    `insert into session (token_hash, officer_id, began_at, last_seen_at) select *, now(), now() from unnest($1::bytea[], $2::uuid[])`,
    [[...tokens.values()].map(hashOfToken), [...tokens.keys()]],
  );
  return {
    askers,
    headersOf: (officerId) => {
      const token = tokens.get(officerId);
      if (token === undefined) throw new Error('an officer who is not signed in was asked');
      const csrf = csrfOf({ secretKey: product.sealKey }, { token });
      return { Cookie: `qlcb=${token}`, Origin: product.publicUrl, 'X-CSRF': csrf };
    },
  };
}
