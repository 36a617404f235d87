import { hashPassword } from '../../operations/passwordHash.ts';
import { useHouse } from '../support/house.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
const PASSWORD = 'mot mat khau du dai';
let web: Web;

beforeAll(async () => {
  web = webOf(house);
  await house.database.owner('account_secret').insert({
    account_id: house.account.admin,
    password_hash: await hashPassword(PASSWORD),
    set_at: house.clock.at,
  });
});

const minutes = (n: number) => {
  house.clock.at = new Date(house.clock.at.getTime() + n * 60_000);
};
const signIn = (body: object) => web.open.post('/api/sign-in/account').set('Origin', ORIGIN).send(body);

test('signing in through an account gives a new cookie that scripts cannot read, and says who one is', async () => {
  const answer = await signIn({ userName: 'HP-QT01', password: PASSWORD }).expect(200);
  expect(answer.body).toMatchObject({
    officer: { id: house.officer.adminOfficer, name: 'Trịnh Hoài Thương' },
    account: { id: house.account.admin, userName: 'hp-qt01', kind: 'unit_admin' },
    permissions: [{ permission: 'permissions.assign' }],
    idleMinutes: 5,
  });
  const [cookie] = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^qlcb=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const me = await web.open.get('/api/me').set('Cookie', cookie!.split(';')[0]!).expect(200);
  expect(me.body.csrf).toBe(answer.body.csrf);
});

test('over https the cookie binds itself to the host and wants a secure channel', async () => {
  const secure = webOf(house, { publicUrl: 'https://qlcb.example' });
  const answer = await secure.open
    .post('/api/sign-in/account')
    .set('Origin', 'https://qlcb.example')
    .send({ userName: 'hp-qt01', password: PASSWORD });
  expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(
    /^__Host-qlcb=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('a wrong password and an unknown name get the same answer', async () => {
  const wrong = await signIn({ userName: 'hp-qt01', password: 'sai' }).expect(401);
  const unknown = await signIn({ userName: 'khong-co', password: 'sai' }).expect(401);
  const { instance: _, ...one } = wrong.body as { instance: string };
  const { instance: __, ...other } = unknown.body as { instance: string };
  expect(one).toEqual(other);
  expect(one).toMatchObject({ code: 'sign_in_refused', status: 401, type: '/problems/sign_in_refused' });
});

test('a portal session rests fifteen minutes, one through an admin account five', async () => {
  const portal = await web.person(house.officer.adminOfficer);
  const admin = await web.person(house.officer.adminOfficer, house.account.admin);
  minutes(6);
  await portal.get('/me').expect(200);
  const idle = await admin.get('/me').expect(401);
  expect(idle.body.code).toBe('not_signed_in');
  minutes(14);
  await portal.get('/me').expect(200);
  minutes(16);
  await portal.get('/me').expect(401);
});

test('use of a session is written at most once a minute', async () => {
  const anh = await web.person(house.officer.anh);
  const seen = async () =>
    (await house.database.admin('session').where({ officer_id: house.officer.anh }).max('last_seen_at as at'))[0]!
      .at as Date;
  const began = await seen();
  house.clock.at = new Date(house.clock.at.getTime() + 59_000);
  await anh.get('/me').expect(200);
  expect(await seen()).toEqual(began);
  house.clock.at = new Date(house.clock.at.getTime() + 1_000);
  await anh.get('/me').expect(200);
  expect(await seen()).toEqual(house.clock.at);
});

test('signing out ends the session for good', async () => {
  const anh = await web.person(house.officer.anh);
  const answer = await anh.post('/sign-out').expect(204);
  expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(/^qlcb=;.*Expires=Thu, 01 Jan 1970/);
  await anh.get('/me').expect(401);
});

test('a session through an account ends with the account’s custody', async () => {
  const other = await web.person(house.officer.otherOfficer, house.account.other);
  await other.get('/me').expect(200);
  await house.database.owner('custody').where({ account_id: house.account.other }).update({ ended_at: house.clock.at });
  await other.get('/me').expect(401);
});

test('asking for a sign-in link answers the same to everybody', async () => {
  const ask = (mail: string) => web.open.post('/api/sign-in/link').set('Origin', ORIGIN).send({ mail });
  const known = await ask('anh@haiquan.example').expect(202);
  const unknown = await ask('khong-co@haiquan.example').expect(202);
  expect(known.body).toEqual(unknown.body);
});

test('one name is asked about five times in a quarter of an hour, then the asker has to wait', async () => {
  const ask = () => web.open.post('/api/sign-in/link').set('Origin', ORIGIN).send({ mail: 'binh@haiquan.example' });
  for (let i = 0; i < 5; i++) await ask().expect(202);
  const refused = await ask().expect(429);
  expect(refused.body.code).toBe('too_many');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});

test('a person chooses their language', async () => {
  const anh = await web.person(house.officer.anh);
  await anh.patch('/me', { language: 'en' }).expect(200);
  expect((await anh.get('/me')).body.language).toBe('en');
});
