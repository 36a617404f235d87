import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { tellReview } from '../../db/engineOutbox.ts';
import type { Actor } from '../../db/transaction.ts';
import { announceAbsence } from '../../operations/announceAbsence.ts';
import { startScheduledReview } from '../../operations/review/startReview.ts';
import { signPacket } from '../../operations/review/signPacket.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { keepHistory } from '../support/histories.ts';
import { rules as packRules, useHouse } from '../support/house.ts';
import {
  attest,
  entries,
  itemsOf,
  keepers,
  mayKeepRecords,
  packetsOf,
  REVIEWED,
  saying,
  started,
} from '../support/reviews.ts';
import { timeSkipping } from '../support/temporal.ts';

let engine: TestEngine;
let skipping: TestWorkflowEnvironment;
afterAll(async () => {
  await engine.stop();
  await skipping.teardown();
});
const house = useHouse();
const clock = { at: new Date(), now: () => clock.at };
const DAY = 86_400_000;
const { reviews } = packRules.pack;
const rules = {
  ...packRules,
  pack: { ...packRules.pack, reviews: { ...reviews, sections: { ...reviews.sections, names: [...REVIEWED] } } },
};
const follow = async () => void (clock.at = new Date(await skipping.currentTimeMs()));
const pass = async (ms: number) => {
  await skipping.sleep(ms);
  await follow();
};

beforeAll(async () => {
  skipping = await timeSkipping();
  const { client, nativeConnection: connection } = skipping;
  const parts = { client, connection, namespace: 'default', taskQueue: 'review-test', database: house.database };
  engine = await startEngine({ ...parts, clock, mail: keepingCourier(), rules, beforeEach: follow, withoutDelivery: true });
  await keepers(house);
  await entries(house);
}); // prettier-ignore
beforeEach(async () => {
  await house.database.owner('absence').whereNull('cancelled_at').update({ cancelled_at: clock.at });
  await pass(untilNine(await skipping.currentTimeMs()));
});

/** To the next day, 09:00 in Hà Nội: a review that begins then reminds at 08:00. */
const untilNine = (now: number): number => DAY - ((now - Date.UTC(2000, 0, 3, 2)) % DAY);

const anh = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });
const portal = (officerId: string): Actor => ({ officerId, accountId: null });

/** Opened, and everybody told. */
async function opened(): Promise<string> {
  const campaignId = await started(engine.api, rules, {
    by: portal(house.officer.director),
    scopeUnitId: house.unit.province,
  });
  await settled(campaignId);
  return campaignId;
}

/** The workflow has done what falls due today: looked at from outside until it waits. */
async function settled(campaignId: string): Promise<void> {
  for (let look = 0; look < 200; look++) {
    await engine.settled(campaignId);
    const { state } = await campaignRow(campaignId);
    const untold = await untoldHolders(campaignId);
    if (state === 'closed' || (state === 'open' && untold === 0)) return;
  }
  throw new Error('it does not come so far');
}
const campaignRow = async (id: string) =>
  (await house.database.admin('review_campaign').where({ id }).first()) as Record<string, unknown>;
async function untoldHolders(campaignId: string): Promise<number> {
  const held = (await packetsOf(house, campaignId)).flatMap(({ holder_officer_id: officer }) => officer ?? []);
  const told = await urgesOf(campaignId, 'start', 'moved');
  return held.filter((officer) => !told.some(({ officer_id: id }) => id === officer)).length;
}
interface Urge {
  officer_id: string;
  kind: string;
  local_day: Date;
}
const urgesOf = async (campaignId: string, ...kinds: string[]) =>
  (await house.database
    .admin('review_urge')
    .where({ campaign_id: campaignId })
    .whereIn('kind', kinds)
    .orderBy('at')) as Urge[];
const mailsOf = async (template: string, officerId: string) =>
  (await house.database.admin('message').where({ template, officer_id: officerId })).length;

async function until(campaignId: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 500; look++) {
    if (await isSo()) return;
    await engine.settled(campaignId);
  }
  throw new Error('it does not come so far');
}

/** To 09:00 so many days after it began. */
async function toDay(campaignId: string, day: number): Promise<void> {
  const { started_at: startedAt } = await campaignRow(campaignId);
  await pass(Math.max(1, (startedAt as Date).getTime() + day * DAY - clock.at.getTime()));
  await engine.settled(campaignId);
}

async function closed(campaignId: string): Promise<unknown> {
  const { closes_at: closesAt } = await campaignRow(campaignId);
  await pass((closesAt as Date).getTime() - clock.at.getTime() + 1000);
  const end: unknown = await skipping.client.workflow.getHandle(campaignId).result();
  await keepHistory(skipping.client, campaignId, 'reviewCampaign', expect.getState().currentTestName!);
  return end;
}

test('R10, R11: opened, told, attested, signed off by the head, closed', async () => {
  const { anh: holder, gateHead, otherOfficer, deputyDirector } = house.officer;
  const campaignId = await opened();
  const packets = await packetsOf(house, campaignId);
  expect(packets.map(({ managing_unit_id: unit, holder_officer_id: officer }) => [unit, officer]).sort()).toEqual(
    [[house.unit.gate, holder], [house.unit.otherGate, otherOfficer], [house.unit.province, deputyDirector]].sort(),
  );
  const packet = packets.find(({ managing_unit_id: unit }) => unit === house.unit.gate)!;
  const items = await itemsOf(house, { packet_id: packet.id });
  expect(items).toHaveLength(2 * REVIEWED.length);
  const results = await attest(engine.api, rules, anh(), items.map((item) => ({ ...saying(item), packetId: packet.id })));
  expect(results.map(({ result }) => result)).toEqual(items.map(() => 'attested'));
  const head = { ...portal(gateHead), signedInAt: clock.at, secondFactorAt: null };
  await engine.api.as(head, 'signPacket', (tx) => signPacket(tx, rules, head, { packetId: packet.id }));
  expect(await closed(campaignId)).toBe('closed');
  expect((await itemsOf(house, { packet_id: packet.id })).map(({ state }) => state)).toEqual(items.map(() => 'attested'));
  expect((await packetsOf(house, campaignId)).map(({ state }) => state).sort()).toEqual(['closed', 'closed', 'signed']);
  expect(await urgesOf(campaignId, 'reminder')).not.toContainEqual(expect.objectContaining({ officer_id: holder }));
  expect(await mailsOf('review_started', holder)).toBe(1);
}); // prettier-ignore

test('silence: reminded on days 7, 10 and 13, the head told on day 13, closed on day 14 as not attested', async () => {
  const { otherOfficer, otherHead } = house.officer;
  const campaignId = await opened();
  const reminders = async () => (await urgesOf(campaignId, 'reminder')).filter(({ officer_id: id }) => id === otherOfficer).length;
  for (const [day, count] of [[6, 0], [7, 1], [9, 1], [10, 2], [12, 2], [13, 3]] as const) {
    await toDay(campaignId, day);
    await until(campaignId, async () => (await reminders()) === count);
  }
  await until(campaignId, async () => (await urgesOf(campaignId, 'escalation')).some(({ officer_id: id }) => id === otherHead));
  expect(await closed(campaignId)).toBe('closed');
  const items = await itemsOf(house, { campaign_id: campaignId });
  expect(items.map(({ state }) => state)).toEqual(items.map(() => 'not_attested'));
  expect((await urgesOf(campaignId, 'closed')).map(({ officer_id: id }) => id)).toEqual(expect.arrayContaining([otherHead, house.officer.director]));
  expect(await reminders()).toBe(3);
}); // prettier-ignore

test('the custodian goes on leave: the packet moves, what was attested stays, the new holder is told', async () => {
  const { officer, unit, account, database } = house;
  const [{ id: second }] = (await database.owner('account').insert({ id: crypto.randomUUID(), unit_id: unit.gate, kind: 'user', user_name: 'hp-nd09', state: 'active', made_up: true }).returning('id')) as [{ id: string }];
  await database.owner('custody').insert({ id: crypto.randomUUID(), account_id: second, officer_id: officer.binh, began_at: '2018-03-01T00:00:00Z' });
  const campaignId = await opened();
  const packet = (await packetsOf(house, campaignId)).find(({ managing_unit_id: id }) => id === unit.gate)!;
  const [first] = await itemsOf(house, { packet_id: packet.id });
  await attest(engine.api, rules, anh(), [{ ...saying(first!), packetId: packet.id }]);
  const holder = async () => (await packetsOf(house, campaignId)).find(({ id }) => id === packet.id)!.holder_officer_id;
  const from = clock.at;
  await engine.api.as(portal(officer.anh), 'announceAbsence', (tx) => announceAbsence(tx, rules, { deputyId: officer.binh, from, to: new Date(from.getTime() + 30 * DAY) }));
  await until(campaignId, async () => (await holder()) === null);
  await until(campaignId, async () => (await urgesOf(campaignId, 'no_holder')).some(({ officer_id: id }) => id === officer.gateHead));
  await mayKeepRecords(house, { accountId: second, officerId: officer.binh, unitId: unit.gate });
  await engine.api.as(portal(officer.binh), 'wake', (tx) => tellReview(tx, campaignId));
  await until(campaignId, async () => (await holder()) === officer.binh);
  expect(await mailsOf('review_packet_moved', officer.binh)).toBe(1);
  const rest = await itemsOf(house, { packet_id: packet.id, state: 'open' });
  const binh = { officerId: officer.binh, accountId: second };
  await expect(attest(engine.api, rules, anh(), [{ ...saying(rest[0]!), packetId: packet.id }])).rejects.toMatchObject({ code: 'not_yours', data: { because: 'another_holds_packet' } });
  const results = await attest(engine.api, rules, binh, rest.map((item) => ({ ...saying(item), packetId: packet.id })));
  expect(results.map(({ result }) => result)).toEqual(rest.map(() => 'attested'));
  expect(await closed(campaignId)).toBe('closed');
  expect((await itemsOf(house, { packet_id: packet.id })).every(({ state }) => state === 'attested')).toBe(true);
  await database.owner('account').where({ id: second }).update({ state: 'withdrawn' });
  expect(account.anh).not.toBe(second);
}); // prettier-ignore

test('the schedule’s workflow starts the review of the period once, over everything', async () => {
  const start = () => house.worker.asEngine('startScheduledReview', (tx) => startScheduledReview(tx, rules));
  house.clock.at = clock.at;
  const taskQueue = 'review-test';
  const begin = (workflowId: string) =>
    skipping.client.workflow.execute('scheduledReview', { workflowId, taskQueue, args: [] });
  await begin('scheduled-1');
  await begin('scheduled-2');
  expect(await start()).toEqual({ started: false });
  const campaigns = await house.database.admin('review_campaign').where({ scope_unit_id: house.unit.root });
  expect(campaigns).toHaveLength(1);
  const { id: campaignId } = campaigns[0] as { id: string };
  await settled(campaignId);
  expect(await closed(campaignId)).toBe('closed');
});
