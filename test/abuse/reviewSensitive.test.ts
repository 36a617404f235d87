import { randomUUID } from 'node:crypto';
import { sealedSections } from '../../domain/sealedSections.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';
import { itemsOf, keepers, opened, packetsOf, tended } from '../support/reviews.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

/** R13: sensitive sections of a review are opened by whoever holds them and may, on the record, and by nobody else. */
const house = useHouse();
const seals = sealedSections(Buffer.alloc(32, 7)); // as the web of the tests has it
const SECRET = 'Viêm khớp ngón chân cái';
const NOTE = 'Sổ khám bệnh ghi khác, tờ 4';
const health = { height: '165', weight: '61,5', healthClass: '2', chronicIllness: SECRET, checkedOn: '2024-03-01' };
let web: Web;
let campaignId: string;
let packetId: string;
let anh: Person;

const grantSensitive = () =>
  house.database.owner('permission_grant').insert({
    id: randomUUID(), account_id: house.account.anh, officer_id: house.officer.anh, permission: 'records.sensitive', work_group: 'officers', unit_id: house.unit.gate,
    with_subordinates: false, valid_from: '2018-03-01T00:00:00Z', valid_to: '2099-01-01T00:00:00Z', granted_at: '2018-03-01T00:00:00Z',
  }); // prettier-ignore
const opening = (person: Person) => person.post(`/dossiers/${house.officer.binh}/sections/health/opening`);
const openings = async () =>
  (await house.database.admin('audit_event').where({ event: 'dossier.sensitive_opened' })) as { officer_id: string; account_id: string; subject_id: string }[]; // prettier-ignore
const sheet = (person: Person) => person.get(`/review-packets/${packetId}/officers/${house.officer.binh}`);

beforeAll(async () => {
  const { unit, officer, account, database } = house;
  await keepers(house);
  await grantSensitive();
  const reads = { account_id: account.province, officer_id: officer.deputyDirector, unit_id: unit.province, work_group: 'officers', with_subordinates: true }; // prettier-ignore
  await database.owner('permission_grant').insert({ id: randomUUID(), permission: 'records.read', valid_from: '2018-03-01T00:00:00Z', valid_to: '2099-01-01T00:00:00Z', granted_at: '2018-03-01T00:00:00Z', ...reads }); // prettier-ignore
  const entry = { officerId: officer.binh, section: 'health', version: 0, content: health, validFrom: '2024-10-01' } as const; // prettier-ignore
  await house.api.as({ officerId: officer.anh, accountId: account.anh }, 'writeSection', (tx) => writeSection(tx, rules, entry, seals)); // prettier-ignore
  campaignId = await opened(house, rules, { by: { officerId: officer.director, accountId: null }, scopeUnitId: unit.province, sections: ['health', 'family'] }); // prettier-ignore
  packetId = (await packetsOf(house, campaignId)).find(({ managing_unit_id: id }) => id === unit.gate)!.id;
  web = webOf(house);
  anh = await web.person(officer.anh, account.anh);
});

test('R13: the holder sees that it is there and no value; opening it is one event, looking at the sheet none', async () => {
  const { anh: custodian, binh } = house.officer;
  const { body } = await sheet(anh).expect(200);
  const [item] = (body as { items: Record<string, unknown>[] }).items.filter(({ section }) => section === 'health');
  expect(item).toMatchObject({ hidden: false, reason: null, values: null, before: null, changed: null, version: 1 });
  expect(await openings()).toEqual([]);
  const brought = (await opening(anh).expect(200)).body as { current: { version: number; content: object } };
  expect(brought.current).toMatchObject({ version: 1, content: { chronicIllness: SECRET } });
  await sheet(anh).expect(200);
  expect(await openings()).toMatchObject([{ officer_id: custodian, account_id: house.account.anh, subject_id: binh }]);
  const verdicts = { ...Object.fromEntries(fieldNames('health').map((name) => [name, 'match'])), height: 'mismatch' };
  const said = { version: 1, verdicts, timely: true, accurate: true, note: NOTE };
  const attested = await anh.put(`/review-items/${item!.id as string}`, said).expect(200);
  expect(attested.body).toMatchObject({ result: 'attested', correctionNo: expect.stringMatching(/^DC-/) });
});

test('R13, R15: superiors, heads and siblings get no value, no verdict and no words, and their trying opens nothing', async () => {
  const { officer, account } = house;
  const before = await openings();
  const [correctionId] = (await house.database.admin('correction').pluck('id')) as [string];
  await anh.post(`/corrections/${correctionId}/statement`, { outcome: 'found_right', reason: NOTE }).expect(200);
  const head = await web.person(officer.gateHead);
  await head.post(`/corrections/${correctionId}/answer`, { confirmed: false, because: NOTE }).expect(200);
  const superior = await web.person(officer.deputyDirector, account.province);
  for (const person of [superior, await web.person(officer.gateHead), await web.person(officer.director)]) {
    const answer = await sheet(person).expect(200);
    const { items } = answer.body as { items: object[] };
    expect(items).toEqual(
      items.map(() => expect.objectContaining({ hidden: true, reason: 'sensitive', values: null, verdicts: {}, note: null })), // prettier-ignore
    );
    const correction = await person.get(`/corrections/${correctionId}`).expect(200);
    expect(JSON.stringify([answer.body, correction.body])).not.toContain(NOTE);
    expect((await opening(person).expect(403)).text).not.toContain(SECRET);
  }
  const refused = (await opening(superior).expect(403)).body as { code: string; texts: { vi: { detail: string } } };
  expect(refused.code).toBe('not_yours');
  expect(JSON.stringify(refused)).toMatch(/khoản 5 Điều 10/i);
  const sibling = await web.person(officer.otherOfficer, account.other);
  await sheet(sibling).expect(404);
  await opening(sibling).expect(404);
  expect(await openings()).toEqual(before);
});

test('a new entry of a sealed section asks all of it anew, whatever was attested of the one before', async () => {
  const put = { version: 1, content: { ...health, weight: '62' }, validFrom: '2024-10-02' };
  await anh.put(`/dossiers/${house.officer.binh}/sections/health`, put).expect(200);
  const [item] = await itemsOf(house, { campaign_id: campaignId, officer_id: house.officer.binh, section: 'health' });
  expect(item).toMatchObject({ state: 'open', entry_version: 2, verdicts: {} });
});

test('R13: a custodian whose permission to open is over holds the packet no more, and gets nothing', async () => {
  const { owner } = house.database;
  const before = await openings();
  await owner('permission_grant').where({ permission: 'records.sensitive' }).update({ ended_at: house.clock.at, end_reason: 'revoked' }); // prettier-ignore
  await opening(anh).expect(403);
  const { body } = await sheet(anh).expect(200);
  expect(body).toMatchObject({ mayAttest: false });
  expect((body as { items: object[] }).items).toEqual((body as { items: object[] }).items.map(() => expect.objectContaining({ hidden: true, reason: 'sensitive', note: null }))); // prettier-ignore
  await tended(house, rules, campaignId);
  expect((await packetsOf(house, campaignId)).find(({ id }) => id === packetId)!.holder_officer_id).toBeNull();
  expect(await openings()).toEqual(before);
  await grantSensitive();
  await tended(house, rules, campaignId);
});

test('R8: a former holder gets nothing, of the review, of the dossier or of the correction', async () => {
  const { owner } = house.database;
  const before = await openings();
  const { account, officer } = house;
  await owner('custody').where({ account_id: account.anh, ended_at: null }).update({ ended_at: house.clock.at });
  const portal = await web.person(officer.anh);
  const [correctionId] = (await house.database.admin('correction').pluck('id')) as [string];
  for (const person of [anh, portal]) {
    await sheet(person).expect(expectedOf);
    await opening(person).expect(expectedOf);
    await person.get(`/corrections/${correctionId}`).expect(expectedOf);
  }
  expect(await openings()).toEqual(before);
});
/** Signed out, not found, or an account that is not theirs: never an answer. */
const expectedOf = ({ status }: { status: number }) => void expect([401, 403, 404]).toContain(status);

test('abuse 20: no value and no word about one is in a mail, an event, a log or what the engine was handed', async () => {
  const tables = ['message', 'audit_event', 'engine_outbox', 'review_urge', 'review_campaign', 'review_packet'];
  for (const table of tables) {
    const { rows } = (await house.database.admin.raw(`select coalesce(string_agg(t::text, ''), '') as dump from ${table} t`)) as { rows: [{ dump: string }] }; // prettier-ignore
    for (const words of [SECRET, NOTE]) expect([table, rows[0].dump.includes(words)]).toEqual([table, false]);
  }
  for (const words of [SECRET, NOTE]) expect(web.log.join('\n')).not.toContain(words);
  expect(JSON.stringify(house.handedOver)).not.toContain(NOTE);
});
