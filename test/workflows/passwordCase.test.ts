import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { record } from '../../db/audit.ts';
import { tellPasswordCase } from '../../db/engineOutbox.ts';
import type { Actor } from '../../db/transaction.ts';
import type { CaseActor } from '../../domain/casePeople.ts';
import { caseRow, itOfficersOf, portal, report } from '../support/passwordCases.ts';
import { rules as packRules, useHouse } from '../support/house.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { keepHistory } from '../support/histories.ts';
import { timeSkipping } from '../support/temporal.ts';
import { announceAbsence } from '../../operations/announceAbsence.ts';
import { endCasesOf } from '../../operations/passwordCase/endCasesOf.ts';
import { markItems } from '../../operations/passwordCase/markItems.ts';
import { confirmReissue, prepareReissue } from '../../operations/passwordCase/reissue.ts';
import { stateFacts } from '../../operations/passwordCase/stateFacts.ts';
import { undoReport } from '../../operations/passwordCase/undoReport.ts';
import { confirmLetter, registerLetter } from '../../operations/passwordCase/writtenReport.ts';

let engine: TestEngine;
let skipping: TestWorkflowEnvironment;
afterAll(async () => {
  await engine.stop();
  await skipping.teardown();
});
const house = useHouse();
const clock = { at: new Date(), now: () => clock.at };

/** Weeks without holidays: the server's clock begins on the day of the run, and no Tết shall change what is tested. */
const weekdays = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const rules = { ...packRules, calendar: { ...packRules.calendar, isWorkingDay: weekdays } };
const follow = async () => void (clock.at = new Date(await skipping.currentTimeMs()));
const pass = async (time: string) => {
  await skipping.sleep(time);
  await follow();
};

beforeAll(async () => {
  skipping = await timeSkipping();
  const { client, nativeConnection: connection } = skipping;
  const parts = { client, connection, namespace: 'default', taskQueue: 'password-case-test', database: house.database };
  engine = await startEngine({ ...parts, clock, mail: keepingCourier(), rules, beforeEach: follow, withoutDelivery: true });
}); // prettier-ignore
beforeEach(async () => {
  await pass(untilMonday(await skipping.currentTimeMs()));
  const { owner } = house.database;
  await owner('account').whereIn('state', ['frozen', 'awaiting_password']).update({ state: 'active' });
});

/** To the next Monday, 09:00 in Hà Nội: so that working time is the same whenever the tests run. */
function untilMonday(now: number): string {
  const week = 7 * 86_400_000;
  return `${week - ((now - Date.UTC(2000, 0, 3, 2)) % week)} ms`;
}

const doors = () => ({ api: engine.api, clock, officer: house.officer, account: house.account });
const reported = async (severity: 'lost' | 'suspected' | 'compromised', by?: string, accountId?: string) => {
  const { caseId } = await report(doors(), severity, { ...(by && { by }), ...(accountId && { accountId }), rules });
  await engine.settled(caseId);
  return caseId;
};

type Act = (tx: Parameters<typeof stateFacts>[0], actor: CaseActor) => Promise<unknown>;
/** Acts in a case, proven just now, and waits until the workflow has followed. */
async function act(caseId: string, who: Actor, work: Act): Promise<void> {
  await follow();
  const actor = { ...who, signedInAt: clock.at, secondFactorAt: clock.at };
  await engine.api.as(who, 'act', (tx) => work(tx, actor));
  await engine.settled(caseId);
}
const note = (caseId: string, head: string) =>
  act(caseId, portal(head), (tx, actor) =>
    stateFacts(tx, rules, actor, { caseId, facts: 'Thấy phiên lạ.', holderReachable: false, letterNo: null }),
  );
const letter = (caseId: string, head: string) =>
  act(caseId, portal(head), (tx, actor) => confirmLetter(tx, rules, actor, { caseId }));
const registration = (caseId: string) =>
  act(caseId, itOfficersOf(house).one, (tx, actor) =>
    registerLetter(tx, rules, actor, { caseId, incomingNo: '7', incomingOn: '2024-10-15' }),
  );
async function bothReports(caseId: string, head = house.officer.gateHead): Promise<void> {
  await note(caseId, head);
  await letter(caseId, head);
  await registration(caseId);
}
async function reissue(caseId: string): Promise<void> {
  await act(caseId, itOfficersOf(house).one, (tx, actor) => prepareReissue(tx, rules, actor, { caseId }));
  await act(caseId, itOfficersOf(house).other, (tx, actor) => confirmReissue(tx, rules, actor, { caseId }));
}
/** What the holder's link does, once the spoken code was proven: see test/api for the whole way. */
async function chosen(caseId: string): Promise<void> {
  const { owner } = house.database;
  await owner('reissue').where({ case_id: caseId }).whereNull('ended_at').update({ ended_at: clock.at, end_reason: 'chosen' });
  await owner('password_case').where({ id: caseId }).update({ state: 'reissued', reissued_at: clock.at });
  await owner('account').where({ id: (await caseRow(house, caseId)).account_id as string }).update({ state: 'active' });
  await act(caseId, portal(house.officer.anh), (tx) => tellPasswordCase(tx, caseId));
} // prettier-ignore

/** How the workflow ended; its history is kept under the name of the test. */
async function result(caseId: string): Promise<unknown> {
  const end: unknown = await skipping.client.workflow.getHandle(caseId).result();
  await keepHistory(skipping.client, caseId, 'passwordCase', expect.getState().currentTestName!);
  return end;
}
const eventsOf = async (caseId: string) =>
  (await house.database
    .admin('audit_event')
    .where({ subject_kind: 'password_case', subject_id: caseId })
    .orderBy('id')
    .pluck('event')) as string[];
const toldOf = async (caseId: string, duty: string, why: string) =>
  (
    (await house.database
      .admin('message')
      .where({ case_id: caseId, template: 'password_case_duty' })
      .whereRaw(`data ->> 'duty' = ? and data ->> 'why' = ?`, [duty, why])
      .pluck('officer_id')) as string[]
  ).sort();
const headsOf = async (caseId: string) =>
  (
    (await house.database
      .admin('case_candidate')
      .where({ case_id: caseId })
      .whereNull('removed_at')
      .pluck('officer_id')) as string[]
  ).sort();

/** Looks until something is so; the workflow may still be on its way to it. */
async function until(caseId: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 500; look++) {
    if (await isSo()) return;
    await engine.settled(caseId);
  }
  throw new Error(`it does not come so far: ${(await eventsOf(caseId)).join(', ')}`);
}

test('lost: both reports, two people, a new password: closed', async () => {
  const caseId = await reported('lost');
  await bothReports(caseId);
  await reissue(caseId);
  await chosen(caseId);
  expect(await result(caseId)).toBe('closed');
  expect(await eventsOf(caseId)).toEqual(['case.reported', 'case.stated', 'case.written', 'case.registered', 'case.ready', 'case.reissue_prepared', 'case.reissue_confirmed', 'case.closed']);
  const { gateHead, anh, systemAdmin, otherSystemAdmin } = house.officer;
  const ended = await house.database.admin('message').where({ case_id: caseId, template: 'password_case_ended' }).pluck('officer_id');
  expect([...ended].sort()).toEqual([gateHead, anh, systemAdmin, otherSystemAdmin].sort());
}); // prettier-ignore

test('the written report before the note comes to the same', async () => {
  const caseId = await reported('lost');
  await house.database.owner('password_case').where({ id: caseId }).update({ written_as: 'scan', written_hash: Buffer.alloc(32), written_at: clock.at, written_by: house.officer.gateHead });
  await registration(caseId);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'reported' });
  await note(caseId, house.officer.gateHead);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready' });
  await house.worker.asEngine('withdraw', (tx) => endCasesOf(tx, rules, { accountId: house.account.anh, end: 'account_withdrawn' }));
  await wake(caseId);
  expect(await result(caseId)).toBe('account_withdrawn');
}); // prettier-ignore

/** The house's own logins are not handed over to this engine. */
const wake = (caseId: string) => act(caseId, portal(house.officer.anh), (tx) => tellPasswordCase(tx, caseId));

test('stolen: after the new password every action is marked by both, then it is closed', async () => {
  await engine.api.as({ officerId: house.officer.anh, accountId: house.account.anh }, 'act', (tx) =>
    record(tx, { event: 'records.exported', subject: { kind: 'officer', id: house.officer.anh } }),
  );
  await pass('1 minute');
  const caseId = await reported('compromised');
  await bothReports(caseId);
  await reissue(caseId);
  await chosen(caseId);
  await until(caseId, async () => (await toldOf(caseId, 'review_head', 'ask')).length > 0);
  const items = (await house.database.admin('case_item').where({ case_id: caseId }).pluck('event_id')) as string[];
  expect(items).toHaveLength(1);
  const marks = items.map((eventId) => ({ eventId: String(eventId), mark: 'known' as const }));
  await act(caseId, portal(house.officer.gateHead), (tx, actor) => markItems(tx, rules, actor, { caseId, marks }));
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'reissued' });
  await act(caseId, itOfficersOf(house).other, (tx, actor) => markItems(tx, rules, actor, { caseId, marks }));
  expect(await result(caseId)).toBe('closed');
  expect((await eventsOf(caseId)).slice(-4)).toEqual(['case.marked', 'case.marked', 'case.reviewed', 'case.closed']);
});

test('R12: a false report ends it, and the account is active', async () => {
  const caseId = await reported('suspected');
  await act(caseId, portal(house.officer.gateHead), (tx, actor) =>
    undoReport(tx, rules, actor, { caseId, reason: 'Nhầm' }),
  );
  expect(await result(caseId)).toBe('false_report');
  expect((await house.database.admin('account').where({ id: house.account.anh }).first()).state).toBe('active');
});

test('the account goes to another after its holder left: handed over', async () => {
  const caseId = await reported('suspected');
  await house.worker.asEngine('handOver', (tx) =>
    endCasesOf(tx, rules, { accountId: house.account.anh, end: 'handed_over' }),
  );
  await wake(caseId);
  expect(await result(caseId)).toBe('handed_over');
});

test('silence of the head is reminded of, goes to the deputies, then to the superior, who may act', async () => {
  const { gateHead, gateDeputy, director } = house.officer;
  const caseId = await reported('lost');
  expect(await headsOf(caseId)).toEqual([gateHead]);
  await pass('2 hours'); // 11:00: half of the note's four working hours
  await until(caseId, async () => (await toldOf(caseId, 'note', 'reminder')).length > 0);
  expect(await toldOf(caseId, 'note', 'reminder')).toEqual([gateHead]);
  await pass('4 hours'); // past 14:00: overdue
  await until(caseId, async () => (await headsOf(caseId)).length > 1);
  expect(await headsOf(caseId)).toEqual([gateHead, gateDeputy].sort());
  expect(await toldOf(caseId, 'note', 'escalated')).toEqual([gateHead, gateDeputy].sort());
  await pass('3 hours');
  await until(caseId, async () => (await headsOf(caseId)).length > 2);
  expect(await headsOf(caseId)).toEqual([gateHead, gateDeputy, director].sort());
  await bothReports(caseId, director);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready', stated_by: director });
  await pass('2 days');
  await until(caseId, async () => (await toldOf(caseId, 'reissue', 'escalated')).length > 0);
  await reissue(caseId);
  await chosen(caseId);
  expect(await result(caseId)).toBe('closed');
});

test('where the holder is the head, the superior’s head acts', async () => {
  const { otherGate } = house.unit;
  const { owner } = house.database;
  const [{ id: accountId }] = (await owner('account').insert({ id: randomUUID(), unit_id: otherGate, kind: 'leader', user_name: 'hp-ld01', state: 'active', made_up: true }).returning('id')) as [{ id: string }];
  await owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: house.officer.otherHead, began_at: '2018-03-01T00:00:00Z' });
  const caseId = await reported('compromised', house.officer.otherHead, accountId);
  expect(await headsOf(caseId)).toEqual([house.officer.director]);
  const byHolder = act(caseId, portal(house.officer.otherHead), (tx, actor) => undoReport(tx, rules, actor, { caseId, reason: 'Nhầm' }));
  await expect(byHolder).rejects.toMatchObject({ code: 'not_yours', data: { because: 'holder_of_account' } });
  await act(caseId, portal(house.officer.director), (tx, actor) => undoReport(tx, rules, actor, { caseId, reason: 'Nhầm' }));
  expect(await result(caseId)).toBe('false_report');
}); // prettier-ignore

test('whoever stands in for an absent head acts from the first hour', async () => {
  const { gateHead, gateDeputy } = house.officer;
  const to = new Date(clock.at.getTime() + 5 * 86_400_000);
  await engine.api.as(portal(gateHead), 'announceAbsence', (tx) => announceAbsence(tx, rules, { deputyId: gateDeputy, from: clock.at, to }));
  const caseId = await reported('lost');
  expect(await headsOf(caseId)).toEqual([gateHead, gateDeputy].sort());
  await bothReports(caseId, gateDeputy);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready' });
  await reissue(caseId);
  await chosen(caseId);
  expect(await result(caseId)).toBe('closed');
}); // prettier-ignore

test('a link that nobody used expires, and two people begin anew', async () => {
  const caseId = await reported('lost');
  await bothReports(caseId);
  await reissue(caseId);
  await pass('25 hours');
  await until(caseId, async () => (await eventsOf(caseId)).includes('case.reissue_expired'));
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready' });
  await reissue(caseId);
  await chosen(caseId);
  expect(await result(caseId)).toBe('closed');
  expect(await house.database.admin('reissue').where({ case_id: caseId }).orderBy('prepared_at').pluck('end_reason')).toEqual(['expired', 'chosen']);
}); // prettier-ignore
