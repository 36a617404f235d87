import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house.ts';
import { bothReports, endedFor, givePassword, itOfficersOf, reissueLink, report } from '../support/passwordCases.ts';
import { proven } from '../support/proven.ts';
import { rawBody } from '../support/rawBody.ts';
import { ORIGIN, webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
});
const PDF = Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>');
const upload = (person: Person, caseId: string, bytes: Buffer, type = 'application/pdf', more: object = {}) =>
  web.open.post(`/api/password-cases/${caseId}/letter/scan`).set({ ...person.headers, 'Idempotency-Key': randomUUID(), 'Content-Type': type, ...more }).send(bytes); // prettier-ignore

test('a scan that is a page as well comes back as a download of its own kind that no browser runs, whatever it was called', async () => {
  const { caseId } = await report(house, 'lost');
  const head = await web.person(house.officer.gateHead);
  expect((await upload(head, caseId, PDF, 'image/png').expect(200)).body).toMatchObject({ mediaType: 'application/pdf' });
  const { headers, body } = await head.get(`/password-cases/${caseId}/letter/scan`).buffer(true).parse(rawBody).expect(200);
  expect(body).toEqual(PDF);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="MK-2024-\d{6}-scan\.pdf"$/),
    'content-security-policy': expect.stringMatching(/default-src 'none'|sandbox|object-src 'none'/),
  });
  for (const file of ['pdf', 'docx']) {
    const letter = await head.get(`/password-cases/${caseId}/letter.${file}`).buffer(true).parse(rawBody).expect(200);
    expect(letter.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringMatching(/^attachment/) });
  }
}); // prettier-ignore

test('one byte more than 10 MB, packed bytes, and a scan without origin or forgery token are refused; 10 MB are taken', async () => {
  const { caseId } = await report(house, 'lost');
  const head = await web.person(house.officer.gateHead);
  const most = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length)]);
  await upload(head, caseId, Buffer.concat([most, Buffer.alloc(1)])).expect(413);
  await upload(head, caseId, most).expect(200);
  await upload(head, caseId, PDF, 'application/pdf', { 'Content-Encoding': 'gzip' }).expect(415);
  await upload(head, caseId, PDF, 'application/pdf', { Origin: 'https://elsewhere.example' }).expect(403);
  await upload(head, caseId, PDF, 'application/pdf', { 'X-CSRF': 'x' }).expect(403);
  await upload(await web.person(house.officer.otherHead), caseId, PDF).expect(404);
  await upload(await web.person(house.officer.anh), caseId, PDF).expect(403);
}); // prettier-ignore

test('abuse 20: no name, number of a phone, code, token, password or fact of a case stands in a log, a key, an event or what the engine is told', async () => {
  const secrets = ['0987654321', 'Sự thật riêng của vụ này', 'một mật khẩu mới thật dài', 'Mạc Diệp Anh', 'Bùi Khắc Tường', 'anh@haiquan.example'];
  await house.database.owner('officer').where({ id: house.officer.anh }).update({ phone: '0987654321' });
  const { caseId } = await report(house, 'suspected');
  const head = await web.person(house.officer.gateHead);
  await head.post(`/password-cases/${caseId}/statement`, { facts: 'Sự thật riêng của vụ này', holderReachable: true }).expect(200);
  await house.database.owner('session').where({ officer_id: house.officer.gateHead }).whereNull('ended_at').update({ second_factor_at: house.clock.at });
  await head.post(`/password-cases/${caseId}/letter/confirmation`).expect(200);
  const { one: first, other: second } = itOfficersOf(house);
  const [one, other] = [await proven(house, web, first), await proven(house, web, second)];
  await one.post(`/password-cases/${caseId}/registration`, { incomingNo: '7/CNTT', incomingOn: '2024-10-15' }).expect(200);
  await one.post(`/password-cases/${caseId}/reissue`).expect(200);
  await other.post(`/password-cases/${caseId}/reissue/confirmation`).expect(200);
  const shown = await other.post(`/password-cases/${caseId}/reissue/spoken-code`).expect(200);
  const { code } = shown.body as { code: string };
  expect(shown.headers['cache-control']).toBe('no-store');
  const token = web.context.links.tokenOf(await reissueLink(house, caseId));
  const open = (path: string, body: object) => web.open.post(`/api${path}`).set('Origin', ORIGIN).send(body);
  const refused = [
    await open('/first-password', { token, password: 'một mật khẩu mới thật dài' }).expect(401),
    await open('/first-password/spoken-code', { token, code: code === '000000' ? '000001' : '000000' }).expect(422),
    await head.post(`/password-cases/${caseId}/reissue`).expect(403),
  ];
  const { proof } = (await open('/first-password/spoken-code', { token, code }).expect(200)).body as { proof: string };
  await open('/first-password', { token, password: 'một mật khẩu mới thật dài', proof }).expect(200);
  const all = [...secrets, token, proof];
  const { admin } = house.database;
  const kept: Record<string, string> = {
    log: web.log.join('\n'),
    problems: refused.map(({ text }) => text).join('\n'),
    events: JSON.stringify(await admin('audit_event').where({ subject_id: caseId })),
    engine: JSON.stringify([await admin('engine_outbox'), house.handedOver]),
    messages: JSON.stringify(await admin('message').where({ case_id: caseId })),
    keys: JSON.stringify(await admin('idempotency_key').whereNot({ officer_id: house.officer.gateHead })),
  };
  for (const [where, text] of Object.entries(kept))
    expect([where, all.filter((secret) => text.includes(secret))]).toEqual([where, []]);
  expect(JSON.stringify(await admin('reissue').where({ case_id: caseId }))).not.toContain(code);
  expect(await bothReports(house, caseId).catch(({ code: why }: { code: string }) => why)).toBe('case_not_so_far');
}); // prettier-ignore
