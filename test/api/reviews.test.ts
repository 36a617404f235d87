import { tendReview } from '../../operations/review/tendReview.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import { rules, useHouse } from '../support/house.ts';
import { contentOf, entries, entry, keepers, REVIEWED } from '../support/reviews.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
const DAY = 86_400_000;
let web: Web;
let anh: Person;
let director: Person;
let campaignId: string;

beforeAll(async () => {
  web = webOf(house);
  await keepers(house);
  await entries(house);
});
/** Reviews follow one another, a month each. */
beforeEach(async () => {
  house.clock.at = new Date(house.clock.at.getTime() + 30 * DAY);
  const { officer, account, unit } = house;
  anh = await web.person(officer.anh, account.anh);
  director = await web.person(officer.director);
  const body = { scopeUnitId: unit.province, sections: REVIEWED, title: 'Rà soát quý IV' };
  const answer = await director.post('/reviews', body).expect(201);
  campaignId = (answer.body as { id: string }).id;
  await tended();
});

async function tended(): Promise<void> {
  for (let more = true; more;) {
    const view = await house.worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));
    more = view.state === 'open' && view.more;
  }
}

interface PacketBody {
  id: string;
  counts: { items: number };
}
interface ItemBody {
  id: string;
  section: 'identity' | 'position' | 'contact';
  newestVersion: number;
  changed: string[] | null;
  values: Record<string, string> | null;
}
const minePacket = async (person = anh): Promise<PacketBody> => {
  const { body } = await person.get(`/review-packets?campaignId=${campaignId}`).expect(200);
  return (body as { items: PacketBody[] }).items[0]!;
};
const itemsOfBinh = async (packetId: string, person = anh): Promise<ItemBody[]> => {
  const { body } = await person.get(`/review-packets/${packetId}/officers/${house.officer.binh}`).expect(200);
  return (body as { items: ItemBody[] }).items;
};
const whole = ({ section, newestVersion }: ItemBody, but: Record<string, string> = {}) => ({
  version: newestVersion,
  verdicts: { ...Object.fromEntries(fieldNames(section).map((name) => [name, 'match'])), ...but },
  timely: true,
  accurate: true,
  note: null,
});

test('the whole way: previewed, started, attested field by field and in bulk, signed, its page full of numbers', async () => {
  const { gateHead, binh } = house.officer;
  const preview = await director.post('/reviews/preview', { scopeUnitId: house.unit.province, sections: REVIEWED }).expect(200);
  expect(preview.body).toMatchObject({ dossiers: 4, items: 12, unitsWithoutHolder: 0, sections: REVIEWED });
  const packet = await minePacket();
  const [identity, ...others] = await itemsOfBinh(packet.id);
  const saved = await anh.put(`/review-items/${identity!.id}`, { ...whole(identity!), timely: null }).expect(200);
  expect(saved.body).toMatchObject({ result: 'saved', state: 'open' });
  const done = await anh.put(`/review-items/${identity!.id}`, whole(identity!, { hometown: 'mismatch' })).expect(200);
  expect(done.body).toMatchObject({ result: 'attested', correctionNo: expect.stringMatching(/^DC-/) });
  const batch = { items: others.map((item) => ({ id: item.id, ...whole(item) })) };
  const results = await anh.put(`/review-packets/${packet.id}/items`, batch).expect(200);
  expect((results.body as { results: object[] }).results).toEqual(others.map(() => expect.objectContaining({ result: 'attested' })));
  const own = (await anh.get(`/review-packets/${packet.id}/officers/${house.officer.anh}`).expect(200)).body as { items: ItemBody[] };
  const asked = own.items.map(({ id, newestVersion: version }) => ({ id, version }));
  await anh.post(`/review-packets/${packet.id}/confirmation`, { items: asked, timely: true, accurate: true }).expect(200);
  const head = await web.person(gateHead);
  const view = await head.get(`/review-packets/${packet.id}`).expect(200);
  expect(view.body).toMatchObject({ counts: { attested: packet.counts.items, open: 0 }, mismatches: 1, may: { attest: false, sign: true }, heads: [{ id: gateHead }] });
  expect((view.body as { officers: { officer: { id: string }; mismatches: number }[] }).officers.find(({ officer }) => officer.id === binh)).toMatchObject({ items: 3, attested: 3, mismatches: 1 });
  await head.post(`/review-packets/${packet.id}/signature`, {}).expect(200);
  const page = await director.get(`/reviews/${campaignId}`).expect(200);
  expect(page.body).toMatchObject({ state: 'open', packets: { all: 3, signed: 1 }, corrections: { open: 1 }, counts: { items: 12, attested: 6 }, fields: { mismatch: 1 } });
  const { burnDown, urges, units } = page.body as { burnDown: object[]; urges: { kind: string }[]; units: object[] };
  expect(burnDown).toEqual([expect.objectContaining({ attested: 6, left: 6 })]);
  expect(urges.map(({ kind }) => kind)).toEqual(['start', 'start', 'start']);
  expect(units).toHaveLength(3);
  expect((await director.get('/reviews?open=true').expect(200)).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: campaignId })]) });
  const late = await anh.put(`/review-items/${identity!.id}`, whole(identity!)).expect(409);
  expect(late.body).toMatchObject({ code: 'already_ended' });
}); // prettier-ignore

test('what changed since the last review is told, by field', async () => {
  const packet = await minePacket();
  const [position] = (await itemsOfBinh(packet.id)).filter(({ section }) => section === 'position');
  await anh.put(`/review-items/${position!.id}`, whole(position!)).expect(200);
  await entry(house, { officerId: house.officer.binh, section: 'position', version: position!.newestVersion + 1, change: { title: 'Phó Đội trưởng' } });
  house.clock.at = new Date(house.clock.at.getTime() + 20 * DAY);
  await tended();
  const next = await (await web.person(house.officer.director)).post('/reviews', { scopeUnitId: house.unit.province, sections: REVIEWED, title: 'Lần sau' }).expect(201);
  campaignId = (next.body as { id: string }).id;
  await tended();
  anh = await web.person(house.officer.anh, house.account.anh);
  const later = (await itemsOfBinh((await minePacket()).id)).find(({ section }) => section === 'position')!;
  expect(later).toMatchObject({ changed: ['title'], values: { title: 'Phó Đội trưởng' }, before: { title: contentOf('position').title } });
}); // prettier-ignore

test('refusals cite: superiors, another unit, a wrong version, an unknown field, a stranger', async () => {
  const { officer, account } = house;
  const packet = await minePacket();
  const [item] = await itemsOfBinh(packet.id);
  const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
  const other = await web.person(officer.otherOfficer, account.other);
  expect(code(await other.put(`/review-items/${item!.id}`, whole(item!)).expect(404))).toBe('not_found');
  expect(code(await other.get(`/review-packets/${packet.id}`).expect(404))).toBe('not_found');
  const head = await web.person(officer.gateHead);
  expect(code(await head.put(`/review-items/${item!.id}`, whole(item!)).expect(403))).toBe('account_needed');
  expect(code(await anh.put(`/review-items/${item!.id}`, { ...whole(item!), version: 77 }).expect(409))).toBe('superseded');
  expect(code(await anh.put(`/review-items/${item!.id}`, { ...whole(item!), verdicts: { nothing: 'match' } }).expect(422))).toBe('unknown_field');
  const body = { scopeUnitId: house.unit.province, sections: REVIEWED, title: 'Thử' };
  expect(code(await anh.post('/reviews', body).expect(403))).toBe('not_competent');
  expect(code(await director.post('/reviews', body).expect(409))).toBe('already_started');
  const stranger = await web.person(officer.itClerk);
  await stranger.get(`/reviews/${campaignId}`).expect(404);
  expect((await stranger.get('/reviews').expect(200)).body).toEqual({ items: [], next: null });
  const refused = await house.database.admin('audit_event').where({ subject_id: packet.id, event: 'read.refused' });
  expect(refused).toHaveLength(1);
}); // prettier-ignore

test('a correction is listed, read, stated by the custodian and answered by the head', async () => {
  const packet = await minePacket();
  const [item] = await itemsOfBinh(packet.id);
  await anh.put(`/review-items/${item!.id}`, { ...whole(item!, { hometown: 'mismatch' }), note: 'Tờ 1 ghi khác' }).expect(200);
  const list = (await anh.get(`/corrections?officerId=${house.officer.binh}`).expect(200)).body as { items: { id: string; dueAt: string }[] };
  const newest = [...list.items].sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1))[0]!;
  const read = await anh.get(`/corrections/${newest.id}`).expect(200);
  expect(read.body).toMatchObject({ state: 'open', note: 'Tờ 1 ghi khác', campaign: { id: campaignId }, may: { record: true, state: true, answer: false }, fields: ['hometown'] });
  await anh.post(`/corrections/${newest.id}/statement`, { outcome: 'found_right', reason: 'Giấy khai sinh bản sao sai' }).expect(200);
  const head = await web.person(house.officer.gateHead);
  expect((await head.get(`/corrections/${newest.id}`).expect(200)).body).toMatchObject({ state: 'stated', may: { record: false, answer: true } });
  await head.post(`/corrections/${newest.id}/answer`, { confirmed: false }).expect(422);
  await head.post(`/corrections/${newest.id}/answer`, { confirmed: true }).expect(200);
  expect((await anh.get(`/corrections/${newest.id}`).expect(200)).body).toMatchObject({ state: 'found_right', statement: { outcome: 'found_right' } });
}); // prettier-ignore
