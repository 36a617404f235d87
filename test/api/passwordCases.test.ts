import { randomUUID } from 'node:crypto';
import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { totpCode } from '../../domain/totp.ts';
import { rules, useHouse } from '../support/house.ts';
import { accountState, caseRow, endedFor, givePassword, itOfficersOf, reissueLink } from '../support/passwordCases.ts';
import { proven } from '../support/proven.ts';
import { askedRequest, linkFor } from '../support/requests.ts';
import { rawBody } from '../support/rawBody.ts';
import { giveSecrets, TOTP_SECRET } from '../support/totp.ts';
import { ORIGIN, webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
const OLD = 'mot mat khau du dai';
const NEW = 'một mật khẩu mới dài hơn nữa';
const PDF = Buffer.from('%PDF-1.7\n% scan\n');
let web: Web;

beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, OLD);
});

const admin = () => house.database.admin;
const portal = (officerId: string) => web.person(officerId);
const itDesk = async () => {
  const { one, other } = itOfficersOf(house);
  return { one: await proven(house, web, one), other: await proven(house, web, other) };
};
const dayBefore = () => new Date(house.clock.at.getTime() - 86_400_000).toISOString();
const reported = async (severity = 'compromised', by = house.officer.anh): Promise<string> => {
  const person = await portal(by);
  const answer = await person.post('/password-reports', { accountId: house.account.anh, severity, lastCertainAt: dayBefore() }).expect(201);
  return (answer.body as { caseId: string }).caseId;
}; // prettier-ignore
const upload = (person: Person, caseId: string, bytes: Buffer, type = 'application/pdf') =>
  web.open.post(`/api/password-cases/${caseId}/letter/scan`).set({ ...person.headers, 'Idempotency-Key': randomUUID(), 'Content-Type': type }).send(bytes); // prettier-ignore
const signIn = (password: string, code?: string) =>
  web.open
    .post('/api/sign-in/account')
    .set('Origin', ORIGIN)
    .send({ userName: 'hp-nd02', password, ...(code && { code }) });
const open = (path: string, body: object) => web.open.post(`/api${path}`).set('Origin', ORIGIN).send(body);
const spoken = async (token: string, code: string) =>
  ((await open('/first-password/spoken-code', { token, code }).expect(200)).body as { proof: string }).proof;
const tend = (caseId: string) => house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
const tokenOf = (linkId: string) => web.context.links.tokenOf(linkId);

/** To where both reports are there. */
async function ready(caseId: string): Promise<void> {
  const head = await portal(house.officer.gateHead);
  await head.post(`/password-cases/${caseId}/statement`, { facts: 'Thấy phiên đăng nhập lạ.', holderReachable: true, letterNo: '15' }).expect(200);
  await upload(head, caseId, PDF).expect(200);
  const { one } = await itDesk();
  await one.post(`/password-cases/${caseId}/registration`, { incomingNo: '1203', incomingOn: '2024-10-15' }).expect(200);
} // prettier-ignore

test('the whole way: reported, noted, written, registered, reissued by two, chosen by the holder after the call-back', async () => {
  const caseId = await reported('lost');
  await ready(caseId);
  const { one, other } = await itDesk();
  expect((await one.get(`/password-cases/${caseId}`).expect(200)).body).toMatchObject({ role: 'it', state: 'ready', may: { prepare: true, confirm: false } });
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
  expect((await one.post(`/password-cases/${caseId}/reissue/confirmation`).expect(403)).body).toMatchObject({ code: 'not_yours' });
  await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
  expect(await accountState(house, house.account.anh)).toBe('awaiting_password');
  const shown = (await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200)).body as { code: string };
  expect(shown.code).toMatch(/^\d{6}$/);
  expect((await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(422)).body).toMatchObject({ because: 'code_was_shown' });

  const token = tokenOf(await reissueLink(house, caseId));
  expect((await open('/first-password/opening', { token }).expect(200)).body).toMatchObject({ spokenCodeNeeded: true, userName: 'hp-nd02' });
  expect((await open('/first-password', { token, password: NEW }).expect(401)).body).toMatchObject({ code: 'spoken_code_needed' });
  const wrong = shown.code === '000000' ? '000001' : '000000';
  expect((await open('/first-password/spoken-code', { token, code: wrong }).expect(422)).body).toMatchObject({ code: 'spoken_code_wrong' });
  const proof = await spoken(token, shown.code);
  await open('/first-password', { token, password: NEW, proof }).expect(200);
  await open('/first-password', { token, password: NEW, proof }).expect(410); // abuse 17: a reissue link used twice
  await signIn(OLD).expect(401);
  await signIn(NEW).expect(200);
  expect(await tend(caseId)).toEqual({ state: 'ended', end: 'closed' });
}); // prettier-ignore

test('abuse 10: the code of the call-back is kept nowhere in the clear, and not under an idempotency key', async () => {
  const caseId = await reported('lost');
  await ready(caseId);
  const { one, other } = await itDesk();
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
  await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
  const { code } = (await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200)).body as {
    code: string;
  };
  const kept = await admin()('idempotency_key').whereRaw('body::text like ?', [`%"${code}"%`]);
  const told = await admin()('audit_event').whereRaw('detail::text like ?', [`%"${code}"%`]);
  expect([kept, told]).toEqual([[], []]);
  const { code_hash } = (await admin()('reissue').where({ case_id: caseId }).first()) as { code_hash: Buffer };
  expect(code_hash).toHaveLength(32);
  expect(web.log.join('\n')).not.toContain(code);
});

test('the registered phone is told to whoever reads the code out, and to nobody else', async () => {
  await house.database.owner('officer').where({ id: house.officer.anh }).update({ phone: '0912345678' });
  const caseId = await reported('lost');
  await ready(caseId);
  const { one, other } = await itDesk();
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
  await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
  await one.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(403);
  expect((await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200)).body).toMatchObject({ phone: '0912345678' });
  const shown = await (await portal(house.officer.gateHead)).get(`/password-cases/${caseId}`).expect(200);
  expect(JSON.stringify(shown.body)).not.toContain('0912345678');
}); // prettier-ignore

test('a decision link that was voided says why, decides nothing, and the task still waits', async () => {
  const { taskId } = await askedRequest(house);
  const linkId = await linkFor(house, taskId, house.officer.gateHead);
  const accountId = randomUUID();
  await house.database.owner('account').insert({ id: accountId, unit_id: house.unit.gate, kind: 'leader', user_name: 'hp-ld09', state: 'active', made_up: true });
  await house.database.owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: house.officer.gateHead, began_at: '2018-03-01' });
  const head = await portal(house.officer.gateHead);
  await head.post('/password-reports', { accountId, severity: 'suspected', lastCertainAt: dayBefore() }).expect(201);
  const page = await web.open.get(`/d/${tokenOf(linkId)}`).expect(410);
  expect(page.text).toContain('Liên kết đã bị hủy để bảo vệ bạn');
  expect(await admin()('task').where({ id: taskId }).first('state')).toEqual({ state: 'open' });
  await endedFor(house, accountId);
}); // prettier-ignore

test('five wrong codes void the reissue: another is needed, and the link is dead', async () => {
  const caseId = await reported('lost');
  await ready(caseId);
  const { one, other } = await itDesk();
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
  await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
  const token = tokenOf(await reissueLink(house, caseId));
  expect((await open('/first-password/spoken-code', { token, code: '123456' }).expect(422)).body).toMatchObject({ because: 'code_not_read_out' });
  const { code } = (await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200)).body as { code: string };
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  for (let i = 0; i < 4; i++) await open('/first-password/spoken-code', { token, code: wrong }).expect(422);
  expect((await open('/first-password/spoken-code', { token, code: wrong }).expect(410)).body).toMatchObject({ code: 'spoken_code_spent' });
  await open('/first-password/spoken-code', { token, code }).expect(410);
  await open('/first-password', { token, password: NEW }).expect(410);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready' });
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
}); // prettier-ignore

test('the holder proves the second factor that is there, or enrols another; without a code there is no password', async () => {
  for (const keeps of [true, false]) {
    await endedFor(house, house.account.anh);
    await house.database.owner('account_secret').where({ account_id: house.account.anh }).delete();
    await house.database.owner('account_totp').where({ account_id: house.account.anh }).delete();
    await giveSecrets(house, { accountId: house.account.anh, password: OLD, key: web.context.secretKey });
    const caseId = await reported('lost');
    await ready(caseId);
    const { one, other } = await itDesk();
    await one.post(`/password-cases/${caseId}/reissue`).expect(200);
    await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
    const { code } = (await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200)).body as { code: string };
    const token = tokenOf(await reissueLink(house, caseId));
    const opened = (await open('/first-password/opening', { token }).expect(200)).body as { hasSecondFactor: boolean; totp: { secret: string } };
    expect(opened.hasSecondFactor).toBe(true);
    const proof = await spoken(token, code);
    expect((await open('/first-password', { token, password: NEW, proof }).expect(401)).body).toMatchObject({ code: 'code_needed' });
    const secret = keeps ? TOTP_SECRET : opened.totp.secret;
    await open('/first-password', { token, password: NEW, proof, code: totpCode(secret, house.clock.at) }).expect(200);
    house.clock.at = new Date(house.clock.at.getTime() + 60_000);
    await signIn(NEW, totpCode(keeps ? opened.totp.secret : TOTP_SECRET, house.clock.at)).expect(401);
    await signIn(NEW, totpCode(secret, house.clock.at)).expect(200);
  }
  await house.database.owner('account_totp').where({ account_id: house.account.anh }).delete();
}); // prettier-ignore

test('abuse 17: without a second human, or without the second factor, nothing is reissued', async () => {
  const caseId = await reported('lost');
  const { one } = await itDesk();
  expect((await one.post(`/password-cases/${caseId}/reissue`).expect(409)).body).toMatchObject({
    code: 'case_not_so_far',
  });
  await ready(caseId);
  const unproven = await web.person(house.officer.otherSystemAdmin, house.account.otherSystem);
  expect((await unproven.post(`/password-cases/${caseId}/reissue`).expect(401)).body).toMatchObject({
    code: 'second_factor_needed',
  });
  const bare = await portal(house.officer.otherSystemAdmin);
  expect((await bare.post(`/password-cases/${caseId}/reissue`).expect(404)).status).toBe(404);
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
  await one.post(`/password-cases/${caseId}/reissue/confirmation`).expect(403);
  const head = await portal(house.officer.gateHead);
  await head.post(`/password-cases/${caseId}/reissue/confirmation`).expect(403);
  const holder = await portal(house.officer.anh);
  await holder.post(`/password-cases/${caseId}/reissue/confirmation`).expect(403);
});

test('abuse 14: the cookie of a frozen account answers 401, and signing in through it is refused', async () => {
  const custodian = await web.person(house.officer.anh, house.account.anh);
  await custodian.get('/me').expect(200);
  const caseId = await reported('suspected');
  await custodian.get('/me').expect(401);
  await signIn(OLD).expect(401);
  const head = await portal(house.officer.gateHead);
  await head.post(`/password-cases/${caseId}/undo`, { reason: 'Nhầm tài khoản' }).expect(200);
  await custodian.get('/me').expect(401);
  await signIn(OLD).expect(200);
});

test('abuse 18: each sees what they may: the holder no items, a stranger nothing, and reaching for it is audited', async () => {
  const caseId = await reported('compromised');
  await tend(caseId);
  const holder = (await (await portal(house.officer.anh)).get(`/password-cases/${caseId}`).expect(200)).body as { role: string; items: unknown[]; may: object };
  expect(holder).toMatchObject({ role: 'holder', items: [] });
  expect(Object.values(holder.may).some(Boolean)).toBe(false);
  const head = (await (await portal(house.officer.gateHead)).get(`/password-cases/${caseId}`).expect(200)).body as object;
  expect(head).toMatchObject({ role: 'head', may: { state: true, writeLetter: true, undo: true, prepare: false } });
  const stranger = await portal(house.officer.otherHead);
  await stranger.get(`/password-cases/${caseId}`).expect(404);
  await stranger.get(`/password-cases/${caseId}/letter.pdf`).expect(404);
  expect(await admin()('audit_event').where({ event: 'read.refused', subject_id: caseId, officer_id: house.officer.otherHead })).toHaveLength(2);
  const list = async (person: Person) => ((await person.get('/password-cases').expect(200)).body as { items: unknown[] }).items.length;
  expect([await list(stranger), await list((await itDesk()).one)]).toEqual([0, 1]);
}); // prettier-ignore

test('the queue of the IT desk runs by gravity, then by age, in pages', async () => {
  await reported('lost');
  const other = await web.person(house.officer.otherOfficer);
  await other.post('/password-reports', { accountId: house.account.other, severity: 'compromised', lastCertainAt: dayBefore() }).expect(201);
  const { one } = await itDesk();
  const first = (await one.get('/password-cases?limit=1').expect(200)).body as { items: { severity: string; clocks: object[] }[]; next: string };
  expect(first.items).toMatchObject([{ severity: 'compromised', clocks: [{ kind: 'security_incident', hours: 24, running: true }, { kind: 'data_breach', hours: 72, running: false }] }]);
  const second = (await one.get(`/password-cases?limit=1&cursor=${encodeURIComponent(first.next)}`).expect(200)).body as { items: object[]; next: null };
  expect(second).toMatchObject({ items: [{ severity: 'lost', waitsFor: { duty: 'note' } }], next: null });
  await endedFor(house, house.account.other);
}); // prettier-ignore

describe('the scan of the written report', () => {
  test('is taken as PDF, PNG or JPEG by its first bytes, and as nothing else', async () => {
    const caseId = await reported('lost');
    const head = await portal(house.officer.gateHead);
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]);
    for (const bytes of [PDF, png, jpeg]) await upload(head, caseId, bytes).expect(200);
    const refused = [Buffer.from('<script>alert(1)</script>'), Buffer.from('MZ..'), Buffer.alloc(0)];
    for (const bytes of refused) expect((await upload(head, caseId, bytes)).status).toBeGreaterThanOrEqual(400);
    expect((await upload(head, caseId, Buffer.from('GIF89a')).expect(422)).body).toMatchObject({ code: 'scan_not_accepted' });
    await upload(head, caseId, PDF, 'text/html').expect(415);
    expect((await upload(head, caseId, Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)])).expect(413)).body).toMatchObject({ code: 'too_large' });
  }); // prettier-ignore

  test('lies sealed in the database, comes back as it was to head and IT desk, and to nobody else', async () => {
    const caseId = await reported('lost');
    const head = await portal(house.officer.gateHead);
    const bytes = Buffer.concat([PDF, Buffer.from('chữ ký và con dấu')]);
    const { sha256 } = (await upload(head, caseId, bytes).expect(200)).body as { sha256: string };
    const { sealed } = (await admin()('case_scan').where({ case_id: caseId }).first()) as { sealed: Buffer };
    expect(sealed.includes(PDF)).toBe(false);
    const event = await admin()('audit_event').where({ event: 'case.written', subject_id: caseId }).first('detail');
    expect(event).toMatchObject({ detail: { sha256, as: 'scan' } });
    const { one } = await itDesk();
    for (const person of [head, one]) {
      const answer = await person.get(`/password-cases/${caseId}/letter/scan`).buffer(true).parse(rawBody).expect(200);
      expect(answer.body).toEqual(bytes);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="MK-2024-\d{6}-scan\.pdf"$/);
    }
    await (await portal(house.officer.anh)).get(`/password-cases/${caseId}/letter/scan`).expect(404);
  }); // prettier-ignore

  test('is registered by an IT officer who did not write it, and stands from then on', async () => {
    const caseId = await reported('lost');
    await ready(caseId);
    const head = await portal(house.officer.gateHead);
    expect((await upload(head, caseId, PDF).expect(409)).body).toMatchObject({ code: 'case_not_so_far' });
  });
});

test('the letter is confirmed in the app only with a second factor, after the facts are stated', async () => {
  const caseId = await reported('lost');
  const head = await portal(house.officer.gateHead);
  await head.post(`/password-cases/${caseId}/letter/confirmation`).expect(409);
  await head.post(`/password-cases/${caseId}/statement`, { facts: 'Quên mật khẩu.', holderReachable: true }).expect(200);
  expect((await head.post(`/password-cases/${caseId}/letter/confirmation`).expect(401)).body).toMatchObject({ code: 'second_factor_needed' });
  await house.database.owner('session').where({ officer_id: house.officer.gateHead }).whereNull('ended_at').update({ second_factor_at: house.clock.at });
  await head.post(`/password-cases/${caseId}/letter/confirmation`).expect(200);
}); // prettier-ignore

describe('the exposure review', () => {
  test('has every action from the last certain moment to the freeze, and closes the case once both have marked all', async () => {
    const custodian = await web.person(house.officer.anh, house.account.anh);
    await custodian.post('/sign-out').expect(204);
    const caseId = await reported('compromised');
    await tend(caseId);
    await ready(caseId);
    const { one, other } = await itDesk();
    await one.post(`/password-cases/${caseId}/reissue`).expect(200);
    await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
    const { code } = (await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200)).body as { code: string };
    const token = tokenOf(await reissueLink(house, caseId));
    await open('/first-password', { token, password: NEW, proof: await spoken(token, code) }).expect(200);
    expect(await tend(caseId)).toMatchObject({ state: 'open' });
    const head = await portal(house.officer.gateHead);
    const { items } = (await head.get(`/password-cases/${caseId}`).expect(200)).body as { items: { eventId: string; event: string }[] };
    expect(items.map(({ event }) => event)).toEqual(expect.arrayContaining(['session.began', 'session.ended']));
    const marks = (mark: string) => ({ marks: items.map(({ eventId }) => ({ eventId, mark })) });
    await head.put(`/password-cases/${caseId}/marks`, marks('known')).expect(200);
    await expect(house.database.owner('password_case').where({ id: caseId }).update({ state: 'reviewed' })).rejects.toMatchObject({ constraint: 'case_reviewed_before_closed' });
    expect(await tend(caseId)).toMatchObject({ state: 'open' });
    await one.put(`/password-cases/${caseId}/marks`, marks('foreign')).expect(200);
    expect((await one.get(`/password-cases/${caseId}`).expect(200)).body).toMatchObject({ incident: true, clocks: [{ running: true }, { running: true }] });
    expect(await admin()('message').where({ case_id: caseId, template: 'password_case_incident' })).toHaveLength(2);
    expect(await tend(caseId)).toEqual({ state: 'ended', end: 'closed' });
    expect(await admin()('audit_event').where({ subject_id: caseId }).whereIn('event', ['case.reviewed', 'case.closed']).orderBy('id').pluck('event')).toEqual(['case.reviewed', 'case.closed']);
  }); // prettier-ignore

  test('its holder marks nothing, and nobody marks for both sides', async () => {
    const caseId = await reported('compromised');
    await tend(caseId);
    const { items } = (await (await portal(house.officer.gateHead)).get(`/password-cases/${caseId}`)).body as { items: { eventId: string }[] };
    const marks = { marks: [{ eventId: items[0]!.eventId, mark: 'known' }] };
    await (await portal(house.officer.anh)).put(`/password-cases/${caseId}/marks`, marks).expect(403);
    await house.database.owner('case_item').where({ case_id: caseId }).update({ head_mark: 'known', head_by: house.officer.gateHead });
    const both = house.database.owner('case_item').where({ case_id: caseId }).update({ it_mark: 'known', it_by: house.officer.gateHead });
    await expect(both).rejects.toMatchObject({ constraint: 'item_marked_by_two' });
  }); // prettier-ignore
});
