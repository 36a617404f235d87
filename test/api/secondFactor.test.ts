import { secondFactors } from '../../domain/secondFactors.ts';
import { codeNow, giveSecrets, TOTP_SECRET } from '../support/totp.ts';
import { useHouse } from '../support/house.ts';
import { untilWaiting } from '../support/waiting.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
const PASSWORD = 'mot mat khau du dai';
const userName = 'cntt-ht01';
let web: Web;

beforeAll(async () => {
  web = webOf(house);
  await giveSecrets(house, { accountId: house.account.system, password: PASSWORD, key: web.context.secretKey });
});
/** Codes are good once: every test begins in steps that no other has used. */
beforeEach(() => pass(600));

const pass = (seconds: number) => {
  house.clock.at = new Date(house.clock.at.getTime() + seconds * 1000);
};
const signIn = (more: object = {}) =>
  web.open
    .post('/api/sign-in/account')
    .set('Origin', ORIGIN)
    .send({ userName, password: PASSWORD, ...more });
const sessions = async () => {
  const { n } = (await house.database.admin('session').count({ n: '*' }).first()) as { n: string };
  return Number(n);
};

test('the password alone opens nothing, and the answer asks for the code', async () => {
  const before = await sessions();
  const answer = await signIn().expect(401);
  expect(answer.body).toMatchObject({ code: 'code_needed' });
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(await sessions()).toBe(before);
});

test('with the code the session begins, and knows when the second factor was proven', async () => {
  await signIn({ code: codeNow(house) }).expect(200);
  const [{ second_factor_at }] = (await house.database
    .admin('session')
    .orderBy('began_at', 'desc')
    .limit(1)
    .select('second_factor_at')) as [{ second_factor_at: Date }];
  expect(second_factor_at).toEqual(house.clock.at);
});

test('a code is good once, and an older one not after a newer', async () => {
  const [older, code] = [codeNow(house, -30), codeNow(house)];
  await signIn({ code }).expect(200);
  expect((await signIn({ code }).expect(401)).body).toMatchObject({ code: 'sign_in_refused' });
  await signIn({ code: older }).expect(401);
  pass(30);
  await signIn({ code: codeNow(house) }).expect(200);
});

test('of many who enter one code at the same instant, one is let in', async () => {
  const code = codeNow(house);
  const answers = await Promise.all(Array.from({ length: 4 }, () => signIn({ code })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  await house.database.owner('sign_in_failure').delete();
});

test.each([
  [-60, 401],
  [-30, 200],
  [30, 200],
  [60, 401],
])('a phone whose clock is %i seconds off is answered with %i', async (seconds, status) => {
  await signIn({ code: codeNow(house, seconds) }).expect(status);
});

test('wrong codes count as wrong passwords do: after five the account is locked, for the right code too', async () => {
  await house.database.owner('sign_in_failure').delete();
  const wrong = codeNow(house, 6_000);
  for (let i = 0; i < 4; i++) await signIn({ code: wrong }).expect(401);
  await signIn({ code: wrong }).expect(429);
  expect((await signIn({ code: codeNow(house) }).expect(429)).body).toMatchObject({ code: 'sign_in_locked' });
  pass(15 * 60);
  await signIn({ code: codeNow(house) }).expect(200);
});

test('of many codes that are guessed at the same instant only as many are looked at as may fail', async () => {
  await house.database.owner('sign_in_failure').delete();
  const holding = await house.database.admin.transaction();
  await holding.raw('lock table sign_in_failure in access exclusive mode');
  const guesses = Array.from({ length: 12 }, () =>
    signIn({ code: codeNow(house, 6_000) }).then(({ status }) => status),
  );
  await untilWaiting(house, 'qlcb_api', 8);
  await holding.commit();
  const answers = await Promise.all(guesses);
  expect(answers.filter((status) => status === 401)).toHaveLength(4);
  expect(answers.filter((status) => status === 429)).toHaveLength(8);
  await house.database.owner('sign_in_failure').delete();
});

test('a second factor that was sealed under a key which is lost is told as such, and counts as no failure', async () => {
  await house.database.owner('sign_in_failure').delete();
  const { sealed } = (await house.database.admin('account_totp').where({ account_id: house.account.system }).first('sealed')) as { sealed: Buffer }; // prettier-ignore
  const underAnother = secondFactors(Buffer.alloc(32, 99)).seal(house.account.system, TOTP_SECRET);
  await house.database.owner('account_totp').update({ sealed: underAnother });
  expect((await signIn({ password: 'sai', code: codeNow(house) }).expect(401)).body).toMatchObject({ code: 'sign_in_refused' }); // prettier-ignore
  const answer = await signIn({ code: codeNow(house) }).expect(503);
  expect(answer.body).toMatchObject({ code: 'second_factor_unreadable' });
  expect(await house.database.admin('sign_in_failure').pluck('failures')).toEqual([1]);
  expect(web.log.join('\n')).toContain('QLCB_SEAL_KEY');
  await house.database.owner('account_totp').update({ sealed });
});

test('a wrong password is refused with a code and without one, and no code is asked for', async () => {
  const answer = await signIn({ password: 'sai', code: codeNow(house) }).expect(401);
  expect(answer.body).toMatchObject({ code: 'sign_in_refused' });
  expect((await signIn({ password: 'sai' }).expect(401)).body).toMatchObject({ code: 'sign_in_refused' });
});

test('no secret and no code stands in a log', () => {
  expect(web.log.join('\n')).not.toContain(codeNow(house));
});
