import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house.ts';
import { plainSql } from '../support/plainSql.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
let anh: Person;
let deputyDirector: Person;

async function grant(
  accountId: string,
  officerId: string,
  unitId: string,
  permission: string,
  below: boolean,
): Promise<void> {
  await house.database.owner('permission_grant').insert({
    id: randomUUID(),
    account_id: accountId,
    officer_id: officerId,
    permission,
    work_group: 'officers',
    unit_id: unitId,
    with_subordinates: below,
    valid_from: '2024-01-01T00:00:00Z',
    valid_to: '2025-01-01T00:00:00Z',
    granted_at: '2024-01-01T00:00:00Z',
  });
}

beforeAll(async () => {
  web = webOf(house);
  await grant(house.account.anh, house.officer.anh, house.unit.gate, 'records.write', false);
  await grant(house.account.province, house.officer.deputyDirector, house.unit.province, 'records.write', false);
  await grant(house.account.province, house.officer.deputyDirector, house.unit.province, 'records.read', true);
  anh = await web.person(house.officer.anh, house.account.anh);
  deputyDirector = await web.person(house.officer.deputyDirector, house.account.province);
});

test('abuse 18: a sibling unit’s dossier is nowhere: by id, by name, by filter, by count or page, and asking by id is recorded', async () => {
  const theirs = house.officer.otherOfficer;
  await anh.get(`/dossiers/${theirs}`).expect(404);
  expect((await anh.get('/dossiers?q=lieu').expect(200)).body).toMatchObject({ items: [], total: 0 });
  expect((await anh.get(`/dossiers?unitId=${house.unit.otherGate}`).expect(200)).body).toMatchObject({
    items: [],
    total: 0,
  });
  for (const filter of [
    `unitId=${house.unit.root}&under=true&q=bich`,
    'rank=08.049',
    `missing=health&unitId=${house.unit.otherGate}`,
  ])
    expect((await anh.get(`/dossiers?${filter}`).expect(200)).body).toMatchObject({ items: [], total: 0 });
  const all = (await anh.get('/dossiers?limit=100').expect(200)).body;
  expect([all.total, JSON.stringify(all.items).includes(theirs)]).toEqual([2, false]);
  await anh.get(`/dossiers/${theirs}?on=2020-01-01&knownAt=2020-01-01T00:00:00Z`).expect(404);
  await anh.post(`/dossiers/${theirs}/sections/health/opening`).expect(404);
  const unknown = await anh.get(`/dossiers/${randomUUID()}`).expect(404);
  const known = await anh.get(`/dossiers/${theirs}`).expect(404);
  expect({ ...known.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  const events = await house.database
    .admin('audit_event')
    .where({ event: 'read.refused', subject_kind: 'dossier', subject_id: theirs });
  expect(events).toHaveLength(3);
});

test('abuse 19: a superior unit that writes a subordinate’s record gets 403, and the database refuses it as well', async () => {
  const content = { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' };
  const { body } = await deputyDirector
    .put(`/dossiers/${house.officer.binh}/sections/contact`, { version: 0, content, validFrom: '2024-10-01' })
    .expect(403);
  expect(body).toMatchObject({ code: 'superior_may_not_change', rule: 'R15' });
  const past = plainSql(
    house.database.api,
    { officerId: house.officer.deputyDirector, accountId: house.account.province },
    house.clock.at,
    async (sql) =>
      sql('dossier_section').insert({
        id: randomUUID(),
        officer_id: house.officer.binh,
        section: 'contact',
        work_group: 'officers',
        version: 1,
        content: JSON.stringify(content),
        valid_from: '2024-10-01',
        recorded_at: house.clock.at,
        recorded_by: house.officer.deputyDirector,
        recorded_through: house.account.province,
      }),
  );
  await expect(past).rejects.toMatchObject({ code: '42501' });
});
