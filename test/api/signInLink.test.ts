import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

/** The path of a sign-in link as the mail carries it. */
async function signInPath(officerId: string): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(house.clock.at.getTime() + 15 * 60_000);
  await house.database.owner('link').insert({ id, purpose: 'sign_in', officer_id: officerId, made_at: house.clock.at, expires_at: expiresAt });
  return `/s/${web.context.links.tokenOf(id)}`;
}
const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
const press = async (path: string) => web.open.post(path).set('Origin', ORIGIN).type('form').send({ csrf: csrfIn((await web.open.get(path)).text) });

test('opening the link signs nobody in; its button does, once', async () => {
  const path = await signInPath(house.officer.anh);
  const { text, headers } = await web.open.get(path).expect(200);
  expect(text).toContain('Mạc Diệp Anh');
  expect(headers['set-cookie']).toBeUndefined();
  const signedIn = await press(path);
  expect([signedIn.status, signedIn.headers.location]).toEqual([303, '/']);
  const cookie = (signedIn.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
  expect((await web.open.get('/api/me').set('Cookie', cookie).expect(200)).body).toMatchObject({ account: null, officer: { id: house.officer.anh } });
  expect((await press(path)).status).toBe(410);
  expect((await web.open.get(path)).text).toContain('đã dùng');
});

test('signing in gives a new token and ends the session that the browser had', async () => {
  const before = await web.person(house.officer.anh);
  const path = await signInPath(house.officer.anh);
  const csrf = csrfIn((await web.open.get(path)).text);
  const answer = await web.open.post(path).set('Origin', ORIGIN).set('Cookie', `qlcb=${before.token}`).type('form').send({ csrf });
  expect((answer.headers['set-cookie'] as unknown as string[])[0]).not.toContain(before.token);
  await before.get('/me').expect(401);
});

test('an expired link signs nobody in', async () => {
  const path = await signInPath(house.officer.anh);
  house.clock.at = new Date(house.clock.at.getTime() + 16 * 60_000);
  expect((await press(path)).status).toBe(410);
});
