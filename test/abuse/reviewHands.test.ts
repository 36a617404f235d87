import { randomUUID } from 'node:crypto';
import type { Actor } from '../../db/transaction.ts';
import { attestItems, confirmItems } from '../../operations/review/attestItems.ts';
import { heldPacket } from '../../operations/review/heldPacket.ts';
import { signPacket } from '../../operations/review/signPacket.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';
import {
  attest,
  entries,
  itemsOf,
  keepers,
  mayKeepRecords,
  opened,
  packetsOf,
  saying,
  tended,
  type TestItem,
} from '../support/reviews.ts';
import { inPlace } from '../support/inPlace.ts';
import { untilWaiting } from '../support/waiting.ts';
import { webOf } from '../support/web.ts';

/** The same human on several paths, and two people at the same packet (R8, R11, R21). */
const house = useHouse();
const DAY = 86_400_000;
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const anh = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });
let campaignId: string;
let packetId: string;
let items: TestItem[];

beforeAll(async () => {
  await keepers(house);
  await entries(house);
});
beforeEach(async () => {
  house.clock.at = new Date(house.clock.at.getTime() + 30 * DAY);
  await custodyOfAnhs(house.officer.anh);
  campaignId = await opened(house, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
  packetId = (await packetsOf(house, campaignId)).find(({ managing_unit_id: id }) => id === house.unit.gate)!.id;
  items = await itemsOf(house, { packet_id: packetId });
});

/** Hands Anh’s account to somebody, with the permission to keep the records. */
async function custodyOfAnhs(officerId: string): Promise<Actor> {
  const { owner } = house.database;
  const accountId = house.account.anh;
  const at = house.clock.at;
  await owner('custody').where({ account_id: accountId, ended_at: null }).update({ ended_at: at });
  await owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: officerId, began_at: at });
  const granted = await owner('permission_grant').where({ account_id: accountId, officer_id: officerId, ended_at: null });
  if (granted.length === 0) await mayKeepRecords(house, { accountId, officerId, unitId: house.unit.gate });
  return { officerId, accountId };
} // prettier-ignore

const say = (by: Actor, all: readonly TestItem[]) =>
  attest(house.api, rules, by, all.map((one) => ({ ...saying(one), packetId }))); // prettier-ignore
const sign = (officerId: string) => {
  const actor = { ...portal(officerId), signedInAt: house.clock.at, secondFactorAt: null };
  return house.api.as(actor, 'signPacket', (tx) => signPacket(tx, rules, actor, { packetId }));
};

test('R21: a head who kept the records for a day signs nothing off of it, nor does their deputy: the superior does', async () => {
  const { gateHead, gateDeputy, director } = house.officer;
  const head = await custodyOfAnhs(gateHead);
  await tended(house, rules, campaignId);
  await say(head, items.slice(0, 1));
  await custodyOfAnhs(house.officer.anh);
  await tended(house, rules, campaignId);
  await say(anh(), items.slice(1));
  await house.database.owner('absence').insert({ id: randomUUID(), officer_id: gateHead, deputy_id: gateDeputy, began_at: house.clock.at, ended_at: new Date(house.clock.at.getTime() + DAY) }); // prettier-ignore
  await expect(sign(gateHead)).rejects.toMatchObject({ code: 'not_yours', data: { because: 'holder_of_packet' } });
  await expect(sign(gateDeputy)).rejects.toMatchObject({ code: 'not_yours', data: { because: 'not_head_of_unit' } });
  const { body } = await (await webOf(house).person(director)).get(`/review-packets/${packetId}`).expect(200);
  expect((body as { heads: { id: string }[] }).heads.map(({ id }) => id)).toEqual([director]);
  const byOwner = house.database.owner('review_packet').where({ id: packetId }).update({ state: 'signed', signed_by: gateHead, signed_at: house.clock.at }); // prettier-ignore
  await expect(byOwner).rejects.toMatchObject({ constraint: 'packet_signed_by_another' });
  house.clock.at = new Date(house.clock.at.getTime() + 15 * DAY);
  await tended(house, rules, campaignId);
  const told = await house.database.admin('review_urge').where({ campaign_id: campaignId, kind: 'closed' }).pluck('officer_id'); // prettier-ignore
  expect(told).toContain(director);
  expect(told).not.toContain(gateHead);
  await sign(director);
  await house.database.owner('absence').update({ cancelled_at: house.clock.at });
});

test('R11: a new entry asks anew what it changed of what was attested, and is not confirmed in bulk by the old words', async () => {
  const { binh } = house.officer;
  const contact = items.find((one) => one.section === 'contact' && one.officer_id === binh)!;
  await attest(house.api, rules, anh(), [{ ...saying(contact, { but: { phone: 'mismatch' } }), packetId }]);
  const content = { phone: '0912345678', permanentAddress: 'contact.permanentAddress', currentAddress: 'contact.currentAddress' }; // prettier-ignore
  const entry = { officerId: binh, section: 'contact', version: contact.entry_version, content, validFrom: '2024-01-01' } as const; // prettier-ignore
  const { version } = await house.api.as(anh(), 'writeSection', (tx) => writeSection(tx, rules, entry));
  const [now] = await itemsOf(house, { id: contact.id });
  expect(now).toMatchObject({ state: 'open', entry_version: version, attested_by: null });
  expect(now!.verdicts).not.toHaveProperty('phone');
  const bulk = (seen: number) =>
    house.api.as(anh(), 'confirmItems', (tx) =>
      confirmItems(tx, rules, { packetId, items: [{ id: contact.id, version: seen }], timely: true, accurate: true }),
    );
  expect(await bulk(contact.entry_version)).toMatchObject([{ result: 'superseded', version }]);
  expect(await bulk(version)).toMatchObject([{ result: 'attested', correctionNo: null }]);
});

test('R8: whose custody is over attests nothing more, the next holder only what is theirs; nobody holds it twice', async () => {
  const { binh } = house.officer;
  const before = anh();
  const next = await custodyOfAnhs(binh);
  await expect(say(before, items)).rejects.toMatchObject({ code: 'not_found' });
  await expect(say(next, items)).rejects.toMatchObject({ code: 'not_yours', data: { because: 'another_holds_packet' } }); // prettier-ignore
  await tended(house, rules, campaignId);
  expect((await say(next, items)).map(({ result }) => result)).toEqual(items.map(() => 'attested'));
});

test('R8: an item that is attested while its dossier is moved stays where it was attested', async () => {
  const { binh } = house.officer;
  const mine = items.filter(({ officer_id: id }) => id === binh);
  await house.database.owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.otherGate });
  let moving!: Promise<unknown>;
  await house.api.as(anh(), 'attestItems', async (tx) => {
    await attestItems(tx, rules, { packetId, attestations: mine.slice(0, 1).map((one) => saying(one)) });
    await inPlace(tx);
    moving = house.worker.asEngine('tendReview', (other) => tendReview(other, rules, { campaignId }));
    await untilWaiting(house, 'qlcb_worker');
  });
  await moving;
  await tended(house, rules, campaignId);
  const now = await itemsOf(house, { campaign_id: campaignId, officer_id: binh });
  const packets = now.map(({ id, state, packet_id: packet }) => [id === mine[0]!.id, state, packet === packetId]);
  expect(packets).toEqual(packets.map(([isFirst]) => [isFirst, isFirst ? 'attested' : 'open', isFirst]));
  await house.database.owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.gate });
});

test('an attestation under way when the review closes is told so; neither waits for the other for ever', async () => {
  const { closes_at: closesAt } = (await house.database.admin('review_campaign').where({ id: campaignId }).first()) as { closes_at: Date }; // prettier-ignore
  house.clock.at = new Date(closesAt.getTime() - 1);
  let closing!: Promise<void>;
  const results = await house.api.as(anh(), 'attestItems', async (tx) => {
    await heldPacket(tx, packetId);
    house.clock.at = closesAt;
    closing = tended(house, rules, campaignId);
    await untilWaiting(house, 'qlcb_worker');
    return attestItems(tx, rules, { packetId, attestations: items.map((one) => saying(one)) });
  });
  await closing;
  expect(results.map(({ result }) => result)).toEqual(items.map(() => 'ended'));
});

test('R8: who held a packet, started a review or found a mismatch sees nothing of it once they serve elsewhere', async () => {
  const { director, anh: custodian, binh } = house.officer;
  await attest(house.api, rules, anh(), [{ ...saying(items[0]!, { all: 'mismatch' }), packetId }]);
  const [correctionId] = (await house.database.admin('correction').where({ item_id: items[0]!.id }).pluck('id')) as [string]; // prettier-ignore
  house.clock.at = new Date(house.clock.at.getTime() + 15 * DAY);
  await tended(house, rules, campaignId);
  const web = webOf(house);
  const seen = async (officerId: string) => {
    const person = await web.person(officerId);
    const paths = [`/reviews/${campaignId}`, `/review-packets/${packetId}`, `/review-packets/${packetId}/officers/${binh}`, `/corrections/${correctionId}`]; // prettier-ignore
    const lists = ['/reviews', '/review-packets?mine=false', '/review-packets?mine=true', '/corrections?open=false'];
    const statuses = await Promise.all(paths.map(async (path) => (await person.get(path)).status));
    const counts = await Promise.all(
      lists.map(async (path) => ((await person.get(path).expect(200)).body as { items: object[] }).items.length),
    );
    return [...statuses, ...counts];
  };
  expect((await seen(custodian)).slice(0, 3)).toEqual([200, 200, 200]);
  expect((await seen(director)).slice(0, 4)).toEqual([200, 200, 200, 200]);
  await custodyOfAnhs(binh);
  expect(await seen(custodian)).toEqual([404, 404, 404, 404, 0, 0, 0, 0]);
  await house.database.owner('appointment').where({ officer_id: director }).update({ ended_at: house.clock.at });
  expect(await seen(director)).toEqual([404, 404, 404, 404, 0, 0, 0, 0]);
  await house.database.owner('appointment').where({ officer_id: director }).update({ ended_at: null });
});
