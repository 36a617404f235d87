import { decisionPath, press, signInPath } from '../support/links.ts';
import { askedRequest } from '../support/requests.ts';
import { hashPassword } from '../../operations/passwordHash.ts';
import { useHouse } from '../support/house.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
const PASSWORD = 'mot mat khau that la dai';
const REASON = 'Chưa có quyết định phân công nào cả';
let web: Web;
let secrets: string[];

beforeAll(async () => {
  web = webOf(house);
  await house.database
    .owner('account_secret')
    .insert({ account_id: house.account.admin, password_hash: await hashPassword(PASSWORD), set_at: house.clock.at });
  const { taskId } = await askedRequest(house);
  const decision = await decisionPath(web, house, taskId, house.officer.gateHead);
  const signIn = await signInPath(web, house, house.officer.anh);
  await web.open.get(decision);
  await press(web, decision, { verdict: 'deny', reason: REASON });
  const signedIn = await press(web, signIn);
  const cookie = (signedIn.headers['set-cookie'] as unknown as string[])[0]!;
  const account = await web.open
    .post('/api/sign-in/account')
    .set('Origin', ORIGIN)
    .send({ userName: 'hp-qt01', password: PASSWORD })
    .expect(200);
  await web.open.post('/api/sign-in/link').set('Origin', ORIGIN).send({ mail: 'ai-do@haiquan.example' }).expect(202);
  const anh = await web.person(house.officer.anh);
  await anh.get('/officers?q=Mạc Diệp');
  await anh.get(`/dossiers/${house.officer.binh}`);
  const tokenIn = (header: string) => /qlcb=([\w-]{43})/.exec(header)![1]!;
  secrets = [
    decision.slice('/d/'.length),
    signIn.slice('/s/'.length),
    tokenIn(cookie),
    tokenIn((account.headers['set-cookie'] as unknown as string[])[0]!),
    anh.token,
    account.body.csrf as string,
    PASSWORD,
  ];
});

test('abuse 10: a dump of the database holds no usable token, link, session or password', async () => {
  const { rows } = (await house.database.admin.raw(
    `select string_agg(query_to_xml(format('select * from %I', relname), true, false, '')::text, '') as dump
       from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )) as { rows: [{ dump: string }] };
  const { dump } = rows[0];
  expect(dump).toContain('Mạc Diệp Anh');
  for (const secret of secrets) {
    expect(dump).not.toContain(secret);
    expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('abuse 20: logs tell routes, codes and times, and no token, name, address, reason or query', () => {
  const log = web.log.join('');
  expect(log).toContain('"route":"/d/[token]"');
  expect(log).toContain('"route":"/s/[token]"');
  expect(log).toContain('"route":"/api/dossiers/:officerId"');
  const personal = ['Mạc', 'Diệp', 'haiquan.example', 'ai-do', REASON, 'hp-qt01', house.officer.binh, '127.0.0.1'];
  for (const word of [...secrets, ...personal]) expect(log).not.toContain(word);
});

test('abuse 20: an error of ours tells its reader nothing but that it is ours', async () => {
  const anh = await web.person(house.officer.anh);
  await house.database.owner.raw('alter table request rename to hidden_request');
  const { status, text } = await anh.get('/requests');
  await house.database.owner.raw('alter table hidden_request rename to request');
  expect(status).toBe(500);
  for (const word of ['request_', 'select', 'relation', 'at ', '.ts'])
    expect(JSON.stringify({ ...JSON.parse(text), texts: null, detail: '', title: '' })).not.toContain(word);
});
