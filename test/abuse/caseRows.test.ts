import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../../db/transaction.ts';
import { beginSession } from '../../operations/beginSession.ts';
import { prepareReissue } from '../../operations/passwordCase/reissue.ts';
import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { rules, useHouse } from '../support/house.ts';
import { acting, bothReports, endedFor, givePassword, itOfficersOf, portal, report } from '../support/passwordCases.ts';
import { plainSql } from '../support/plainSql.ts';

/** What the API's login could do in a case if a statement of somebody's own came through it. */
const house = useHouse();
const NO_RIGHT = { code: '42501' };
let caseId: string;

const asked = <T>(actor: Actor, work: (sql: Knex.Transaction) => Promise<T>) =>
  plainSql(house.database.api, actor, house.clock.at, work);
const rowsSeen = (actor: Actor, table: string) =>
  asked(actor, async (sql) => (await sql.raw(`select case_id from ${table}`)).rows.length as number);
const change = (actor: Actor, table: string, values: object, where: object = { case_id: caseId }) =>
  asked(actor, async (sql) => sql(table).where(where).update(values));

beforeAll(async () => {
  const { officer, account } = house;
  await givePassword(house, account.anh, 'mot mat khau du dai');
  await house.api.as({ officerId: officer.anh, accountId: account.anh }, 'beginSession', (tx) =>
    beginSession(tx, { token: randomUUID(), replaces: null, channel: 'web' }),
  );
  ({ caseId } = await report(house, 'suspected'));
  await house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
});

const TABLES = ['case_duty', 'case_candidate', 'case_scan', 'case_item', 'reissue'];
const FUNCTIONS = [
  `select count(*)::int as n from visible_cases()`,
  `select count(*)::int as n from acted_cases()`,
  `select count(*)::int as n from case_events(:caseId)`,
  `select count(*)::int as n from case_items(:caseId)`,
  `select coalesce(void_decision_links(:caseId), 0) as n`,
  `select thaw_account(:caseId)::int as n`,
  `select cancel_reissue(:caseId)::int as n`,
  `select keep_spoken_code(:caseId, 'x')::int as n`,
  `select count(registered_phone(:caseId))::int as n`,
  `select coalesce(lock_case(:caseId), false)::int as n`,
  `select count(lock_for_report((select :account::uuid)))::int as n`,
];

test('abuse 18: a stranger, a colleague and the head of another unit see no row, and no function tells or does anything', async () => {
  const { otherHead, binh, otherOfficer, adminOfficer } = house.officer;
  const strangers: Actor[] = [portal(otherHead), portal(binh), portal(otherOfficer), { officerId: adminOfficer, accountId: house.account.admin }]; // prettier-ignore
  for (const actor of strangers) {
    for (const table of TABLES) expect([table, await rowsSeen(actor, table)]).toEqual([table, 0]);
    expect(await asked(actor, async (sql) => sql('password_case').select('id'))).toEqual([]);
    for (const statement of FUNCTIONS) {
      const found = asked(actor, async (sql) => (await sql.raw(statement, { caseId, account: house.account.anh })).rows[0] as { n: number });
      expect([statement, await found]).toEqual([statement, { n: 0 }]);
    }
    await expect(asked(actor, (sql) => Promise.resolve(sql.raw(`select freeze_account(?)`, [house.account.other])))).rejects.toMatchObject(NO_RIGHT);
    await expect(asked(actor, (sql) => Promise.resolve(sql.raw(`select gather_case_items(?)`, [caseId])))).rejects.toMatchObject(NO_RIGHT);
  }
}); // prettier-ignore

test('abuse 9: a deputy sees nothing of the case of their own head, nor reports of the head’s account', async () => {
  const { owner } = house.database;
  const accountId = randomUUID();
  const { gate } = house.unit;
  const { gateHead, gateDeputy, director } = house.officer;
  await owner('account').insert({ id: accountId, unit_id: gate, kind: 'leader', user_name: 'hp-ld07', state: 'active', made_up: true });
  await owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: gateHead, began_at: '2018-03-01' });
  const of = await report(house, 'suspected', { by: gateHead, accountId });
  const sees = (officerId: string) => asked(portal(officerId), async (sql) => (await sql('password_case').where({ id: of.caseId })).length);
  expect([await sees(gateDeputy), await sees(director), await sees(gateHead)]).toEqual([0, 1, 1]);
  const may = await asked(portal(gateDeputy), async (sql) => (await sql.raw(`select may_report(?) as may`, [accountId])).rows[0] as object);
  expect(may).toEqual({ may: false });
  await endedFor(house, accountId);
}); // prettier-ignore

test('its holder writes nothing of a case that is for others to write, and nobody writes in the name of another', async () => {
  const { officer, clock } = house;
  const at = clock.at;
  const forged: [string, object][] = [
    ['the facts in the head’s name', { facts: 'Không có gì', holder_reachable: true, stated_at: at, stated_by: officer.gateHead }],
    ['the letter in the head’s name', { written_as: 'app', written_hash: Buffer.alloc(32), written_at: at, written_by: officer.gateHead }],
    ['that it was false, in the head’s name', { state: 'false_report', ended_at: at, ended_by: officer.gateHead, end_reason: 'Nhầm' }],
    ['another moment of the freeze', { frozen_at: new Date(at.getTime() - 3_600_000) }],
    ['an incident', { incident_at: at }],
  ];
  for (const actor of [portal(officer.anh), portal(officer.director)]) {
    for (const [what, values] of forged) {
      if (what === 'an incident' && actor.officerId === officer.director) continue;
      await expect(change(actor, 'password_case', values, { id: caseId })).rejects.toMatchObject(NO_RIGHT);
    }
  }
  await expect(change(portal(officer.gateHead), 'password_case', { state: 'ready' }, { id: caseId })).rejects.toMatchObject({ constraint: 'case_ready_with_both_reports' });
}); // prettier-ignore

test('nobody marks an action in the name of another, nor as IT department without its account', async () => {
  const { officer } = house;
  const { one } = itOfficersOf(house);
  const head = portal(officer.gateHead);
  await expect(change(head, 'case_item', { head_mark: 'known', head_by: officer.director })).rejects.toMatchObject(NO_RIGHT);
  await expect(change(head, 'case_item', { it_mark: 'known', it_by: one.officerId })).rejects.toMatchObject(NO_RIGHT);
  await expect(change(head, 'case_item', { it_mark: 'known', it_by: officer.gateHead })).rejects.toMatchObject(NO_RIGHT);
  await expect(change(one, 'case_item', { head_mark: 'known', head_by: officer.gateHead })).rejects.toMatchObject(NO_RIGHT);
  expect(await change(portal(officer.anh), 'case_item', { head_mark: 'known', head_by: officer.anh })).toBe(0);
  expect(await change(head, 'case_item', { head_mark: 'known', head_by: officer.gateHead })).toBeGreaterThan(0);
  await expect(change(head, 'case_item', { event_id: 1 })).rejects.toMatchObject(NO_RIGHT);
  await expect(asked(head, async (sql) => sql('case_item').delete())).rejects.toMatchObject(NO_RIGHT);
}); // prettier-ignore

test('R14: one human alone issues no password by statements of their own, whatever names they write', async () => {
  const { officer, account, clock } = house;
  await bothReports(house, caseId);
  const { one, other } = itOfficersOf(house);
  const scan = { case_id: caseId, sealed: Buffer.alloc(40), media_type: 'application/pdf', size: 1, uploaded_by: officer.gateHead, uploaded_at: clock.at };
  await expect(asked(portal(officer.gateHead), async (sql) => sql('case_scan').insert(scan))).rejects.toMatchObject({ constraint: 'scan_until_registered' });
  await expect(change(one, 'password_case', { state: 'prepared' }, { id: caseId })).rejects.toMatchObject(NO_RIGHT);
  const row = { id: randomUUID(), case_id: caseId, prepared_at: clock.at, prepared_by: officer.systemAdmin, prepared_through: account.otherSystem };
  await expect(asked({ ...one, accountId: account.otherSystem }, async (sql) => sql('reissue').insert(row))).rejects.toMatchObject(NO_RIGHT);
  await house.api.as(one, 'prepareReissue', (tx) => prepareReissue(tx, rules, acting(house, one), { caseId }));
  const confirmed = { confirmed_at: clock.at, confirmed_by: other.officerId, confirmed_through: other.accountId, expires_at: clock.at };
  for (const actor of [one, portal(officer.gateHead), portal(officer.anh)])
    await expect(change(actor, 'reissue', confirmed)).rejects.toMatchObject(NO_RIGHT);
  await expect(change(one, 'password_case', { state: 'confirmed' }, { id: caseId })).rejects.toMatchObject(NO_RIGHT);
  await expect(change(other, 'reissue', { code_proven_at: clock.at })).rejects.toMatchObject(NO_RIGHT);
  await expect(asked(other, async (sql) => sql('reissue').select('code_hash'))).rejects.toMatchObject(NO_RIGHT);
  await expect(asked(one, (sql) => Promise.resolve(sql.raw(`select open_for_reissue(?)`, [caseId])))).rejects.toMatchObject(NO_RIGHT);
  const phone = await asked(one, async (sql) => (await sql.raw(`select registered_phone(?) as phone`, [caseId])).rows[0] as object);
  expect(phone).toEqual({ phone: null });
}); // prettier-ignore
