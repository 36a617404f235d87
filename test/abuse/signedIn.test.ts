import { csrfOf } from '../../api/session/origin.ts';
import { press, signInPath } from '../support/links.ts';
import { anhsForm, askedRequest } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

test('abuse 8: a requester decides neither as requester, nor as deputy, nor through a second account', async () => {
  const { requestId, taskId } = await askedRequest(house);
  const portal = await web.person(house.officer.anh);
  const account = await web.person(house.officer.anh, house.account.anh);
  for (const person of [portal, account]) {
    const { body } = await person.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'approve' }).expect(403);
    expect(body).toMatchObject({ code: 'not_yours', because: 'takes_part' });
  }
  const head = await web.person(house.officer.gateHead);
  await head
    .post('/absences', {
      deputyId: house.officer.anh,
      from: '2024-10-15T01:00:00.000Z',
      to: '2024-10-20T00:00:00.000Z',
    })
    .expect(201);
  await portal.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'approve' }).expect(403);
  const events = await house.database.admin('audit_event').where({ event: 'decision.refused', request_id: requestId });
  expect(events).toHaveLength(3);
});

test('abuse 9: a subordinate does not decide a superior’s request', async () => {
  const form = anhsForm(house, {
    accountId: house.account.province,
    officerId: house.officer.deputyDirector,
    unitId: house.unit.province,
    permissions: ['records.read'],
  });
  const { taskId } = await askedRequest(house, form, house.officer.deputyDirector);
  const gateHead = await web.person(house.officer.gateHead);
  await gateHead.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'approve' }).expect(404);
  const inbox = await gateHead.get('/tasks').expect(200);
  expect(inbox.body.items.map(({ id }: { id: string }) => id)).not.toContain(taskId);
});

test('abuse 13: writes from another origin, without origin, or without the session’s token are refused', async () => {
  const { token } = await web.person(house.officer.anh);
  const csrf = csrfOf(web.context, { token });
  const write = (headers: Record<string, string>) =>
    web.open
      .post('/api/requests')
      .set({ Cookie: `qlcb=${token}`, 'Idempotency-Key': 'abuse-13-key', ...headers })
      .send({});
  const refused: Record<string, string>[] = [
    { 'X-CSRF': csrf },
    { Origin: 'https://evil.example', 'X-CSRF': csrf },
    { Origin: 'null', 'X-CSRF': csrf },
    { Origin: 'null', 'Sec-Fetch-Site': 'cross-site', 'X-CSRF': csrf },
    { Origin: `${ORIGIN}.evil.example`, 'X-CSRF': csrf },
    { Origin: ORIGIN },
    { Origin: ORIGIN, 'X-CSRF': csrfOf(web.context, { token: 'another' }) },
  ];
  for (const headers of refused) {
    const { status, body } = await write(headers);
    expect([status, body.code, headers]).toEqual([403, 'csrf', headers]);
  }
  expect((await write({ Origin: ORIGIN, 'X-CSRF': csrf })).body.code).toBe('invalid_input');
  expect((await write({ 'Sec-Fetch-Site': 'same-origin', 'X-CSRF': csrf })).body.code).toBe('invalid_input');
  await web.open
    .post('/api/sign-in/link')
    .set('Origin', 'https://evil.example')
    .send({ mail: 'anh@haiquan.example' })
    .expect(403);
});

test('abuse 13: no page of ours may be framed', async () => {
  for (const path of ['/api/me', '/d/x', '/s/x', '/healthz', '/nowhere']) {
    const { headers } = await web.open.get(path);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('abuse 13: a session token that somebody planted is not taken over at sign-in', async () => {
  const planted = 'A'.repeat(43);
  const path = await signInPath(web, house, house.officer.binh);
  const html = (await web.open.get(path)).text;
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)![1]!;
  const answer = await web.open
    .post(path)
    .set('Origin', ORIGIN)
    .set('Cookie', `qlcb=${planted}`)
    .type('form')
    .send({ csrf });
  expect((answer.headers['set-cookie'] as unknown as string[])[0]).not.toContain(planted);
  await web.open.get('/api/me').set('Cookie', `qlcb=${planted}`).expect(401);
});

test('abuse 14: a cookie is worth nothing after sign-out, after its account stops, and after its officer left', async () => {
  const one = await web.person(house.officer.binh);
  await one.post('/sign-out').expect(204);
  await one.get('/me').expect(401);
  const two = await web.person(house.officer.otherOfficer, house.account.other);
  await house.database.owner('account').where({ id: house.account.other }).update({ state: 'frozen' });
  await two.get('/me').expect(401);
  const three = await web.person(house.officer.otherOfficer);
  await house.database.owner('officer').where({ id: house.officer.otherOfficer }).update({ state: 'left' });
  await three.get('/me').expect(401);
});

test('abuse 16: no call sets or reads a password, but its custodian’s own by a one-time link', async () => {
  const { body } = await web.open.get('/api/openapi.json').expect(200);
  const withPassword = Object.entries(body.paths as Record<string, unknown>).filter(([, path]) =>
    JSON.stringify(path).includes('"password":'),
  );
  expect(withPassword.map(([path]) => path)).toEqual(['/sign-in/account', '/first-password']);
  const secrets = ['account_secret', 'account_totp'];
  const rights = await house.database
    .admin('information_schema.role_table_grants')
    .whereIn('table_name', secrets)
    .where({ grantee: 'qlcb_api' });
  expect(rights).toEqual([]);
});

test('a sign-in link pressed twice at the same instant signs in once', async () => {
  const path = await signInPath(web, house, house.officer.gateDeputy);
  const statuses = await Promise.all([press(web, path), press(web, path)]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([303, 410]);
});
