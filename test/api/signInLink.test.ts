import { useHouse } from '../support/house.ts';
import { csrfIn, press, signInPath } from '../support/links.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

test('opening the link signs nobody in; its button does, once', async () => {
  const path = await signInPath(web, house, house.officer.anh);
  const { text, headers } = await web.open.get(path).expect(200);
  expect(text).toContain('Mạc Diệp Anh');
  expect(headers['set-cookie']).toBeUndefined();
  const signedIn = await press(web, path);
  expect([signedIn.status, signedIn.headers.location]).toEqual([303, '/']);
  const cookie = (signedIn.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
  expect((await web.open.get('/api/me').set('Cookie', cookie).expect(200)).body).toMatchObject({
    account: null,
    officer: { id: house.officer.anh },
  });
  expect((await press(web, path)).status).toBe(410);
  expect((await web.open.get(path)).text).toContain('đã dùng');
});

test('signing in gives a new token and ends the session that the browser had', async () => {
  const before = await web.person(house.officer.anh);
  const path = await signInPath(web, house, house.officer.anh);
  const csrf = csrfIn((await web.open.get(path)).text);
  const answer = await web.open
    .post(path)
    .set('Origin', ORIGIN)
    .set('Cookie', `qlcb=${before.token}`)
    .type('form')
    .send({ csrf });
  expect((answer.headers['set-cookie'] as unknown as string[])[0]).not.toContain(before.token);
  await before.get('/me').expect(401);
});

test('an expired link signs nobody in', async () => {
  const path = await signInPath(web, house, house.officer.anh);
  house.clock.at = new Date(house.clock.at.getTime() + 16 * 60_000);
  expect((await press(web, path)).status).toBe(410);
});
