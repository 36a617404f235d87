import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
let anh: Person;
let deputyDirector: Person;

/** A grant in force, made as the engine makes them. */
async function grant(
  account: keyof typeof house.account,
  officer: keyof typeof house.officer,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = randomUUID();
  await house.database.owner('permission_grant').insert({
    id,
    account_id: house.account[account],
    officer_id: house.officer[officer],
    permission: 'records.write',
    work_group: 'officers',
    unit_id: house.unit.gate,
    with_subordinates: false,
    valid_from: '2024-01-01T00:00:00Z',
    valid_to: '2025-01-01T00:00:00Z',
    granted_at: '2024-01-01T00:00:00Z',
    ...change,
  });
  return id;
}

const contact = (phone: string) => ({
  phone,
  permanentAddress: 'Số 3 Trần Phú, Hải Phòng',
  currentAddress: 'Số 3 Trần Phú, Hải Phòng',
});

beforeAll(async () => {
  web = webOf(house);
  await grant('anh', 'anh');
  await grant('province', 'deputyDirector', {
    permission: 'records.read',
    unit_id: house.unit.province,
    with_subordinates: true,
  });
  anh = await web.person(house.officer.anh, house.account.anh);
  deputyDirector = await web.person(house.officer.deputyDirector, house.account.province);
});

describe('dossiers', () => {
  test('a custodian finds those of the own unit, without diacritics too, and no others', async () => {
    const { body } = await anh.get('/dossiers').expect(200);
    expect(body.items.map(({ officer }: { officer: { name: string } }) => officer.name).sort()).toEqual([
      'Mạc Diệp Anh',
      'Phạm Thanh Bình',
    ]);
    expect(body.total).toBe(2);
    const found = await anh.get('/dossiers?q=pham thanh').expect(200);
    expect(found.body).toMatchObject({
      total: 1,
      items: [{ officer: { name: 'Phạm Thanh Bình' }, mayWrite: true, managingUnit: { code: 'DV' } }],
    });
    expect((await anh.get('/dossiers?q=%25').expect(200)).body.total).toBe(0);
  });

  test('the portal, without an account, opens none', async () => {
    const portal = await web.person(house.officer.anh);
    expect((await portal.get('/dossiers').expect(200)).body).toEqual({ items: [], next: null, total: 0 });
    await portal.get(`/dossiers/${house.officer.binh}`).expect(404);
  });

  test('a section is written by its managing unit, with its history', async () => {
    const write = (version: number, phone: string) =>
      anh.put(`/dossiers/${house.officer.binh}/sections/contact`, {
        version,
        content: contact(phone),
        validFrom: '2024-10-01',
      });
    expect((await write(0, '0912345678').expect(200)).body).toEqual({ version: 1 });
    expect((await write(0, '0987654321').expect(409)).body).toMatchObject({ code: 'superseded', version: 1 });
    await write(1, '0987654321').expect(200);
    const { body } = await anh.get(`/dossiers/${house.officer.binh}`).expect(200);
    const shown = body.sections.find(({ section }: { section: string }) => section === 'contact');
    expect(shown).toMatchObject({
      editable: true,
      current: {
        version: 2,
        content: { phone: '0987654321' },
        validFrom: '2024-10-01',
        recordedBy: { name: 'Mạc Diệp Anh' },
        recordedThrough: 'hp-nd02',
      },
      history: [{ version: 1 }],
    });
    expect(body.explanation.vi).toContain('Khoản 1 Điều 10');
  });

  test('a section written again under the same key is written once and answers the same', async () => {
    const url = `/dossiers/${house.officer.anh}/sections/contact`;
    const entry = { version: 0, content: contact('0912345678'), validFrom: '2024-10-01' };
    const write = () => anh.put(url, entry).set('Idempotency-Key', 'the-act-of-one-person');
    await write().expect(200);
    const again = await write().expect(200);
    expect(again.body).toEqual({ version: 1 });
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  test('a superior unit reads it and may not change it, in the API, and is recorded', async () => {
    const { body } = await deputyDirector.get(`/dossiers/${house.officer.binh}`).expect(200);
    expect(body).toMatchObject({
      mayWrite: false,
      explanation: { en: expect.stringContaining('view this dossier but not update it') },
    });
    expect(body.sections.every(({ editable }: { editable: boolean }) => !editable)).toBe(true);
    const refused = await deputyDirector
      .put(`/dossiers/${house.officer.binh}/sections/contact`, {
        version: 2,
        content: contact('0900000000'),
        validFrom: '2024-10-01',
      })
      .expect(403);
    expect(refused.body.code).toBe('superior_may_not_change');
    expect(
      await house.database.admin('audit_event').where({ event: 'write.refused', subject_id: house.officer.binh }),
    ).toMatchObject([{ officer_id: house.officer.deputyDirector, detail: { code: 'superior_may_not_change' } }]);
  });

  test('content that is none is refused field by field, in both languages', async () => {
    const { body } = await anh
      .put(`/dossiers/${house.officer.anh}/sections/contact`, {
        version: 0,
        content: contact('gọi tôi nhé'),
        validFrom: '2024-10-01',
      })
      .expect(422);
    expect(body).toMatchObject({
      code: 'section_invalid',
      fields: [{ path: 'phone', message: expect.any(String), texts: { en: expect.any(String) } }],
    });
  });
});

describe('grants', () => {
  test('their holder may end them at once, a head is competent, and others go through approval', async () => {
    const own = await anh.get('/grants').expect(200);
    expect(own.body.items).toMatchObject([
      {
        permission: 'records.write',
        state: 'in_force',
        revocation: 'own',
        renewable: true,
        account: { userName: 'hp-nd02' },
      },
    ]);
    const head = await web.person(house.officer.gateHead);
    const seen = await head.get(`/grants?officerId=${house.officer.anh}`).expect(200);
    expect(seen.body.items).toMatchObject([{ revocation: 'competent', renewable: false }]);
    const deputy = await web.person(house.officer.gateDeputy);
    expect((await deputy.get('/grants').expect(200)).body.items).toMatchObject([{ revocation: 'by_approval' }]);
    const stranger = await web.person(house.officer.otherHead);
    await stranger.get(`/grants/${own.body.items[0].id}`).expect(404);
  });

  test('one that is ended at once is closed at once', async () => {
    const id = await grant('other', 'otherOfficer', { unit_id: house.unit.otherGate });
    const other = await web.person(house.officer.otherOfficer, house.account.other);
    await other.get(`/dossiers/${house.officer.otherOfficer}`).expect(200);
    const otherHead = await web.person(house.officer.otherHead);
    await otherHead.post(`/grants/${id}/revocation`, { reason: 'Đã đổi phân công' }).expect(200);
    await other.get(`/dossiers/${house.officer.otherOfficer}`).expect(404);
    expect((await other.get(`/grants/${id}`).expect(200)).body).toMatchObject({
      state: 'ended',
      endReason: 'revoked',
      revocation: null,
    });
    expect((await otherHead.post(`/grants/${id}/revocation`, { reason: 'Lần nữa' }).expect(409)).body.code).toBe(
      'already_ended',
    );
  });
});

describe('the organisation', () => {
  test('units come in the order of the tree with their heads, and are found without diacritics', async () => {
    const { body } = await anh.get('/units').expect(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['TCHQ', 'CHQ20', 'DV', 'HP1', 'CNTT']);
    expect(body.items[1]).toMatchObject({
      head: { name: 'Đoàn Thế Hiển' },
      subordinates: 2,
      parentId: house.unit.root,
      parentName: 'TCHQ',
    });
    const found = await anh.get('/units?q=dinh vu').expect(200);
    expect(found.body.items).toMatchObject([{ code: 'DV' }]);
    expect((await anh.get(`/units?under=${house.unit.province}&limit=2`).expect(200)).body.items).toHaveLength(2);
  });

  test('the directory ends at the own department', async () => {
    const { body } = await anh.get('/officers?limit=100').expect(200);
    const names = body.items.map(({ name }: { name: string }) => name);
    expect(names).toContain('Ngô Bích Liễu');
    expect(names).not.toContain('Tăng Khởi Nguyên');
    expect(names).not.toContain('Nguyễn Văn Cẩn');
    expect((await anh.get('/officers?q=bich lieu').expect(200)).body.items).toMatchObject([{ name: 'Ngô Bích Liễu' }]);
  });

  test('accounts are those that one holds or oversees', async () => {
    const userNames = async (person: Person) =>
      (await person.get('/accounts').expect(200)).body.items.map(
        ({ userName }: { userName: string }) => userName,
      ) as string[];
    expect(await userNames(anh)).toEqual(['hp-nd02']);
    expect(await userNames(await web.person(house.officer.director))).toEqual([
      'hp-nd01',
      'hp-nd02',
      'hp-nd03',
      'hp-qt01',
    ]);
    expect(await userNames(await web.person(house.officer.otherHead))).toEqual(['hp-nd03']);
  });
});

test('an absence is announced, shown, refused where it overlaps, and taken back', async () => {
  const head = await web.person(house.officer.gateHead);
  const absence = {
    deputyId: house.officer.gateDeputy,
    from: '2024-10-21T00:00:00.000Z',
    to: '2024-10-25T00:00:00.000Z',
  };
  const { body } = await head.post('/absences', absence).expect(201);
  expect((await head.post('/absences', absence).expect(409)).body.code).toBe('absence_overlaps');
  expect((await head.get('/absences').expect(200)).body.items).toMatchObject([
    { id: body.id, deputy: { name: 'Hoàng Quỳnh Chi' }, from: absence.from },
  ]);
  await head.delete(`/absences/${body.id}`).expect(204);
  expect((await head.get('/absences').expect(200)).body.items).toEqual([]);
  await head.delete(`/absences/${body.id}`).expect(404);
});
