import { hashPassword } from '../../operations/passwordHash.ts';
import { rules, useHouse } from '../support/house.ts';
import { csrfIn, decisionPath, postForm } from '../support/links.ts';
import { askedRequest } from '../support/requests.ts';
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

test('absences over the same days, announced in many tabs at once: one is taken, the others are told', async () => {
  const head = await web.person(house.officer.gateHead);
  for (let week = 0; week < 5; week++) {
    const from = new Date(Date.UTC(2024, 10, 1 + 7 * week));
    const absence = { deputyId: house.officer.gateDeputy, from, to: new Date(from.getTime() + 3 * 86_400_000) };
    const answers = await Promise.all(Array.from({ length: 8 }, () => head.post('/absences', absence)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  }
});

test('asking twice for a new link in place of an expired one leaves the new one alive', async () => {
  const { taskId } = await askedRequest(house);
  const expired = await decisionPath(web, house, taskId, house.officer.gateHead, 1);
  house.clock.at = new Date(house.clock.at.getTime() + 30 * 3_600_000);
  const csrf = csrfIn((await web.open.get(expired).expect(410)).text);
  await postForm(web, `${expired}/renew`, { csrf }).expect(202);
  const fresh = await decisionPath(web, house, taskId, house.officer.gateHead, 14);
  await web.open.get(fresh).expect(200);
  await postForm(web, `${expired}/renew`, { csrf }).expect(202);
  await web.open.get(fresh).expect(200);
  const mails = house.database.admin('message').where({ task_id: taskId, officer_id: house.officer.gateHead });
  expect(await mails).toHaveLength(2);
});

test('guesses at a password that come all at once learn no more than those that come one by one', async () => {
  const { lockAfterFailures } = rules.pack.password;
  const signIn = (password: string) =>
    web.open.post('/api/sign-in/account').set('Origin', ORIGIN).send({ userName: 'hp-qt01', password });
  const wrong = await Promise.all(Array.from({ length: 30 }, (_, i) => signIn(`sai ${i}`)));
  const refused = wrong.filter(({ body }) => body.code === 'sign_in_refused');
  expect(refused).toHaveLength(lockAfterFailures - 1);
  expect(wrong.filter(({ body }) => body.code === 'sign_in_locked')).toHaveLength(30 - refused.length);
  expect((await signIn(PASSWORD)).body.code).toBe('sign_in_locked');
  expect(await house.database.admin('message').where({ template: 'account_locked' })).toHaveLength(1);
});
