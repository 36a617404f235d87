import { randomUUID } from 'node:crypto';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import { rules, useHouse } from '../support/house.ts';
import { entries, itemsOf, keepers, packetsOf, REVIEWED, tended, type TestItem } from '../support/reviews.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

/** Odd bodies, replays and ids of others, against the calls of reviews and corrections. */
const house = useHouse();
const DAY = 86_400_000;
let web: Web;
let anh: Person;
let director: Person;
let campaignId: string;
let packetId: string;
let items: TestItem[];

beforeAll(async () => {
  web = webOf(house);
  await keepers(house);
  await entries(house);
});
beforeEach(async () => {
  house.clock.at = new Date(house.clock.at.getTime() + 30 * DAY);
  const { officer, account, unit } = house;
  anh = await web.person(officer.anh, account.anh);
  director = await web.person(officer.director);
  const begun = { scopeUnitId: unit.province, sections: REVIEWED, title: 'Rà soát thử' };
  campaignId = ((await director.post('/reviews', begun).expect(201)).body as { id: string }).id;
  await tended(house, rules, campaignId);
  packetId = (await packetsOf(house, campaignId)).find(({ managing_unit_id: id }) => id === unit.gate)!.id;
  items = await itemsOf(house, { packet_id: packetId });
});

const whole = ({ section, entry_version: version }: TestItem, change: object = {}) => ({
  version, verdicts: Object.fromEntries(fieldNames(section).map((name) => [name, 'match'])), timely: true, accurate: true, note: null, ...change,
}); // prettier-ignore
const put = (one: TestItem, change: object = {}) => anh.put(`/review-items/${one.id}`, whole(one, change));
const putAll = (all: object[]) => anh.put(`/review-packets/${packetId}/items`, { items: all });
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const untouched = async () =>
  expect((await itemsOf(house, { campaign_id: campaignId })).every(({ state, verdicts }) => state === 'open' && Object.keys(verdicts).length === 0)).toBe(true); // prettier-ignore

test('abuse 24: nothing, too much, and what is no verdict are refused whole, and nothing is kept', async () => {
  const [one] = items as [TestItem];
  await putAll([]).expect(400);
  await putAll(Array.from({ length: 101 }, () => ({ id: randomUUID(), ...whole(one) }))).expect(400);
  await anh.post(`/review-packets/${packetId}/confirmation`, { items: [], timely: true, accurate: true }).expect(400);
  for (const odd of [
    { version: -1 }, { version: 1.5 }, { version: '1' }, { version: 2 ** 53 }, { verdicts: [] }, { verdicts: null }, { verdicts: { phone: 'surely' } }, { verdicts: { phone: null } },
    { timely: 'yes' }, { note: '' }, { note: '   ' }, { note: 'x'.repeat(501) }, { note: 'a\u0000b' }, { note: 'a\ud800b' }, { verdicts: { 'a\u0000': 'match' } }, { verdicts: { 'a\ud800': 'match' } },
  ]) expect([odd, (await put(one, odd)).status]).toEqual([odd, 400]); // prettier-ignore
  expect(codeOf(await putAll(Array.from({ length: 100 }, () => ({ id: one.id, ...whole(one, { note: 'x'.repeat(500) }) }))).expect(413))).toBe('too_large'); // prettier-ignore
  await untouched();
});

test('abuse 24: fields that there are not are named, those that there are not among them, and a flood of them not echoed', async () => {
  const [one] = items as [TestItem];
  const { verdicts } = whole(one);
  const known = await put(one, { verdicts: { ...verdicts, nothing: 'match' } }).expect(422);
  expect(known.body).toMatchObject({ code: 'unknown_field', field: 'nothing' });
  const flood = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, 'match']));
  const told = await put(one, { verdicts: flood }).expect(422);
  expect(told.text.length).toBeLessThan(2_000);
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const odd = JSON.parse(`{"${name}":"match"}`) as object;
    expect([400, 422]).toContain((await put(one, { verdicts: odd })).status);
  }
  await untouched();
});

test('an item that is named twice in one call is judged once, by what comes last; ids in capitals are the same ids', async () => {
  const [one] = items as [TestItem];
  const twice = [{ id: one.id, ...whole(one) }, { id: one.id.toUpperCase(), ...whole(one, { verdicts: { fullName: 'mismatch' } }) }]; // prettier-ignore
  const { body } = await putAll(twice).expect(200);
  expect((body as { results: object[] }).results).toMatchObject([{ id: one.id, result: 'saved' }]);
  await anh.put(`/review-items/${one.id.toUpperCase()}`, whole(one)).expect(200);
  const asked = [
    { id: one.id.toUpperCase(), version: one.entry_version },
    { id: one.id, version: one.entry_version },
  ];
  const confirmed = await anh.post(`/review-packets/${packetId.toUpperCase()}/confirmation`, { items: asked, timely: true, accurate: true }).expect(200); // prettier-ignore
  expect((confirmed.body as { results: object[] }).results).toMatchObject([{ id: one.id, result: 'attested' }]);
});

test('abuse 18: items of another packet are not found through one’s own, whichever call names them', async () => {
  const [theirs] = await itemsOf(house, { campaign_id: campaignId, officer_id: house.officer.otherOfficer });
  const named = { id: theirs!.id, ...whole(theirs!) };
  expect((await putAll([named]).expect(200)).body).toMatchObject({ results: [{ result: 'not_found', version: null }] });
  const asked = { items: [{ id: theirs!.id, version: theirs!.entry_version }], timely: true, accurate: true };
  expect((await anh.post(`/review-packets/${packetId}/confirmation`, asked).expect(200)).body).toMatchObject({ results: [{ result: 'not_found' }] }); // prettier-ignore
  await anh.put(`/review-items/${theirs!.id}`, whole(theirs!)).expect(404);
  await anh.post(`/review-packets/${theirs!.packet_id}/confirmation`, asked).expect(404);
  await anh.post(`/review-packets/${theirs!.packet_id}/signature`).expect(404);
  await anh.get(`/review-packets/${packetId}/officers/${theirs!.officer_id}`).expect(404);
  await untouched();
});

test('abuse 18: a sibling’s packets, units, urges and sums are in no list, filter, count or cursor', async () => {
  const { unit, officer } = house;
  const lists = [`mine=false`, `mine=false&campaignId=${campaignId}`, `mine=false&unitId=${unit.otherGate}`, `mine=false&state=open`];
  for (const list of lists) {
    const { body } = await anh.get(`/review-packets?${list}`).expect(200);
    const units = (body as { items: { unit: { id: string } }[] }).items.map((row) => row.unit.id);
    expect([list, units.filter((id) => id !== unit.gate)]).toEqual([list, []]);
  }
  const { body } = await anh.get(`/reviews/${campaignId}`).expect(200);
  expect(body).toMatchObject({ counts: { items: items.length }, packets: { all: 1 } });
  const page = body as { units: { unit: { id: string } }[]; urges: { officer: { id: string } }[] };
  expect(page.units.map((row) => row.unit.id)).toEqual([unit.gate]);
  expect(page.urges.map((row) => row.officer.id)).toEqual([officer.anh]);
  const first = (await director.get('/review-packets?mine=false&limit=1').expect(200)).body as { next: string };
  const next = await anh.get(`/review-packets?mine=false&limit=50&cursor=${first.next}`);
  for (const row of ((next.body as { items?: { unit: { id: string } }[] }).items ?? [])) expect(row.unit.id).toBe(unit.gate); // prettier-ignore
}); // prettier-ignore

test('abuse 24: a review is not started by a body that would never end, with sections twice, or in words of two lines', async () => {
  const { unit } = house;
  const begun = { scopeUnitId: unit.province, title: 'Rà soát lần nữa' };
  for (const odd of [
    { sections: [] }, { sections: ['identity', 'nothing'] }, { sections: Array<string>(1_000).fill('identity') }, { title: 'ab' }, { title: 'x'.repeat(121) }, { title: 'Rà soát\r\nBcc: ai@do.example' },
    { title: 'Rà soát\u2028Bcc' }, { title: 'a\u0000bc' }, { title: 'abc\ud800' }, { scopeUnitId: 'x' },
  ]) expect([odd, (await director.post('/reviews', { ...begun, ...odd })).status]).toEqual([odd, 400]); // prettier-ignore
  const twice = await director.post('/reviews/preview', { scopeUnitId: unit.province, sections: ['identity', 'identity'] }).expect(200); // prettier-ignore
  expect(twice.body).toMatchObject({ items: 4, sections: ['identity'] });
});

test('a review that is started in many tabs at once is one; the others are told', async () => {
  house.clock.at = new Date(house.clock.at.getTime() + DAY);
  const person = await web.person(house.officer.director);
  const begun = { scopeUnitId: house.unit.province, sections: REVIEWED, title: 'Mở nhiều lần' };
  const answers = await Promise.all(Array.from({ length: 6 }, () => person.post('/reviews', begun)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(5).fill(409)]);
  const title = { vi: begun.title, en: begun.title };
  expect(await house.database.admin('review_campaign').where({ title: JSON.stringify(title) })).toHaveLength(1);
});

test('an attestation that is sent many times at once has one correction, a confirmation one event a call and key', async () => {
  const [one, other] = items as [TestItem, TestItem];
  const differing = { verdicts: { ...whole(one).verdicts, fullName: 'mismatch' } };
  const answers = await Promise.all(Array.from({ length: 8 }, () => put(one, differing)));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
  expect(await house.database.admin('correction').where({ item_id: one.id })).toHaveLength(1);
  const asked = { items: [{ id: other.id, version: other.entry_version }], timely: true, accurate: true };
  const key = randomUUID();
  const events = () => house.database.admin('audit_event').where({ event: 'review.attested', subject_id: packetId });
  const before = (await events()).length;
  for (let n = 0; n < 3; n++) await anh.post(`/review-packets/${packetId}/confirmation`, asked, key).expect(200);
  expect((await events()).length).toBe(before + 1);
});

test('the last moment is the last: a millisecond before the close is attested, the close itself is not', async () => {
  const { closes_at: closesAt } = (await house.database.admin('review_campaign').where({ id: campaignId }).first()) as { closes_at: Date }; // prettier-ignore
  house.clock.at = new Date(closesAt.getTime() - 1);
  anh = await web.person(house.officer.anh, house.account.anh);
  await put(items[0]!).expect(200);
  house.clock.at = closesAt;
  expect(codeOf(await put(items[1]!).expect(409))).toBe('already_ended');
  await tended(house, rules, campaignId);
  expect((await itemsOf(house, { packet_id: packetId })).filter(({ state }) => state === 'not_attested')).toHaveLength(items.length - 1); // prettier-ignore
});

test('R15: a superior states, corrects and answers nothing in a subordinate’s correction, whatever the words', async () => {
  const [one] = items as [TestItem];
  const { correctionNo } = (await put(one, { verdicts: { ...whole(one).verdicts, fullName: 'mismatch' } }).expect(200)).body as { correctionNo: string }; // prettier-ignore
  const [id] = (await house.database.admin('correction').where({ no: correctionNo }).pluck('id')) as [string];
  const { officer, account } = house;
  const superior = await web.person(officer.deputyDirector, account.province);
  const statement = { outcome: 'found_right', reason: 'Hồ sơ đúng' };
  expect(codeOf(await superior.post(`/corrections/${id}/statement`, statement).expect(403))).toBe('superior_may_not_change'); // prettier-ignore
  await superior.post(`/corrections/${id}/entry`, { version: 1, content: {}, validFrom: '2024-01-01' }).expect(404);
  for (const reason of ['', 'ab', 'x'.repeat(2_001), 'a\u0000bc', 'abc\ud800'])
    await anh.post(`/corrections/${id}/statement`, { outcome: 'found_right', reason }).expect(400);
  await anh.post(`/corrections/${id}/statement`, statement).expect(200);
  expect(codeOf(await anh.post(`/corrections/${id}/statement`, statement).expect(409))).toBe('correction_not_so_far');
  for (const person of [anh, superior, director])
    expect([403, 409]).toContain((await person.post(`/corrections/${id}/answer`, { confirmed: true })).status);
  const head = await web.person(officer.gateHead);
  await head.post(`/corrections/${id.toUpperCase()}/answer`, { confirmed: false, because: 'Xem lại tờ 1' }).expect(200);
  expect(await house.database.admin('correction').where({ id })).toMatchObject([{ state: 'open', stated_by: null }]);
});
