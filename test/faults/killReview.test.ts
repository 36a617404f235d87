import { randomUUID } from 'node:crypto';
import { tellReview } from '../../db/engineOutbox.ts';
import { signedIn, type Answer, type Caller } from '../support/caller.ts';
import { rules } from '../support/house.ts';
import { contentOf, itemsOf, mayKeepRecords, packetsOf, REVIEWED, started, type TestItem } from '../support/reviews.ts';
import { until } from '../support/until.ts';
import { expectKilledAt } from './expectKilledAt.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';

const PATIENCE_MS = 240_000;
/** With three sections each some two thousand items. */
const OFFICERS = 665;

let house: FaultHouse;
let anh: Caller;
beforeAll(async () => {
  house = await openFaultHouse();
  const { officer, account, unit } = house;
  await mayKeepRecords(house as never, { accountId: account.anh, officerId: officer.anh, unitId: unit.gate });
  await manyDossiers();
  anh = await signedIn(house.api, house.parts, { officerId: officer.anh, accountId: account.anh });
}, PATIENCE_MS);
afterAll(() => house.close(), PATIENCE_MS);

async function manyDossiers(): Promise<void> {
  const { owner } = house.database;
  const ids = Array.from({ length: OFFICERS }, () => randomUUID());
  const insert = (table: string, rows: object[]) => owner.batchInsert(table, rows, 200);
  await insert('officer', ids.map((id, i) => ({ id, officer_no: `RS${i}`, full_name: `Cán bộ ${i}`, search_name: `can bo ${i}`, position: 'Chuyên viên', unit_id: house.unit.gate, mail: `rs${i}@haiquan.example`, made_up: true })));
  await insert('dossier', ids.map((id) => ({ officer_id: id, managing_unit_id: house.unit.gate })));
  await insert('dossier_section', ids.flatMap((id) => REVIEWED.map((section) => ({ id: randomUUID(), officer_id: id, section, work_group: 'officers', version: 1, content: JSON.stringify(contentOf(section)), valid_from: '2018-03-01', recorded_at: '2018-03-01T00:00:00Z' }))));
} // prettier-ignore

const campaignOf = async (id: string) =>
  (await house.database.admin('review_campaign').where({ id }).first()) as { state: string; reminders_sent: number };

/** The days of the course are put to now, and the engine told. */
async function now(id: string, change: Record<string, unknown>): Promise<void> {
  await house.database.owner('review_campaign').where({ id }).update(change);
  const director = { officerId: house.officer.director, accountId: null };
  await house.api.as(director, 'wake', (tx) => tellReview(tx, id));
}

interface Batch {
  packetId: string;
  items: TestItem[];
}

/** Confirms a batch as its holder; null where the API died before its answer. */
function confirm({ packetId, items }: Batch, key: string = randomUUID()): Promise<Answer | null> {
  const body = {
    items: items.map(({ id, entry_version: version }) => ({ id, version })),
    timely: true,
    accurate: true,
  };
  return anh.post(`/review-packets/${packetId}/confirmation`, body, key).catch(() => null);
}

/** One batch through two APIs that die, before and after its commit, and a third that answers what the second wrote. */
async function confirmThroughDeadApis(batch: Batch): Promise<Answer | null> {
  const key = randomUUID();
  for (const point of ['before the commit of confirmItems', 'after the commit of confirmItems']) {
    const dying = await house.parts.start('api', point);
    expect(await confirm(batch, key)).toBeNull();
    await expectKilledAt(dying, point);
  }
  await house.parts.start('api');
  return confirm(batch, key);
}

/** Of every packet that Anh holds all items but the last ten, in hundreds. */
async function batchesOf(campaignId: string): Promise<Batch[]> {
  const held = (await packetsOf(house as never, campaignId)).filter(
    ({ holder_officer_id: id }) => id === house.officer.anh,
  );
  const batches: Batch[] = [];
  for (const { id: packetId } of held) {
    const items = (await itemsOf(house as never, { packet_id: packetId })).slice(0, -10);
    for (let i = 0; i < items.length; i += 100) batches.push({ packetId, items: items.slice(i, i + 100) });
  }
  return batches;
}

test(
  'kill -9 of worker and API in a campaign of two thousand items: each item decided once, one reminder a person, closed right',
  async () => {
    const { admin } = house.database;
    const by = { officerId: house.officer.director, accountId: null };
    const opening = await house.parts.start('worker', 'after the commit of tendReview');
    const campaignId = await started(house.api, rules, { by, scopeUnitId: house.unit.province });
    await expectKilledAt(opening, 'after the commit of tendReview');
    const opened = await house.parts.start('worker');
    await until('the open campaign', async () => (await campaignOf(campaignId)).state === 'open');
    const items = await itemsOf(house as never, { campaign_id: campaignId });
    expect(items.length).toBe((OFFICERS + 4) * REVIEWED.length);
    expect(new Set(items.map(({ officer_id: id, section }) => `${id}:${section}`)).size).toBe(items.length);
    await opened.stop();

    const [first, ...rest] = await batchesOf(campaignId);
    const replayed = await confirmThroughDeadApis(first!);
    expect([replayed?.status, replayed?.headers.get('Idempotency-Replayed')]).toEqual([200, 'true']);
    for (const batch of rest) expect((await confirm(batch))?.status).toBe(200);

    const reminding = await house.parts.start('worker', 'after the commit of tendReview');
    await now(campaignId, { remind_at: [new Date()] });
    await expectKilledAt(reminding, 'after the commit of tendReview');
    expect((await campaignOf(campaignId)).reminders_sent).toBe(1);
    await now(campaignId, { closes_at: new Date() });
    await expectKilledAt(await house.parts.start('worker', 'before the commit of tendReview'), 'before the commit of tendReview');
    await house.parts.start('worker');
    await until('the close', async () => (await campaignOf(campaignId)).state === 'closed');

    const decided = (await admin('audit_event').where({ event: 'review.attested' }).pluck('detail')) as { attested: string[] }[];
    const attested = decided.flatMap((detail) => detail.attested);
    expect(new Set(attested).size).toBe(attested.length);
    const ended = await itemsOf(house as never, { campaign_id: campaignId });
    expect(ended.filter(({ state }) => state === 'attested').map(({ id }) => id).sort()).toEqual([...attested].sort());
    expect(ended.filter(({ state }) => state === 'not_attested')).toHaveLength(items.length - attested.length);
    const reminders = (await admin('message').where({ template: 'review_reminder' }).pluck('officer_id')) as string[];
    expect(reminders).toEqual([house.officer.anh]);
    expect(new Set((await packetsOf(house as never, campaignId)).map(({ state }) => state))).toEqual(new Set(['closed']));
    const closed = await admin('audit_event').where({ subject_id: campaignId, event: 'review.closed' });
    expect(closed).toHaveLength(1);
  },
  PATIENCE_MS,
); // prettier-ignore
