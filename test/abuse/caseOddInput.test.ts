import { useHouse } from '../support/house.ts';
import { endedFor, givePassword, report } from '../support/passwordCases.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await house.database.owner('rate_limit').delete();
});

const moments = ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '1900-01-01T00:00:00+07:00', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z', '2024-02-30T00:00:00Z', 'hôm qua', '']; // prettier-ignore

test('abuse 24: a last certain moment long before any account, after the end of time, or none at all is taken or refused, never an error of ours', async () => {
  const anh = await web.person(house.officer.anh);
  for (const lastCertainAt of moments) {
    await endedFor(house, house.account.anh);
    const told = await anh.post('/password-reports', { accountId: house.account.anh, severity: 'suspected', lastCertainAt });
    const open = await web.open.post('/api/password-reports/anonymous').set('Origin', ORIGIN).send({ userName: `x${moments.indexOf(lastCertainAt)}`, severity: 'suspected', lastCertainAt });
    expect([lastCertainAt, told.status < 500, open.status < 500]).toEqual([lastCertainAt, true, true]);
  }
}); // prettier-ignore

test('abuse 24: user names of every odd kind are answered as any other', async () => {
  const names = ['hp-nd02\u0000', '%', '_', "' or 1=1 --", 'ＨＰ－ＮＤ０２', 'HP-ND02\u200B', 'K'.repeat(100), '\u212A', 'İ', '😀', '\uD800', ' '.repeat(50), '{"a":1}'];
  for (const userName of names) {
    const { status } = await web.open.post('/api/password-reports/anonymous').set('Origin', ORIGIN).send({ userName, severity: 'lost' });
    expect([userName, [202, 400, 422].includes(status)]).toEqual([userName, true]);
  }
}); // prettier-ignore

test('abuse 24: numbers and dates of the letter, marks and codes of every odd kind are refused with what is wrong', async () => {
  const { caseId } = await report(house, 'suspected');
  const head = await web.person(house.officer.gateHead);
  const statement = { facts: 'Thấy phiên lạ.', holderReachable: true };
  const bad: [string, object][] = [
    ['statement', { ...statement, facts: 'x'.repeat(2001) }],
    ['statement', { ...statement, facts: '\u200B\u200B\u200B' }],
    ['statement', { ...statement, letterNo: '1'.repeat(31) }],
    ['statement', { ...statement, stated_by: house.officer.director }],
    ['registration', { incomingNo: '1', incomingOn: '2024-02-30' }],
    ['registration', { incomingNo: '', incomingOn: '2024-10-15' }],
    ['undo', { reason: '  ' }],
  ];
  for (const [path, body] of bad) expect([path, body, (await head.post(`/password-cases/${caseId}/${path}`, body)).status]).toEqual([path, body, 400]);
  for (const marks of [[], [{ eventId: '-1', mark: 'known' }], [{ eventId: '1e3', mark: 'known' }], [{ eventId: '1', mark: 'maybe' }]])
    await head.put(`/password-cases/${caseId}/marks`, { marks }).expect(400);
  await head.get(`/password-cases/${caseId}'`).expect(400);
  await head.get('/password-cases?limit=1&cursor=x').expect(400);
}); // prettier-ignore
