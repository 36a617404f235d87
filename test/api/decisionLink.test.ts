import { randomUUID } from 'node:crypto';
import { closeRequest } from '../../operations/closeRequest.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { csrfIn, decisionPath, postForm, press } from '../support/links.ts';
import { askedRequest, opened } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

/** A request of Anh's that her head is asked about, and the head's link. */
async function asked(workGroup: 'officers' | 'training' | 'inspection' | 'organisation', lifetimeDays = 14) {
  const found = await askedRequest(house, { workGroup });
  return { ...found, path: await decisionPath(web, house, found.taskId, house.officer.gateHead, lifetimeDays) };
}
const post = (path: string, fields: Record<string, string>) => postForm(web, path, fields);
const decide = (path: string, fields: Record<string, string>) => press(web, path, fields);
const endRequest = (requestId: string) =>
  house.api.as({ officerId: house.officer.anh, accountId: null }, 'withdrawRequest', (tx) =>
    withdrawRequest(tx, { requestId, reason: null }),
  );

test('the page shows the facts and a form; looking at it changes nothing and sends nothing on', async () => {
  const { path, requestId } = await asked('officers');
  const { text, headers } = await web.open.get(path).expect(200);
  for (const fact of ['Mạc Diệp Anh', 'Bùi Khắc Tường', 'Nhận phần việc', 'hp-nd02', 'Đoàn Thế Hiển'])
    expect(text).toContain(fact);
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers['set-cookie']).toBeUndefined();
  await endRequest(requestId);
});

test('the form decides, and the page says what was recorded and what follows', async () => {
  const { path, requestId } = await asked('officers');
  const { text, status } = await decide(path, { verdict: 'approve', reason: '' });
  expect(status).toBe(200);
  expect(text).toMatch(/BN-24-\d{6}/);
  expect(text).toContain('Trịnh Hoài Thương');
  expect(await house.database.admin('decision').where({ request_id: requestId })).toMatchObject([
    { verdict: 'approve', channel: 'mail', account_id: null },
  ]);
  expect(
    await house.database.admin('link').where({ officer_id: house.officer.gateHead }).whereNotNull('used_at'),
  ).toHaveLength(1);
  const again = await decide(path, { verdict: 'deny', reason: 'Đổi ý' });
  expect(again.status).toBe(409);
  await endRequest(requestId);
});

test('denying without a reason records nothing and gives back what was written', async () => {
  const { path, requestId } = await asked('officers');
  const { text, status } = await decide(path, { verdict: 'deny', reason: '  ' });
  expect(status).toBe(422);
  expect(text).toContain('aria-invalid="true"');
  expect(await house.database.admin('decision').where({ request_id: requestId })).toEqual([]);
  await endRequest(requestId);
});

test('a form without its hidden field records nothing and comes back', async () => {
  const { path, requestId } = await asked('officers');
  const { status, text } = await post(path, { verdict: 'approve', version: '1', reason: 'Đồng ý', csrf: 'x' });
  expect(status).toBe(403);
  expect(text).toContain('Đồng ý');
  expect(await house.database.admin('decision').where({ request_id: requestId })).toEqual([]);
  await endRequest(requestId);
});

test('a stage of the admin officer leads from the mail to signing in, and the link alone decides nothing', async () => {
  const { path, requestId } = await asked('officers');
  await decide(path, { verdict: 'approve' });
  const taskId = await opened(house, requestId, 2);
  const adminPath = await decisionPath(web, house, taskId, house.officer.adminOfficer);
  const { text } = await web.open.get(adminPath).expect(200);
  expect(text).toContain('hp-qt01');
  expect(text).not.toContain('<form');
  const page = await post(adminPath, { verdict: 'approve', version: '1', csrf: 'x' });
  expect(page.status).toBe(403);
  expect(await house.database.admin('decision').where({ request_id: requestId })).toHaveLength(1);
  await endRequest(requestId);
});

test('each dead link says why: decided by another, withdrawn, passed on, replaced', async () => {
  const one = await asked('officers');
  const head = await web.person(house.officer.gateHead);
  const passed = await head
    .post(`/tasks/${one.taskId}/reassignment`, { officerId: house.officer.director, reason: 'Tôi đi công tác' })
    .expect(200);
  expect(passed.body.to.name).toBe('Đoàn Thế Hiển');
  const moved = await web.open.get(one.path).expect(410);
  expect(moved.text).toContain('Đoàn Thế Hiển');
  expect(moved.text).not.toContain('Cấp quyền');
  const director = await web.person(house.officer.director);
  await director
    .post(`/tasks/${one.taskId}/decision`, { version: 1, verdict: 'deny', reason: 'Chưa có phân công' })
    .expect(200);
  const decided = await web.open.get(one.path).expect(409);
  expect(decided.text).toContain('Đoàn Thế Hiển');

  const two = await asked('training');
  await endRequest(two.requestId);
  expect((await web.open.get(two.path).expect(410)).text).toContain('Người đề nghị đã rút yêu cầu này');
});

test('an expired link offers a new one, which goes to the registered mail and nowhere else', async () => {
  const { path, taskId, requestId } = await asked('inspection', 1);
  const before = house.clock.at;
  house.clock.at = new Date(before.getTime() + 30 * 3_600_000);
  const { text } = await web.open.get(path).expect(410);
  expect((await decide(path, { verdict: 'approve' })).status).toBe(410);
  const renewed = await post(`${path}/renew`, { csrf: csrfIn(text) });
  expect(renewed.status).toBe(202);
  expect(renewed.text).toContain('Liên kết mới đang được gửi');
  const mails = await house.database
    .admin('message')
    .where({ task_id: taskId, officer_id: house.officer.gateHead })
    .orderBy('created_at');
  expect(mails).toHaveLength(2);
  expect(mails.at(-1)).toMatchObject({ template: 'task_ask', state: 'due' });
  house.clock.at = before;
  await endRequest(requestId);
});

test('whoever lost the authority sees no form, though the engine has not looked again yet', async () => {
  const { path, requestId, taskId } = await asked('organisation');
  await house.database
    .owner('appointment')
    .where({ officer_id: house.officer.gateHead })
    .update({ ended_at: house.clock.at });
  const page = await web.open.get(path).expect(403);
  expect(page.text).not.toContain('<form');
  const refused = await post(path, { verdict: 'approve', version: '1', csrf: 'x' });
  expect(refused.status).toBe(403);
  expect(await house.database.admin('task').where({ id: taskId, state: 'open' })).toHaveLength(1);
  await house.database.owner('appointment').where({ officer_id: house.officer.gateHead }).update({ ended_at: null });
  await endRequest(requestId);
});

test('“this was not me” asks once more, and then is recorded with the request', async () => {
  const { path, requestId, taskId } = await asked('organisation');
  await decide(path, { verdict: 'deny', reason: 'Chưa rõ' });
  const ask = await web.open.get(`${path}/not-me`).expect(200);
  const events = () => house.database.admin('audit_event').where({ event: 'decision.disputed', subject_id: taskId });
  expect(await events()).toEqual([]);
  await post(`${path}/not-me`, { csrf: csrfIn(ask.text), note: 'Tôi không mở thư này' }).expect(200);
  expect(await events()).toHaveLength(1);
  expect(web.log.some((line) => line.includes('decision_disputed'))).toBe(true);
  await house.worker.asEngine('closeRequest', (tx) => closeRequest(tx, { requestId, end: 'rejected' }));
});

test('a made-up link gets the page for unknown links', async () => {
  const madeUp = web.context.links.tokenOf(randomUUID());
  for (const token of ['x', madeUp, `${madeUp.slice(0, -1)}A`]) {
    expect((await web.open.get(`/d/${token}`)).status).toBe(404);
    expect((await web.open.get(`/s/${token}`)).status).toBe(404);
  }
});
