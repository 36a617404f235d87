import type { Knex } from 'knex';
import { plainSql } from '../support/plainSql.ts';
import { useHouse } from '../support/house.ts';
import { askedRequest } from '../support/requests.ts';

const house = useHouse();
const NO_RIGHT = { code: '42501' };
const BROKEN_RULE = { code: '23514', constraint: 'request_is_edited_by_its_requester' };

/** As the API's login, acting for an officer. */
const as = <T>(officerId: string, work: (sql: Knex.Transaction) => Promise<T>) =>
  plainSql(house.database.api, { officerId, accountId: null }, house.clock.at, work);

describe('R21 by plain SQL: whoever takes part in another’s request', () => {
  let requestId: string;
  let taskId: string;
  beforeAll(async () => {
    ({ requestId, taskId } = await askedRequest(house, {}, house.officer.gateHead)); // her head asks for Anh, so the director is asked
  });
  const row = () => house.database.admin('request').where({ id: requestId }).first() as Promise<object>;
  const candidates = () => house.database.admin('task_candidate').where({ task_id: taskId });

  test('neither changes what it asks and for whom, nor withdraws it', async () => {
    const { officer, account, clock } = house;
    const before = await row();
    for (const partaker of [officer.director, officer.anh]) {
      for (const change of [
        { beneficiary_id: officer.otherOfficer },
        { account_id: account.other },
        { version: 2 },
        { state: 'submitted' },
        { state: 'withdrawn', ended_at: clock.at },
      ]) {
        const misuse = as(partaker, async (sql) => {
          await sql('request').where({ id: requestId }).update(change);
        });
        await expect(misuse).rejects.toMatchObject(BROKEN_RULE);
      }
    }
    expect(await row()).toEqual(before);
  });

  test('asks nobody in another’s name or by another title, and turns nobody else away', async () => {
    const { officer, clock } = house;
    const before = await candidates();
    expect(before).toMatchObject([{ officer_id: officer.director, via: 'head' }]);
    const asked = (change: object) => ({
      task_id: taskId, officer_id: officer.deputyDirector, added_at: clock.at, via: 'reassigned', for_officer_id: officer.director, ...change,
    }); // prettier-ignore
    for (const change of [{ via: 'head' }, { for_officer_id: null }, { for_officer_id: officer.deputyDirector }]) {
      const misuse = as(officer.director, async (sql) => {
        await sql('task_candidate').insert(asked(change));
      });
      await expect(misuse).rejects.toMatchObject(NO_RIGHT);
    }
    await as(officer.director, async (sql) => {
      await sql('task_candidate').insert(asked({}));
    });
    for (const change of [
      { removed_at: clock.at, removed_because: 'no_longer_approver' },
      { via: 'escalation', for_officer_id: null },
    ]) {
      const misuse = as(officer.deputyDirector, async (sql) => {
        await sql('task_candidate').where({ task_id: taskId, officer_id: officer.director }).update(change);
      });
      await expect(misuse).rejects.toMatchObject(NO_RIGHT);
    }
    expect(await candidates().where({ officer_id: officer.director })).toEqual(before);
  });
});
