import { randomUUID } from 'node:crypto';
import { beginSession } from '../../../operations/beginSession.ts';
import { undoReport } from '../../../operations/passwordCase/undoReport.ts';
import { tendCase } from '../../../operations/passwordCase/tendCase.ts';
import { decide } from '../../support/decide.ts';
import { rules, useHouse } from '../../support/house.ts';
import {
  accountState,
  acting,
  bothReports,
  caseRow,
  endedFor,
  givePassword,
  portal,
  report,
  reissued,
} from '../../support/passwordCases.ts';
import { askedRequest, linkFor, opened } from '../../support/requests.ts';

const house = useHouse();
const admin = () => house.database.admin;

beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
});

const session = async () => {
  const token = randomUUID();
  const actor = { officerId: house.officer.anh, accountId: house.account.anh };
  await house.api.as(actor, 'beginSession', (tx) => beginSession(tx, { token, replaces: null, channel: 'web' }));
};
const liveSessions = async () =>
  (await admin()('session').where({ account_id: house.account.anh }).whereNull('ended_at')).length;
const hasPassword = async () => (await admin()('account_secret').where({ account_id: house.account.anh })).length === 1;
const told = (caseId: string, template: string) =>
  admin()('message').where({ case_id: caseId, template }).pluck('officer_id');

test('a theft freezes the account, ends its sessions and voids its custodian’s decision links, in one transaction', async () => {
  await session();
  const { taskId } = await askedRequest(house, {}, house.officer.binh);
  const link = await linkFor(house, taskId, house.officer.anh); // whoever is asked does not matter here
  const { caseId, no } = await report(house, 'compromised');
  expect(no).toMatch(/^MK-2024-\d{6}$/);
  expect(await accountState(house, house.account.anh)).toBe('frozen');
  expect(await liveSessions()).toBe(0);
  expect(await admin()('link').where({ id: link }).first('dead_because')).toEqual({ dead_because: 'account_frozen' });
  expect(await hasPassword()).toBe(true); // a false report brings it back
  expect(await admin()('engine_outbox').where({ workflow_type: 'passwordCase', workflow_id: caseId })).not.toHaveLength(
    0,
  );
  const events = await admin()('audit_event')
    .where({ subject_id: caseId })
    .orWhere({ subject_id: house.account.anh })
    .pluck('event');
  expect(events).toEqual(expect.arrayContaining(['case.reported', 'case.links_voided', 'account.frozen']));
  const { anh, gateHead, systemAdmin, otherSystemAdmin } = house.officer;
  expect((await told(caseId, 'password_case_reported')).sort()).toEqual(
    [anh, gateHead, systemAdmin, otherSystemAdmin].sort(),
  );
});

test('a loss kills the old password and nothing else', async () => {
  await session();
  const { caseId } = await report(house, 'lost');
  expect(await accountState(house, house.account.anh)).toBe('active');
  expect(await liveSessions()).toBe(1);
  expect(await hasPassword()).toBe(false);
  expect(await caseRow(house, caseId)).toMatchObject({
    state: 'reported',
    frozen_at: null,
    password_dead_at: house.clock.at,
  });
});

test('numbers run within the year of Viet Nam', async () => {
  const { no } = await report(house, 'lost');
  await endedFor(house, house.account.anh);
  const next = await report(house, 'lost');
  expect(Number(next.no.slice(-6))).toBe(Number(no.slice(-6)) + 1);
  const before = house.clock.at;
  house.clock.at = new Date('2024-12-31T17:00:00Z'); // midnight in Hà Nội
  await endedFor(house, house.account.anh);
  expect((await report(house, 'lost')).no).toBe('MK-2025-000001');
  house.clock.at = before;
});

test('a second report joins the case and may only raise it', async () => {
  const first = await report(house, 'lost');
  const second = await report(house, 'compromised', { by: house.officer.gateHead });
  expect(second).toMatchObject({ caseId: first.caseId, joined: true, severity: 'compromised' });
  expect(await accountState(house, house.account.anh)).toBe('frozen');
  expect(await report(house, 'suspected')).toMatchObject({ caseId: first.caseId, severity: 'compromised' });
  expect(await report(house, 'lost')).toMatchObject({ caseId: first.caseId, severity: 'compromised' });
  const lower = house.database.owner('password_case').where({ id: first.caseId }).update({ severity: 'lost' });
  await expect(lower).rejects.toMatchObject({ constraint: 'case_stands' });
  expect(await admin()('password_case').where({ account_id: house.account.anh }).whereNull('ended_at')).toHaveLength(1);
});

test('the last certain moment only goes back', async () => {
  const { caseId } = await report(house, 'suspected', { hoursAgo: 10 });
  await report(house, 'suspected', { hoursAgo: 30 });
  await report(house, 'suspected', { hoursAgo: 5 });
  const { last_certain_at: at } = await caseRow(house, caseId);
  expect(at).toEqual(new Date(house.clock.at.getTime() - 30 * 3_600_000));
});

test('of many who report at once, one opens the case and the others join it', async () => {
  const { anh, gateHead } = house.officer;
  const all = await Promise.all([anh, gateHead, anh, gateHead].map((by) => report(house, 'suspected', { by })));
  expect(all.filter(({ joined }) => !joined)).toHaveLength(1);
  expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(1);
});

test('only its custodian, or who leads, reports of an account', async () => {
  const others = [house.officer.binh, house.officer.otherHead, house.officer.systemAdmin, house.officer.adminOfficer];
  for (const by of others) await expect(report(house, 'lost', { by })).rejects.toMatchObject({ code: 'not_yours' });
  expect(await hasPassword()).toBe(true);
  expect(await report(house, 'lost', { by: house.officer.director })).toMatchObject({ joined: false });
});

test('a theft wants the last certain moment, and not one to come', async () => {
  await expect(report(house, 'suspected', { hoursAgo: -1 })).rejects.toMatchObject({
    data: { because: 'last_certain_moment_in_future' },
  });
});

const undo = (caseId: string, by = house.officer.gateHead) =>
  house.api.as(portal(by), 'undoReport', (tx) =>
    undoReport(tx, rules, acting(house, portal(by)), { caseId, reason: 'Nhầm tài khoản' }),
  );

test('R12: the head takes a false report back: the account is active again, sessions and links are not', async () => {
  await session();
  const { caseId } = await report(house, 'suspected');
  await expect(undo(caseId, house.officer.anh)).rejects.toMatchObject({ code: 'not_yours' });
  await expect(undo(caseId, house.officer.gateDeputy)).rejects.toMatchObject({ code: 'not_yours' });
  await undo(caseId);
  expect(await accountState(house, house.account.anh)).toBe('active');
  expect(await hasPassword()).toBe(true);
  expect(await liveSessions()).toBe(0);
  expect(await caseRow(house, caseId)).toMatchObject({
    state: 'false_report',
    end_reason: 'Nhầm tài khoản',
    ended_by: house.officer.gateHead,
  });
  await expect(undo(caseId)).rejects.toMatchObject({ code: 'already_ended' });
});

test('a lost password does not come back, nor one that is being reissued', async () => {
  const lost = await report(house, 'lost');
  await expect(undo(lost.caseId)).rejects.toMatchObject({ data: { because: 'password_is_dead' } });
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  const stolen = await report(house, 'compromised');
  await bothReports(house, stolen.caseId);
  await reissued(house, stolen.caseId);
  await expect(undo(stolen.caseId)).rejects.toMatchObject({ data: { because: 'password_is_dead' } });
});

test('a theft reported while the new password is on its way voids the link and begins the reissue anew', async () => {
  const { caseId } = await report(house, 'lost');
  await bothReports(house, caseId);
  await reissued(house, caseId);
  expect(await accountState(house, house.account.anh)).toBe('awaiting_password');
  await report(house, 'compromised');
  expect(await accountState(house, house.account.anh)).toBe('frozen');
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready', severity: 'compromised' });
  expect(await admin()('reissue').where({ case_id: caseId }).pluck('end_reason')).toEqual(['reported_again']);
});

test('tasks that its custodian decided through a frozen account are asked of others, and of them again once it is thawed', async () => {
  const { officer, account } = house;
  const asked = async () =>
    (await admin()('task_candidate as c').join('task as t', 't.id', 'c.task_id').where({ 't.id': taskId }).whereNull('c.removed_at').pluck('c.officer_id')) as string[];
  const { requestId, taskId: first } = await askedRequest(house);
  await decide(house, officer.gateHead, { taskId: first });
  const taskId = await opened(house, requestId, 2);
  expect(await asked()).toEqual([officer.adminOfficer]);
  const { caseId } = await report(house, 'suspected', { by: officer.adminOfficer, accountId: account.admin });
  const tend = () => house.worker.asEngine('tend', (tx) => tendCase(tx, rules, { caseId }));
  await tend();
  expect(await asked()).not.toContain(officer.adminOfficer);
  expect(await asked()).toContain(officer.systemAdmin);
  await undo(caseId, officer.director);
  await tend();
  expect(await asked()).toEqual([officer.adminOfficer]);
}); // prettier-ignore
