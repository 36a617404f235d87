import { composeMail } from '../../activities/mail/composeMail.ts';
import * as messages from '../../db/messages.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { totpCode } from '../../domain/totp.ts';
import { createMailRenderer } from '../../notify/mail/mailRenderer.ts';
import { closeRequest } from '../../operations/closeRequest.ts';
import { carried, handover, issue, issueForm, itOfficers, planned } from '../support/accountRequests.ts';
import { decide } from '../support/decide.ts';
import { decisionPath } from '../support/links.ts';
import { opened } from '../support/requests.ts';
import { rules, useHouse } from '../support/house.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

const call = (path: string, body: object) => web.open.post(`/api${path}`).set('Origin', ORIGIN).send(body);

/** The mail of a template to somebody about an account or request, as it would go out. */
async function mailOf(template: string, about: { account_id?: string; request_id?: string; officer_id?: string }) {
  const { id } = (await admin('message').where({ template, ...about }).orderBy('created_at', 'desc').first('id')) as { id: string }; // prettier-ignore
  await admin('message').where({ id }).update({ state: 'due', leased_until: null });
  const { links, publicUrl } = web.context;
  const composed = await house.worker.asEngine('composeMessage', async (tx) => {
    const due = await messages.claim(tx, { limit: 100, leaseUntil: tx.at });
    return composeMail(
      { rules, links, publicUrl },
      tx,
      due.find((message) => message.id === id)!,
    );
  });
  const { mail, recipient } = composed!;
  return (await createMailRenderer())(mail.template, recipient.language, mail.data);
}

async function issued(change: Parameters<typeof issue>[1] = {}): Promise<{ id: string; token: string }> {
  const { officer } = house;
  const requestId = await carried(house, officer.director, issue(house, change), [officer.generalDirector, itOfficers(house).one]); // prettier-ignore
  const { id } = (await admin('account').where({ request_id: requestId }).first('id')) as { id: string };
  const { text } = await mailOf('account_issued', { account_id: id });
  return { id, token: /\/p\/([\w-]{64})/.exec(text)![1]! };
}
const done = (id: string) => admin('account').where({ id }).update({ state: 'withdrawn' });

describe('asking for an account over HTTP', () => {
  test('the chain and the quota show before submitting, with the article', async () => {
    const person = await web.person(house.officer.deputyDirector);
    const { body } = await person.post('/requests/preview', issue(house)).expect(200);
    expect(body).toMatchObject({ submittable: true });
    expect(body.chain.map(({ key }: { key: string }) => key)).toEqual(['head', 'it_department']);
    const quota = body.findings.find(({ code }: { code: string }) => code === 'quota_has_room');
    expect(quota).toMatchObject({ rule: 'R8', text: { vi: 'Đơn vị còn chỗ: đã dùng 1/5 tài khoản loại này.' } });
  });

  test('its form wants what R19 names, each field by name', async () => {
    const person = await web.person(house.officer.deputyDirector);
    const { phone: _, contact: __, ...form } = issueForm(house);
    const { body } = await person.post('/requests', { kind: 'account.issue', form }).expect(400);
    expect(body.fields.map(({ path }: { path: string }) => path).sort()).toEqual([
      'body.form.contact',
      'body.form.phone',
    ]);
  });

  test('who asks follows it in words, before there is an account and after', async () => {
    const { officer } = house;
    const person = await web.person(officer.deputyDirector);
    const { body: sent } = await person.post('/requests', issue(house)).expect(201);
    const { body } = await person.get(`/requests/${sent.id}`).expect(200);
    expect(body).toMatchObject({
      kind: 'account.issue',
      title: { vi: 'Cấp tài khoản người dùng' },
      account: null,
      may: { edit: false, withdraw: true },
    });
    expect(body.versions[0].facts.map(({ key }: { key: string }) => key)).toEqual([
      'accountKind',
      'unit',
      'division',
      'position',
      'phone',
      'contact',
    ]);
    await person.put(`/requests/${sent.id}`, { version: 1, form: { ...body.form, accountId: sent.id } }).expect(400);
    await person.post(`/requests/${sent.id}/withdrawal`).expect(200);
  });

  test('the head reads in the mail and on the page to which it leads what is asked', async () => {
    const { officer } = house;
    const { requestId } = await planned(house, officer.deputyDirector, issue(house));
    const taskId = await opened(house, requestId, 1);
    const { subject, text } = await mailOf('task_ask', { request_id: requestId, officer_id: officer.director });
    expect(subject).toContain('Cấp tài khoản người dùng');
    for (const words of ['Cục Hải quan thành phố Hải Phòng', 'Tài khoản người dùng', '0912 345 678', 'Văn thư Cục'])
      expect(text).toContain(words);
    const page = await web.open.get(await decisionPath(web, house, taskId, officer.director)).expect(200);
    expect(page.text).toContain('0912 345 678');
    await decide(house, officer.director, { taskId, verdict: 'deny', reason: 'Chưa cần' });
    await house.worker.asEngine('closeRequest', (tx) => closeRequest(tx, { requestId, end: 'rejected' }));
    const end = await mailOf('request_ended', { request_id: requestId, officer_id: officer.deputyDirector });
    expect(end.text).toContain('Chưa cần');
  });
});

describe('the link to choose the first password', () => {
  test('opens by POST alone what it is for, with a second factor to enrol, and changes nothing', async () => {
    const { id, token } = await issued();
    const before = await admin('link').where({ account_id: id }).first();
    const answers = [1, 2].map(() => call('/first-password/opening', { token }).expect(200));
    const [one, two] = (await Promise.all(answers)).map(({ body }) => body as { totp: { secret: string } });
    expect(one).toMatchObject({
      accountKind: 'user',
      secondFactor: 'optional',
      minLength: 15,
      minLengthWithSecondFactor: 8,
    });
    expect(two).toEqual(one);
    for (let i = 0; i < 5; i++) await web.open.get('/api/first-password/opening').expect(405);
    expect(await admin('link').where({ account_id: id }).first()).toEqual(before);
    expect(await admin('account').where({ id }).first('state')).toEqual({ state: 'awaiting_password' });
    await done(id);
  });

  test('lets the password be chosen once; then the account signs in, and the token stands nowhere in the database', async () => {
    const { id, token } = await issued();
    const password = 'con cá lội dưới ao sâu';
    const { body } = await call('/first-password', { token, password }).expect(200);
    await call('/sign-in/account', { ...body, password }).expect(200);
    expect((await call('/first-password', { token, password }).expect(410)).body).toMatchObject({ code: 'link_used' });
    expect((await call('/first-password/opening', { token }).expect(410)).body).toMatchObject({ code: 'link_used' });
    const tables = (await admin('information_schema.tables').where({ table_schema: 'public' }).pluck('table_name')) as string[]; // prettier-ignore
    for (const table of tables) {
      const found = await house.database.admin.raw(`select 1 from ?? t where t::text like ?`, [table, `%${token}%`]);
      expect([table, found.rows]).toEqual([table, []]);
    }
    expect(web.log.join('\n')).not.toContain(token);
    expect(web.log.join('\n')).not.toContain(password);
    await done(id);
  });

  test('of an admin account wants a second factor, and the account signs in with its code alone', async () => {
    const { officer, unit } = house;
    await admin('account').where({ id: house.account.admin }).update({ state: 'withdrawn' });
    const { id, token } = await issued({
      accountKind: 'unit_admin',
      officerId: officer.adminOfficer,
      unitId: unit.province,
    });
    const password = 'tám ký tự';
    const { body: opening } = await call('/first-password/opening', { token }).expect(200);
    expect(opening).toMatchObject({ secondFactor: 'required' });
    expect((await call('/first-password', { token, password: password + password }).expect(401)).body).toMatchObject({
      code: 'code_needed',
    });
    expect((await call('/first-password', { token, password, code: '000000' }).expect(422)).body).toMatchObject({
      code: 'code_wrong',
    });
    const code = () => totpCode(opening.totp.secret as string, house.clock.at);
    const { body } = await call('/first-password', { token, password, code: code() }).expect(200);
    expect((await call('/sign-in/account', { ...body, password, code: code() }).expect(401)).body).toMatchObject({ code: 'sign_in_refused' }); // prettier-ignore
    house.clock.at = new Date(house.clock.at.getTime() + 30_000);
    await call('/sign-in/account', { ...body, password }).expect(401);
    await call('/sign-in/account', { ...body, password, code: code() }).expect(200);
    const { sealed } = (await admin('account_totp').where({ account_id: id }).first('sealed')) as { sealed: Buffer };
    expect(secondFactors(web.context.secretKey).open(id, sealed)).toBe(opening.totp.secret);
  });

  test('works for a day from when its mail goes out, though the mail server was down for longer', async () => {
    const { id } = await issued();
    house.clock.at = new Date(house.clock.at.getTime() + 30 * 3_600_000);
    const { text } = await mailOf('account_issued', { account_id: id });
    const token = /\/p\/([\w-]{64})/.exec(text)![1]!;
    const { body } = await call('/first-password/opening', { token }).expect(200);
    expect(Date.parse(body.expiresAt) - house.clock.at.getTime()).toBe(24 * 3_600_000);
    await done(id);
  });

  test('that has expired leads to a new one, to the registered mail, and the old one stays dead', async () => {
    const { id, token } = await issued();
    expect((await call('/first-password/renewal', { token }).expect(422)).body).toMatchObject({ code: 'not_eligible' });
    house.clock.at = new Date(house.clock.at.getTime() + 25 * 3_600_000);
    expect((await call('/first-password/opening', { token }).expect(410)).body).toMatchObject({ code: 'link_expired' });
    await call('/first-password/renewal', { token }).expect(202);
    await call('/first-password/renewal', { token }).expect(202);
    expect(await admin('message').where({ account_id: id, template: 'account_issued' })).toHaveLength(2);
    expect(await admin('audit_event').where({ subject_id: id, event: 'link.renewed' })).toHaveLength(1);
    const { text } = await mailOf('account_issued', { account_id: id });
    const renewed = /\/p\/([\w-]{64})/.exec(text)![1]!;
    expect((await call('/first-password/opening', { token }).expect(410)).body).toMatchObject({ code: 'link_dead' });
    await call('/first-password/opening', { token: renewed }).expect(200);
    await done(id);
  });

  test('dies with a handover, and another link opens nothing here', async () => {
    const { officer } = house;
    const { id, token } = await issued();
    await carried(house, officer.deputyDirector, handover({ accountId: id, toOfficerId: officer.adminOfficer }), [officer.adminOfficer, officer.director]); // prettier-ignore
    expect((await call('/first-password/opening', { token }).expect(410)).body).toMatchObject({ code: 'link_dead' });
    const decision = web.context.links.tokenOf(crypto.randomUUID());
    await call('/first-password/opening', { token: decision }).expect(404);
    await call('/first-password/opening', { token: 'A'.repeat(64) }).expect(404);
    await web.open.post('/api/first-password/opening').send({ token }).expect(403);
    await done(id);
  });
});

describe('the registry', () => {
  test('shows the own unit, and the superior all below; a stranger nothing, and by id neither', async () => {
    const { officer, account, unit } = house;
    const ids = async (officerId: string, query = '', accountId: string | null = null) => {
      const { body } = await (await web.person(officerId, accountId)).get(`/accounts?limit=100${query}`).expect(200);
      return (body.items as { id: string }[]).map(({ id }) => id);
    };
    expect(await ids(officer.binh)).toEqual([account.anh]);
    expect(await ids(officer.director, `&unitId=${unit.gate}`)).toEqual([account.anh]);
    expect(await ids(officer.director)).toEqual(expect.arrayContaining([account.anh, account.other, account.province]));
    expect(await ids(officer.binh, `&unitId=${unit.otherGate}`)).toEqual([]);
    await (await web.person(officer.binh)).get(`/accounts/${account.other}`).expect(404);
    await (await web.person(officer.binh)).get(`/quotas?unitId=${unit.otherGate}`).expect(404);
  });

  test('tells the whole life of an account: issue, custody, handover, permissions and the article that allows each', async () => {
    const { officer, unit } = house;
    const { id } = await issued();
    const requestId = await carried(house, officer.director, handover({ accountId: id, toOfficerId: officer.adminOfficer }), [officer.deputyDirector, officer.adminOfficer]); // prettier-ignore
    await house.database.owner('permission_grant').insert({
      id: crypto.randomUUID(), account_id: id, officer_id: officer.adminOfficer, permission: 'records.read', work_group: 'officers',
      unit_id: unit.province, with_subordinates: true, valid_from: '2024-01-01', valid_to: '2099-01-01', granted_at: '2024-01-01',
    }); // prettier-ignore
    const { body } = await (await web.person(officer.director)).get(`/accounts/${id}`).expect(200);
    expect(body).toMatchObject({
      state: 'awaiting_password',
      custodian: { id: officer.adminOfficer },
      issuedBy: { no: expect.stringMatching(/^YC-/) as string },
      may: { askWithdrawal: true, askHandover: true },
      custodies: [
        { officer: { id: officer.adminOfficer }, to: null, request: { id: requestId } },
        { officer: { id: officer.deputyDirector }, endReason: 'handed_over' },
      ],
      grants: [
        {
          permission: 'records.read',
          allowedBy: { title: { vi: expect.stringContaining('Khoản 1 Điều 10') as string } },
        },
      ],
    });
    expect(body.life.map(({ event }: { event: string }) => event)).toEqual([
      'account.handed_over',
      'custody.began',
      'account.issued',
    ]);
    await done(id);
  });

  test('tells the quotas of a unit with their articles, and who has the places', async () => {
    const { officer, unit } = house;
    const { requestId } = await planned(house, officer.deputyDirector, issue(house));
    const { no } = (await admin('request').where({ id: requestId }).first('no')) as { no: string };
    const { body } = await (await web.person(officer.binh)).get(`/quotas?unitId=${house.unit.gate}`).expect(200);
    expect(body.items.find(({ accountKind }: { accountKind: string }) => accountKind === 'user')).toMatchObject({
      limit: 1,
      basis: 'setting',
      used: 1,
      places: [{ placeNo: 1, state: 'held', userName: 'hp-nd02', requestNo: null }],
    });
    const province = await (await web.person(officer.director)).get(`/quotas?unitId=${unit.province}`).expect(200);
    const places = province.body.items.flatMap(({ places }: { places: { requestNo: string | null }[] }) => places);
    expect(places).toEqual(expect.arrayContaining([expect.objectContaining({ state: 'reserved', requestNo: no })]));
  });
});
