import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { approve, issue, itOfficers, planned } from '../support/accountRequests.ts';
import { useHouse } from '../support/house.ts';
import { plainSql } from '../support/plainSql.ts';

const house = useHouse();
const FORBIDDEN = { code: '42501' };
const asEngine = (work: (sql: Knex.Transaction) => Promise<unknown>) =>
  plainSql(house.database.worker, null, house.clock.at, work);
const asDirector = (work: (sql: Knex.Transaction) => Promise<unknown>) =>
  plainSql(house.database.api, { officerId: house.officer.director, accountId: null }, house.clock.at, work);
const accountOf = (requestId: string | null, state = 'awaiting_password') => ({
  id: randomUUID(), unit_id: house.unit.province, kind: 'user', user_name: 'hp-nd77', state, request_id: requestId,
}); // prettier-ignore
const custodyOf = (accountId: string, officerId: string, requestId: string | null) => ({
  id: randomUUID(), account_id: accountId, officer_id: officerId, began_at: house.clock.at, request_id: requestId,
}); // prettier-ignore

describe('R5, R7: whoever has the engine’s login', () => {
  test('issues no account that nobody has approved, and none that is open at once', async () => {
    const { requestId } = await planned(house, house.officer.deputyDirector, issue(house));
    await approve(house, requestId, 1, house.officer.director);
    for (const row of [accountOf(null), accountOf(requestId), accountOf(requestId, 'active')])
      await expect(asEngine((sql) => sql('account').insert(row))).rejects.toMatchObject(FORBIDDEN);
    await approve(house, requestId, 2, itOfficers(house).one);
    await expect(asEngine((sql) => sql('account').insert(accountOf(requestId, 'active')))).rejects.toMatchObject(
      FORBIDDEN,
    );
  });

  test('gives an account to nobody for whom it was not approved', async () => {
    const { officer, account } = house;
    await house.database.owner('custody').where({ account_id: account.other }).update({ ended_at: house.clock.at });
    const { requestId } = await planned(house, officer.deputyDirector, issue(house));
    await approve(house, requestId, 1, officer.director);
    await approve(house, requestId, 2, itOfficers(house).one);
    for (const row of [custodyOf(account.other, officer.binh, null), custodyOf(account.other, officer.deputyDirector, requestId)])
      await expect(asEngine((sql) => sql('custody').insert(row))).rejects.toMatchObject(FORBIDDEN);
    const forAnother = asEngine(async (sql) => {
      const row = accountOf(requestId);
      await sql('account').insert(row);
      await sql('request').where({ id: requestId }).update({ account_id: row.id });
      await sql('custody').insert(custodyOf(row.id, officer.binh, requestId));
    });
    await expect(forAnother).rejects.toMatchObject(FORBIDDEN);
  }); // prettier-ignore

  test('writes no password, no second factor and no place', async () => {
    const { account, unit, clock } = house;
    const place = { unit_id: unit.gate, kind: 'user', place_no: 9, quota: 9, state: 'held', account_id: account.anh };
    const rows = {
      account_secret: { account_id: account.anh, password_hash: 'x', set_at: clock.at },
      account_totp: { account_id: account.anh, sealed: Buffer.of(1), enrolled_at: clock.at },
      account_place: place,
    };
    for (const [table, row] of Object.entries(rows))
      await expect(asEngine((sql) => sql(table).insert(row))).rejects.toMatchObject(FORBIDDEN);
    await expect(asEngine((sql) => sql('account_place').update({ state: 'freed' }))).rejects.toMatchObject(FORBIDDEN);
  });
});

test('R5, R7: whoever has the API’s login writes no account, custody, secret or state', async () => {
  const { account, officer } = house;
  const tries: ((sql: Knex.Transaction) => Promise<unknown>)[] = [
    (sql) => sql('account').insert(accountOf(null)),
    (sql) => sql('account').update({ state: 'active' }),
    (sql) => sql('custody').insert(custodyOf(account.other, officer.director, null)),
    (sql) => sql('custody').update({ officer_id: officer.director }),
    (sql) => sql('account_secret').select('password_hash'),
    (sql) => sql('account_totp').update({ last_step: 0 }),
    (sql) => sql('account_place').update({ state: 'freed' }),
  ];
  for (const attempt of tries) await expect(asDirector(attempt)).rejects.toMatchObject(FORBIDDEN);
});
