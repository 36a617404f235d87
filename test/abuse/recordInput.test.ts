import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house.ts';
import { webOf, type Person } from '../support/web.ts';

const house = useHouse();
/** Keeps the gate's records, sensitive ones too. */
let anh: Person;
/** Reads the other gate's records, and writes nothing there that is of a dossier. */
let otherOfficer: Person;
const content = { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' };
const put = (body: object) =>
  anh.put(`/dossiers/${house.officer.binh}/sections/contact`, {
    version: 0,
    content,
    validFrom: '2024-10-01',
    ...body,
  });

beforeAll(async () => {
  const { account, officer, unit, database } = house;
  const grant = (permission: string, change: object = {}) => ({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission, work_group: 'officers', unit_id: unit.gate, with_subordinates: false,
    valid_from: '2024-01-01', valid_to: '2099-01-01', granted_at: '2024-01-01', ...change,
  }); // prettier-ignore
  const theirs = { account_id: account.other, officer_id: officer.otherOfficer, unit_id: unit.otherGate };
  await database
    .owner('permission_grant')
    .insert([
      grant('records.write'),
      grant('records.sensitive'),
      grant('records.read', theirs),
      grant('records.write', { ...theirs, work_group: 'inspection' }),
    ]);
  const web = webOf(house);
  anh = await web.person(officer.anh, account.anh);
  otherOfficer = await web.person(officer.otherOfficer, account.other);
});

test.each(['on=0000-01-01', 'on=0000-12-31', 'on=2024-02-30', 'on=10000-01-01', 'knownAt=2024-10-15'])('abuse 24: a moment that never was, %s, is a fault of who asks', async (moment) => {
  const { binh } = house.officer;
  expect((await anh.get(`/dossiers/${binh}?${moment}`).expect(400)).body).toMatchObject({ code: 'invalid_input' });
  await anh.post(`/dossiers/${binh}/sections/health/opening`, Object.fromEntries([moment.split('=')])).expect(400);
}); // prettier-ignore

test.each(['on=0001-01-01', 'on=9999-12-31', 'knownAt=0000-01-01T00:00:00Z', 'knownAt=9999-12-31T23:59:59.999Z'])('the first and the last moment that can be asked for are answered: %s', async (moment) => {
  const { binh } = house.officer;
  await anh.get(`/dossiers/${binh}?${moment}`).expect(200);
  await anh.post(`/dossiers/${binh}/sections/health/opening`, Object.fromEntries([moment.split('=')])).expect(200);
}); // prettier-ignore

test('abuse 24: a version that no database counts to is a fault of who writes', async () => {
  for (const odd of [{ replaces: 2 ** 31 }, { replaces: 2 ** 52 }, { version: 2 ** 31 }, { replaces: 1.5 }])
    expect((await put(odd).expect(400)).body).toMatchObject({ code: 'invalid_input' });
  await put({ replaces: -1 }).expect(422);
  await put({ version: -1 }).expect(409);
});

test('abuse 24: a thousand fields that there are not are told by fifty', async () => {
  const flood = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, null]));
  const { body } = await put({ content: flood }).expect(422);
  expect(body.fields).toHaveLength(50);
});

test('the wide twins of %, _ and \\ are searched for as they stand there, too', async () => {
  expect((await anh.get('/dossiers').expect(200)).body.total).toBe(2);
  for (const sign of ['%', '_', '\\', '％', '＿', '＼', '﹪', 'Ph＿m'])
    for (const list of ['dossiers', 'officers', 'units'])
      expect([sign, list, (await anh.get(`/${list}?q=${encodeURIComponent(sign)}`).expect(200)).body.items]).toEqual([sign, list, []]); // prettier-ignore
  for (const written of ['phạm', 'ＰＨＡＭ', ' pham ', 'Phạm'.normalize('NFD')])
    expect([written, (await anh.get(`/dossiers?q=${encodeURIComponent(written)}`).expect(200)).body.total]).toEqual([written, 1]); // prettier-ignore
});

test('R8: who reads their own unit’s dossier, or writes only what is in none, is told which permission to ask for', async () => {
  const { body } = await otherOfficer.get(`/dossiers/${house.officer.otherOfficer}`).expect(200);
  expect(body.mayWrite).toBe(false);
  expect(body.sections.some(({ editable }: { editable: boolean }) => editable)).toBe(false);
  expect(body.explanation).toEqual({
    vi: expect.stringMatching(/“Cập nhật hồ sơ”.*Khoản 1 Điều 10/i),
    en: expect.stringContaining('“Edit records”'),
  });
  const { items } = (await otherOfficer.get('/dossiers').expect(200)).body;
  expect(items.map(({ mayWrite }: { mayWrite: boolean }) => mayWrite)).toEqual(items.map(() => false));
});
