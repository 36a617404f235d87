import { randomBytes } from 'node:crypto';
import { decisionPath, press } from '../support/links.ts';
import { anhsForm, askedRequest } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

/** Everything that the database holds of people's acts. */
const everything = async () => {
  const tables = [
    'decision',
    'task',
    'task_candidate',
    'link',
    'audit_event',
    'message',
    'engine_outbox',
    'session',
    'request',
  ];
  return JSON.stringify(await Promise.all(tables.map((table) => house.database.admin(table).select().orderBy(1))));
};
async function asked(workGroup: 'officers' | 'training' | 'inspection' | 'organisation') {
  const found = await askedRequest(house, { workGroup });
  return { ...found, path: await decisionPath(web, house, found.taskId, house.officer.gateHead) };
}

test('abuse 1: fifty GET and HEAD on a decision link change nothing', async () => {
  const { path } = await asked('officers');
  const before = await everything();
  for (let i = 0; i < 25; i++) {
    await web.open.get(path).expect(200);
    await web.open.head(path).expect(200);
  }
  expect(await everything()).toBe(before);
});

test('abuse 3: a used link answers 409 and who decided, and writes no second event', async () => {
  const { path, taskId } = await asked('training');
  expect((await press(web, path, { verdict: 'approve' })).status).toBe(200);
  const before = await everything();
  const again = await web.open
    .post(path)
    .set('Origin', ORIGIN)
    .type('form')
    .send({ csrf: 'x', verdict: 'approve', version: '1' });
  expect(again.status).toBe(409);
  const shown = await web.open.get(path).expect(409);
  expect(shown.text).toContain('Bùi Khắc Tường');
  expect(await everything()).toBe(before);
  expect(await house.database.admin('audit_event').where({ event: 'task.decided', subject_id: taskId })).toHaveLength(
    1,
  );
});

test('abuse 6: the link of an edited request is void and leads to the new version', async () => {
  const { path, requestId } = await asked('inspection');
  const anh = await web.person(house.officer.anh);
  await anh
    .put(`/requests/${requestId}`, {
      version: 1,
      form: anhsForm(house, { workGroup: 'inspection', permissions: ['records.read'] }),
    })
    .expect(200);
  const page = await web.open.get(path).expect(409);
  expect(page.text).toContain(`/requests/${requestId}`);
  expect((await press(web, path, { verdict: 'approve' })).status).toBe(409);
  expect(await house.database.admin('decision').where({ request_id: requestId })).toEqual([]);
});

test('abuse 7: the link of an approver who moved to another unit is dead at once', async () => {
  const { path, requestId } = await asked('organisation');
  const html = (await web.open.get(path).expect(200)).text;
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)![1]!;
  await house.database
    .owner('appointment')
    .where({ officer_id: house.officer.gateHead })
    .update({ ended_at: house.clock.at });
  await house.database.owner('officer').where({ id: house.officer.gateHead }).update({ unit_id: house.unit.otherGate });
  const refused = await web.open
    .post(path)
    .set('Origin', ORIGIN)
    .type('form')
    .send({ csrf, verdict: 'approve', version: '1' });
  expect(refused.status).toBe(403);
  expect(await house.database.admin('decision').where({ request_id: requestId })).toEqual([]);
  expect(
    await house.database.admin('audit_event').where({ event: 'decision.refused', request_id: requestId }),
  ).toMatchObject([{ officer_id: house.officer.gateHead, channel: 'mail', detail: { code: 'not_yours' } }]);
});

test('abuse 11: a forged Host header shows nowhere', async () => {
  const { path } = await askedRequest(house, { workGroup: 'training', permissions: ['records.read'] }).then(
    async (found) => ({
      path: await decisionPath(web, house, found.taskId, house.officer.gateDeputy),
    }),
  );
  for (const place of [path, '/api/me', '/readyz', '/nowhere', '/api/openapi.json']) {
    const { text, headers } = await web.open
      .get(place)
      .set('Host', 'evil.example')
      .set('X-Forwarded-Host', 'evil.example');
    expect(`${text}${JSON.stringify(headers)}`).not.toContain('evil.example');
  }
});

test('abuse 12: a thousand guesses at links end in 429 and one alert, and a true link goes on working', async () => {
  const { taskId } = await askedRequest(house, { workGroup: 'inspection', permissions: ['records.export'] });
  const path = await decisionPath(web, house, taskId, house.officer.director);
  const statuses = new Map<number, number>();
  for (let batch = 0; batch < 50; batch++) {
    const guesses = Array.from({ length: 20 }, () => web.open.get(`/d/${randomBytes(48).toString('base64url')}`));
    for (const { status } of await Promise.all(guesses)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses.get(404)).toBeLessThanOrEqual(100);
  expect(statuses.get(429)).toBeGreaterThanOrEqual(900);
  expect(web.log.filter((line) => line.includes('link_guessing'))).toHaveLength(1);
  expect(await house.database.admin('audit_event').where({ event: 'link.guessed' })).toHaveLength(1);
  expect((await web.open.get(path)).status).not.toBe(429);
});
