import { randomUUID } from 'node:crypto';
import { useHouse } from '../support/house.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
/** Keeps the gate's records and opens sensitive sections. */
let anh: Person;
/** Reads down the province's branch, sensitive sections too, and writes nothing there. */
let deputyDirector: Person;
/** Keeps the other gate's records, but nothing sensitive. */
let otherOfficer: Person;

async function grant(
  account: keyof typeof house.account,
  officer: keyof typeof house.officer,
  change: { permission: string; unit_id: string; work_group?: string; with_subordinates?: boolean },
): Promise<void> {
  await house.database.owner('permission_grant').insert({
    id: randomUUID(),
    account_id: house.account[account],
    officer_id: house.officer[officer],
    work_group: 'officers',
    with_subordinates: false,
    valid_from: '2024-01-01T00:00:00Z',
    valid_to: '2025-01-01T00:00:00Z',
    granted_at: '2024-01-01T00:00:00Z',
    ...change,
  });
}

const health = (chronicIllness: string | null) => ({
  height: '165',
  weight: '61,5',
  healthClass: '2',
  chronicIllness,
  checkedOn: '2024-03-01',
});
const ILLNESS = 'Viêm khớp ngón chân cái';

const events = (event: string, officerId: string) =>
  house.database.admin('audit_event').where({ event, subject_kind: 'dossier', subject_id: officerId });
const opening = (person: Person, officerId: string, section = 'health', body = {}) =>
  person.post(`/dossiers/${officerId}/sections/${section}/opening`, body);
const write = (person: Person, officerId: string, version: number, content: object, more: object = {}) =>
  person.put(`/dossiers/${officerId}/sections/health`, { version, content, validFrom: '2024-10-01', ...more });
const sectionOf = (body: { sections: { section: string }[] }, name: string) =>
  body.sections.find(({ section }) => section === name)!;

beforeAll(async () => {
  web = webOf(house);
  const { unit, officer, account } = house;
  await grant('anh', 'anh', { permission: 'records.write', unit_id: unit.gate });
  await grant('anh', 'anh', { permission: 'records.sensitive', unit_id: unit.gate });
  const below = { unit_id: unit.province, with_subordinates: true };
  await grant('province', 'deputyDirector', { permission: 'records.read', ...below });
  await grant('province', 'deputyDirector', { permission: 'records.sensitive', ...below });
  await grant('other', 'otherOfficer', { permission: 'records.write', unit_id: unit.otherGate });
  await grant('other', 'otherOfficer', { permission: 'records.read', unit_id: unit.otherGate, work_group: 'training' });
  anh = await web.person(officer.anh, account.anh);
  deputyDirector = await web.person(officer.deputyDirector, account.province);
  otherOfficer = await web.person(officer.otherOfficer, account.other);
});

test('a sensitive section is recorded sealed, listed closed, and opened on the record', async () => {
  const { binh } = house.officer;
  await write(anh, binh, 0, health(ILLNESS)).expect(200);
  const { body } = await anh.get(`/dossiers/${binh}`).expect(200);
  expect(sectionOf(body, 'health')).toEqual({
    section: 'health',
    sensitive: true,
    closed: true,
    reason: 'sensitive',
    mayOpen: true,
    editable: true,
    version: 1,
    current: null,
    history: [],
  });
  expect(body.missing).not.toContain('health');
  expect(await events('dossier.sensitive_opened', binh)).toEqual([]);
  const opened = await opening(anh, binh).expect(200);
  expect(opened.body).toMatchObject({
    version: 1,
    current: { version: 1, content: { ...health(ILLNESS), weight: '61.5' }, erased: false },
    history: [],
  });
  expect(await events('dossier.sensitive_opened', binh)).toMatchObject([
    { officer_id: house.officer.anh, account_id: house.account.anh, detail: { section: 'health' } },
  ]);
});

test('a correction and a later change are told apart, and the past is opened as it was known', async () => {
  const { binh } = house.officer;
  const knownAt = house.clock.at.toISOString();
  house.clock.at = new Date(house.clock.at.getTime() + 3_600_000);
  anh = await web.person(house.officer.anh, house.account.anh);
  await write(anh, binh, 1, health(null), { replaces: 1 }).expect(200);
  const now = await opening(anh, binh).expect(200);
  expect(now.body).toMatchObject({
    version: 2,
    current: { version: 2, replaces: 1, content: { chronicIllness: null } },
    history: [{ version: 1, replacedBy: 2 }],
  });
  const past = await opening(anh, binh, 'health', { knownAt }).expect(200);
  expect(past.body).toMatchObject({ version: 2, current: { version: 1, replacedBy: null }, history: [] });
  expect((await opening(anh, binh, 'health', { on: '2024-09-30' }).expect(200)).body.current).toBeNull();
  const again = await write(anh, binh, 2, health(null), { replaces: 1 }).expect(422);
  expect(again.body).toMatchObject({ code: 'not_eligible' });
});

test('R15: a superior with the permission opens it and may not write it; the refusals name their rule and are recorded', async () => {
  const { binh } = house.officer;
  deputyDirector = await web.person(house.officer.deputyDirector, house.account.province);
  expect((await opening(deputyDirector, binh).expect(200)).body.current.version).toBe(2);
  const { body } = await write(deputyDirector, binh, 2, health(null)).expect(403);
  expect(body).toMatchObject({ code: 'superior_may_not_change', rule: 'R15' });
  expect(await events('write.refused', binh)).toMatchObject([{ detail: { code: 'superior_may_not_change' } }]);
});

test('R13, R17: without the permission, or for another group of work, it is neither opened nor written', async () => {
  const own = house.officer.otherOfficer;
  otherOfficer = await web.person(own, house.account.other);
  const { body } = await otherOfficer.get(`/dossiers/${own}`).expect(200);
  expect(sectionOf(body, 'family')).toMatchObject({ closed: true, reason: 'sensitive', mayOpen: false, editable: false, version: null }); // prettier-ignore
  expect(sectionOf(body, 'schooling')).toMatchObject({ closed: false, editable: false, version: 0 });
  for (const refused of [await opening(otherOfficer, own).expect(403), await write(otherOfficer, own, 0, health(null)).expect(403)]) {
    expect(refused.body).toMatchObject({ code: 'not_yours', rule: 'R13', detail: expect.stringContaining('khoản 5 Điều 10') });
  }
  const schooling = await otherOfficer
    .put(`/dossiers/${own}/sections/schooling`, { version: 0, content: {}, validFrom: '2024-10-01' })
    .expect(403);
  expect(schooling.body).toMatchObject({ code: 'not_yours', rule: 'R8' });
  const refusals = await events('write.refused', own);
  expect(refusals.map(({ detail }) => detail)).toEqual([
    { code: 'not_yours', because: 'sensitive_section' },
    { code: 'not_yours', because: 'sensitive_section' },
    { code: 'not_yours', because: 'no_right_to_write' },
  ]);
  const schoolingOfBinh = sectionOf((await anh.get(`/dossiers/${house.officer.binh}`)).body, 'schooling');
  expect(schoolingOfBinh).toMatchObject({ closed: true, reason: 'work_group', mayOpen: false, version: null });
  await opening(otherOfficer, house.officer.binh).expect(404);
  await opening(anh, house.officer.binh, 'contact').expect(400);
}); // prettier-ignore

test('where the opening cannot be recorded, nothing is told', async () => {
  await house.database.owner.raw(`alter table audit_event add constraint no_openings check (event <> 'dossier.sensitive_opened') not valid`);
  const { status, text } = await opening(anh, house.officer.binh);
  await house.database.owner.raw('alter table audit_event drop constraint no_openings');
  expect(status).toBe(500);
  expect(text).not.toContain('chronicIllness');
}); // prettier-ignore

test('once a person’s key is erased, what was sealed says so and all else goes on; what is written then has a new key', async () => {
  const { binh } = house.officer;
  const erase = () => house.database.owner('dossier_key').where({ officer_id: binh, version: 1 });
  await erase().update({ sealed_key: null, erased_at: house.clock.at });
  const { body } = await opening(anh, binh).expect(200);
  expect(body).toMatchObject({
    current: { version: 2, content: null, erased: true },
    history: [{ version: 1, erased: true }],
  });
  await anh.get(`/dossiers/${binh}`).expect(200);
  await write(anh, binh, 2, health('Cận thị')).expect(200);
  const after = await opening(anh, binh).expect(200);
  expect(after.body).toMatchObject({
    current: { version: 3, erased: false, content: { chronicIllness: 'Cận thị' } },
    history: [{ erased: true }, { erased: true }],
  });
  await expect(erase().update({ sealed_key: Buffer.of(1), erased_at: null })).rejects.toMatchObject({
    constraint: 'key_is_only_erased',
  });
  await expect(erase().delete()).rejects.toMatchObject({ constraint: 'key_stays' });
});

test('the list is narrowed by name or number, unit, branch, rank and what is missing', async () => {
  const { unit, officer } = house;
  const position = { title: 'Chuyên viên', rankCode: '08.051', salaryStep: '1/9', coefficient: '2.34', coefficientFrom: '2020-01-01', joinedOn: '2020-01-01' }; // prettier-ignore
  const entry = { version: 0, content: position, validFrom: '2024-01-01' };
  await anh.put(`/dossiers/${officer.binh}/sections/position`, entry).expect(200);
  const found = async (query: string) => {
    const { body } = await deputyDirector.get(`/dossiers?${query}`).expect(200);
    expect(body.total).toBe(body.items.length);
    return body.items.map((row: { officer: { name: string } }) => row.officer.name) as string[];
  };
  const everybody = ['Bùi Khắc Tường', 'Mạc Diệp Anh', 'Ngô Bích Liễu', 'Phạm Thanh Bình'];
  expect(await found('')).toEqual(everybody);
  expect(await found('q=hq00007')).toEqual(['Phạm Thanh Bình']);
  expect(await found(`unitId=${unit.province}`)).toEqual(['Bùi Khắc Tường']);
  expect(await found(`unitId=${unit.province}&under=true`)).toEqual(everybody);
  expect(await found(`unitId=${unit.root}&under=true&q=bich`)).toEqual(['Ngô Bích Liễu']);
  expect(await found('rank=08.051')).toEqual(['Phạm Thanh Bình']);
  expect(await found('missing=position')).toEqual(everybody.slice(0, 3));
  expect(await found('missing=health&rank=08.051')).toEqual([]);
  const { body } = await deputyDirector.get('/dossiers?q=thanh binh').expect(200);
  expect(body.items[0]).toMatchObject({
    rank: '08.051',
    title: 'Chuyên viên',
    missing: ['identity', 'schooling', 'contact', 'family'],
    mayWrite: false,
  });
});

test('the sections tell their fields, in the order of a page, as forms need them', async () => {
  const { body } = await anh.get('/dossier-sections').expect(200);
  expect(body.items.map(({ section }: { section: string }) => section)).toEqual(['identity', 'position', 'schooling', 'contact', 'family', 'health']); // prettier-ignore
  const fields = body.items[2].fields as { name: string; kind: string; columns?: { name: string }[] }[];
  expect(fields.at(-1)).toMatchObject({ name: 'courses', kind: 'list' });
  expect(fields.at(-1)!.columns!.map(({ name }) => name)).toEqual(['school', 'subject', 'from', 'to', 'form', 'certificate']); // prettier-ignore
});

test('abuse 20: the illness stands in no log, no event and no refusal', async () => {
  const rows = await house.database.admin.raw(`select string_agg(to_jsonb(e)::text, '') as told from audit_event e`);
  const { text } = await write(anh, house.officer.binh, 0, health(ILLNESS)).expect(409);
  for (const told of [web.log.join(''), rows.rows[0].told, text]) expect(told).not.toContain(ILLNESS);
});
