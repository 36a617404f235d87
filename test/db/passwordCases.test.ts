import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { useHouse } from '../support/house.ts';
import { accountState, givePassword, report } from '../support/passwordCases.ts';
import { plainSql } from '../support/plainSql.ts';

const house = useHouse();
let caseId: string;
beforeAll(async () => {
  const { account, officer, database, clock } = house;
  await givePassword(house, account.anh, 'mot mat khau du dai');
  ({ caseId } = await report(house, 'compromised'));
  const scan = { sealed: Buffer.from('sealed'), media_type: 'application/pdf', size: 6, uploaded_by: officer.gateHead, uploaded_at: clock.at };
  await database.owner('case_scan').insert({ case_id: caseId, ...scan });
  await database.owner('case_item').insert({ case_id: caseId, event_id: 1 });
}); // prettier-ignore

/** As the API’s login, past every check of the API. */
const as = <T>(officerId: string, work: (sql: Knex.Transaction) => Promise<T>, accountId: string | null = null) =>
  plainSql(house.database.api, { officerId, accountId }, house.clock.at, work);
const seen = async (officerId: string, accountId: string | null = null) =>
  as(
    officerId,
    async (sql) => {
      const counts: number[] = [];
      for (const table of ['password_case', 'case_duty', 'case_scan', 'case_item'])
        counts.push((await sql(table).where(table === 'password_case' ? { id: caseId } : { case_id: caseId })).length);
      return counts;
    },
    accountId,
  );

test('R14: the database shows a case to holder, head and IT desk; scan and actions not to the holder', async () => {
  const { anh, gateHead, systemAdmin, otherHead, binh, adminOfficer } = house.officer;
  expect(await seen(gateHead)).toEqual([1, 2, 1, 1]);
  expect(await seen(systemAdmin, house.account.system)).toEqual([1, 2, 1, 1]);
  expect(await seen(anh)).toEqual([1, 2, 0, 0]);
  for (const stranger of [otherHead, binh, adminOfficer, systemAdmin]) expect(await seen(stranger)).toEqual([0, 0, 0, 0]);
  expect(await seen(adminOfficer, house.account.admin)).toEqual([0, 0, 0, 0]);
}); // prettier-ignore

test('R14: no account is frozen, opened again or robbed of its password but by its case', async () => {
  const { gateHead, otherHead } = house.officer;
  const call = (officerId: string, name: string, id: string) => as(officerId, async (sql) => (await sql.raw(`select ${name}(?) as answer`, [id])) as { rows: { answer: unknown }[] }); // prettier-ignore
  await expect(call(otherHead, 'freeze_account', house.account.other)).rejects.toMatchObject({ code: '42501' });
  await expect(call(gateHead, 'freeze_account', house.account.other)).rejects.toMatchObject({ code: '42501' });
  expect((await call(gateHead, 'thaw_account', caseId)).rows).toEqual([{ answer: false }]);
  await call(gateHead, 'kill_password', caseId); // a theft: the password stays until it is reissued
  await expect(call(gateHead, 'open_for_reissue', caseId)).rejects.toMatchObject({ code: '42501' });
  await expect(call(gateHead, 'gather_case_items', caseId)).rejects.toMatchObject({ code: '42501' });
  expect(await accountState(house, house.account.anh)).toBe('frozen');
  expect(await house.database.admin('account_secret').where({ account_id: house.account.anh })).toHaveLength(1);
});

test('R14: nobody closes a case, marks as its holder, reports in another’s name, or reads the code’s hash', async () => {
  const { anh, gateHead, binh } = house.officer;
  const change = (officerId: string, row: object) => as(officerId, (sql) => sql('password_case').where({ id: caseId }).update(row)); // prettier-ignore
  await expect(change(gateHead, { state: 'closed', ended_at: house.clock.at })).rejects.toMatchObject({ code: expect.stringMatching(/42501|23514/) });
  await expect(change(gateHead, { state: 'ready' })).rejects.toMatchObject({ constraint: 'case_ready_with_both_reports' });
  await expect(change(anh, { facts: 'x', stated_at: house.clock.at, stated_by: anh })).rejects.toMatchObject({ constraint: 'case_not_by_its_holder' });
  expect(await as(anh, (sql) => sql('case_item').where({ case_id: caseId }).update({ head_mark: 'known', head_by: anh }))).toBe(0);
  const row = { id: randomUUID(), no: 'x', account_id: house.account.other, holder_id: house.officer.otherOfficer, severity: 'lost', reported_at: house.clock.at, reported_by: binh, reported_as: 'head', password_dead_at: house.clock.at };
  await expect(as(binh, (sql) => sql('password_case').insert(row))).rejects.toMatchObject({ code: '42501' });
  await expect(as(gateHead, (sql) => sql('reissue').select('code_hash'))).rejects.toMatchObject({ code: '42501' });
}); // prettier-ignore
