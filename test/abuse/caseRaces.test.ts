import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { composeMail } from '../../activities/mail/composeMail.ts';
import * as messages from '../../db/messages.ts';
import * as cases from '../../db/passwordCases.ts';
import { cancelReissue, confirmReissue, prepareReissue } from '../../operations/passwordCase/reissue.ts';
import { rules, useHouse } from '../support/house.ts';
import { accountState, acting, bothReports, caseRow, endedFor, givePassword, itOfficersOf, reissueLink, report } from '../support/passwordCases.ts'; // prettier-ignore
import { proven } from '../support/proven.ts';
import { untilWaiting } from '../support/waiting.ts';
import { ORIGIN, webOf, type Person, type Web } from '../support/web.ts';

/** Two at once: one wins, the other is told why, nobody gets an internal error, and nothing happens twice. */
const house = useHouse();
let web: Web;
beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await house.database.owner('rate_limit').delete();
});

const admin = () => house.database.admin;
const open = (path: string, body: object) => web.open.post(`/api${path}`).set('Origin', ORIGIN).send(body);
const statuses = async (all: Test[]) => (await Promise.all(all)).map(({ status }) => status).sort();
const desk = async () => {
  const { one, other } = itOfficersOf(house);
  return { one: await proven(house, web, one), other: await proven(house, web, other) };
};
const at = (person: Person, caseId: string, path: string, body: object = {}) =>
  person.post(`/password-cases/${caseId}${path}`, body);
const ready = async () => {
  const { caseId } = await report(house, 'lost');
  await bothReports(house, caseId);
  return { caseId, ...(await desk()) };
};
const confirmed = async () => {
  const { caseId, one, other } = await ready();
  await at(one, caseId, '/reissue').expect(200);
  await at(other, caseId, '/reissue/confirmation').expect(200);
  const token = web.context.links.tokenOf(await reissueLink(house, caseId));
  return { caseId, one, other, token };
};

test('a report is confirmed twice at once: one case, one event, and the second is told that the link is used', async () => {
  const lastCertainAt = new Date(house.clock.at.getTime() - 3_600_000).toISOString();
  await house.worker.asEngine('drop', async (tx) => {
    const due = await messages.claim(tx, { limit: 100, leaseUntil: tx.at });
    await messages.end(tx, due.map((message) => ({ message, state: 'dropped' as const, code: null }))); // prettier-ignore
  });
  await open('/password-reports/anonymous', { userName: 'hp-nd02', severity: 'compromised', lastCertainAt }).expect(
    202,
  );
  const token = await house.worker.asEngine('compose', async (tx) => {
    const [message] = await messages.claim(tx, { limit: 1, leaseUntil: new Date(tx.at.getTime() + 60_000) });
    const { links, publicUrl } = web.context;
    return /\/r\/([\w-]{64})/.exec(JSON.stringify(await composeMail({ rules, links, publicUrl }, tx, message!)))![1]!;
  });
  const before = await admin()('password_case').count('* as n').first();
  const confirm = () => open('/password-reports/confirmation', { token });
  expect(await statuses([confirm(), confirm(), confirm(), confirm()])).toEqual([200, 410, 410, 410]);
  const after = await admin()('password_case').count('* as n').first();
  expect(Number(after!.n) - Number(before!.n)).toBe(1);
});

test('both IT officers prepare at once, then confirm at once: one prepares, the other confirms', async () => {
  const { caseId, one, other } = await ready();
  expect(await statuses([at(one, caseId, '/reissue'), at(other, caseId, '/reissue')])).toEqual([200, 409]);
  const confirm = (person: Person) => at(person, caseId, '/reissue/confirmation');
  const answers = await statuses([confirm(one), confirm(other), confirm(one), confirm(other)]);
  expect([answers[0], answers.filter((status) => status === 200).length, answers.every((status) => status < 500)]).toEqual([200, 1, true]);
  expect(await admin()('reissue').where({ case_id: caseId })).toHaveLength(1);
}); // prettier-ignore

test('R21: while somebody waits to confirm, the reissue that they saw is cancelled and prepared anew by themselves: refused', async () => {
  const { caseId, one } = await ready();
  await at(one, caseId, '/reissue').expect(200);
  const { other } = itOfficersOf(house);
  const as = acting(house, other);
  let behind: Promise<unknown> | undefined;
  await house.api.as(other, 'anew', async (tx) => {
    await cases.lock(tx, caseId);
    const confirm = house.api.as(other, 'confirm', (own) => confirmReissue(own, rules, as, { caseId }));
    behind = confirm.then(() => 'confirmed', (error: { code: unknown }) => error.code); // prettier-ignore
    await untilWaiting(house, 'qlcb_api');
    await cancelReissue(tx, rules, as, { caseId });
    await prepareReissue(tx, rules, as, { caseId });
  });
  expect(await behind).toBe('not_yours');
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'prepared' });
});

test('the code is opened five times at once: shown once', async () => {
  const { caseId, other } = await confirmed();
  const show = () => at(other, caseId, '/reissue/spoken-code');
  expect(await statuses([show(), show(), show(), show(), show()])).toEqual([200, 422, 422, 422, 422]);
});

test('twenty guesses at once count one by one: after five the reissue is void, and the right one comes too late', async () => {
  const { caseId, other, token } = await confirmed();
  const { code } = (await at(other, caseId, '/reissue/spoken-code').expect(200)).body as { code: string };
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const guess = () => open('/first-password/spoken-code', { token, code: wrong });
  const answers = await statuses(Array.from({ length: 20 }, guess));
  expect(answers.filter((status) => status === 422)).toHaveLength(4);
  expect(answers.filter((status) => status !== 422 && status !== 410)).toEqual([]);
  await open('/first-password/spoken-code', { token, code }).expect(410);
  expect(await admin()('reissue').where({ case_id: caseId }).select('code_tries', 'end_reason')).toEqual([{ code_tries: 5, end_reason: 'code_spent' }]);
}); // prettier-ignore

test('the choice meets the cancellation, and a report of theft: either it holds, or the account still waits', async () => {
  for (let round = 0; round < 8; round++) {
    await endedFor(house, house.account.anh);
    await givePassword(house, house.account.anh, 'mot mat khau du dai');
    const { caseId, one, other, token } = await confirmed();
    const { code } = (await at(other, caseId, '/reissue/spoken-code').expect(200)).body as { code: string };
    const { proof } = (await open('/first-password/spoken-code', { token, code }).expect(200)).body as {
      proof: string;
    };
    const chosen = open('/first-password', { token, password: 'một mật khẩu mới dài', proof });
    const lastCertainAt = new Date(house.clock.at.getTime() - 1000).toISOString();
    const head = await web.person(house.officer.gateHead);
    const against =
      round % 2 === 0
        ? at(one, caseId, '/reissue/cancellation')
        : head.post('/password-reports', { accountId: house.account.anh, severity: 'compromised', lastCertainAt });
    const [choice, other2] = await Promise.all([chosen, against]);
    expect([choice.status < 500, other2.status < 500]).toEqual([true, true]);
    const { state } = await caseRow(house, caseId);
    const now = { account: await accountState(house, house.account.anh), choice: choice.status, state };
    expect([
      { account: 'active', choice: 200, state: 'reissued' },
      { account: 'frozen', choice: 200, state: 'reissued' }, // stolen after it was chosen: another case
      { account: 'awaiting_password', choice: now.choice, state: 'ready' },
      { account: 'frozen', choice: now.choice, state: 'ready' },
    ]).toContainEqual(now);
    if (state === 'ready') expect(choice.status).not.toBe(200);
  }
}, 60_000);

test('the head states, and the desk registers, twice at once: once each', async () => {
  const { caseId } = await report(house, 'suspected');
  const head = await web.person(house.officer.gateHead);
  const state = () => at(head, caseId, '/statement', { facts: 'Thấy phiên lạ.', holderReachable: true });
  expect(await statuses([state(), state(), state()])).toEqual([200, 409, 409]);
  const upload = () =>
    web.open.post(`/api/password-cases/${caseId}/letter/scan`).set({ ...head.headers, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/pdf' }).send(Buffer.from('%PDF-1.7\n')); // prettier-ignore
  expect(await statuses([upload(), upload()])).toEqual([200, 200]);
  const { one, other } = await desk();
  const register = (person: Person) =>
    at(person, caseId, '/registration', { incomingNo: '12', incomingOn: '2024-10-15' });
  const answers = await statuses([register(one), register(other), upload()]);
  expect(answers.filter((status) => status >= 500)).toEqual([]);
  expect(await admin()('audit_event').where({ subject_id: caseId, event: 'case.registered' })).toHaveLength(1);
});

test('undoing meets the preparation: either the account is active again, or the reissue goes on', async () => {
  for (let round = 0; round < 4; round++) {
    await endedFor(house, house.account.anh);
    await givePassword(house, house.account.anh, 'mot mat khau du dai');
    const { caseId } = await report(house, 'suspected');
    await bothReports(house, caseId);
    const head = await web.person(house.officer.gateHead);
    const { one } = await desk();
    const [undone, prepared] = await Promise.all([
      at(head, caseId, '/undo', { reason: 'Nhầm tài khoản' }),
      at(one, caseId, '/reissue'),
    ]);
    expect([undone.status, prepared.status < 500]).toEqual([200, true]);
    expect(await accountState(house, house.account.anh)).toBe('active');
    expect(await admin()('reissue').where({ case_id: caseId }).whereNull('ended_at')).toEqual([]);
  }
});
