import { randomUUID } from 'node:crypto';
import type { Actor } from '../../db/transaction.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { confirmItems } from '../../operations/review/attestItems.ts';
import { signPacket } from '../../operations/review/signPacket.ts';
import { previewReview } from '../../operations/review/startReview.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';
import {
  attest,
  contentOf,
  entries,
  itemsOf,
  keepers,
  packetsOf,
  REVIEWED,
  saying,
  started,
  type TestItem,
} from '../support/reviews.ts';

const house = useHouse();
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const anh = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });
const DAY = 86_400_000;
let campaignId: string;
let packetId: string;

beforeAll(async () => {
  await keepers(house);
  await entries(house);
});
beforeEach(async () => {
  house.clock.at = new Date(house.clock.at.getTime() + 20 * DAY);
  campaignId = await started(house.api, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
  await tended();
  packetId = (await packetsOf(house, campaignId)).find(({ managing_unit_id: id }) => id === house.unit.gate)!.id;
}); // prettier-ignore

/** As the workflow does: step by step, until nothing is due. */
async function tended(): Promise<void> {
  for (;;) {
    const view = await house.worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));
    if (view.state === 'closed' || !view.more) return;
  }
}
const item = async (section: SectionName, officerId = house.officer.binh): Promise<TestItem> =>
  (await itemsOf(house, { campaign_id: campaignId, officer_id: officerId, section }))[0]!;
const say = (one: TestItem, how?: Parameters<typeof saying>[1], by = anh()) =>
  attest(house.api, rules, by, [{ ...saying(one, how), packetId: one.packet_id }]);
const correctionsOf = (itemId: string) =>
  house.database.admin('correction').where({ item_id: itemId }).orderBy('opened_at') as unknown as Promise<{ state: string; fields: string[] }[]>; // prettier-ignore

test('an item is attested once every field is compared and timely and accurate are stated; less takes it back', async () => {
  const one = await item('identity');
  const whole = saying(one);
  const partly = { ...whole, verdicts: { fullName: 'match' as const }, timely: null };
  const by = (said: typeof whole | typeof partly) => attest(house.api, rules, anh(), [{ ...said, packetId }]);
  expect((await by(partly))[0]).toMatchObject({ result: 'saved', state: 'open' });
  expect((await by({ ...whole, accurate: null }))[0]).toMatchObject({ result: 'saved', state: 'open' });
  expect((await by(whole))[0]).toMatchObject({ result: 'attested', state: 'attested' });
  expect(await item('identity')).toMatchObject({ state: 'attested', attested_by: house.officer.anh, attested_through: house.account.anh });
  expect((await by(partly))[0]).toMatchObject({ result: 'saved', state: 'open' });
  expect(await item('identity')).toMatchObject({ state: 'open', attested_by: null });
}); // prettier-ignore

test('a mismatch opens one correction, however often it is said; undone it is withdrawn, said again there is another', async () => {
  const one = await item('contact');
  await say(one, { but: { phone: 'mismatch' } });
  await say(one, { but: { phone: 'mismatch', currentAddress: 'mismatch' } });
  expect(await correctionsOf(one.id)).toMatchObject([{ state: 'open', fields: ['currentAddress', 'phone'] }]);
  await say(one);
  expect(await correctionsOf(one.id)).toMatchObject([{ state: 'withdrawn' }]);
  await say(one, { but: { phone: 'mismatch' } });
  expect((await correctionsOf(one.id)).map(({ state }) => state).sort()).toEqual(['open', 'withdrawn']);
});

test('a new entry is what is attested from then on: who saw the old one is told, verdicts of changed fields are asked anew', async () => {
  const one = await item('contact');
  const partly = { ...saying(one), timely: null };
  await attest(house.api, rules, anh(), [{ ...partly, packetId }]);
  const left = Object.fromEntries(Object.keys(contentOf('contact')).map((name) => [name, null]));
  const content = { ...left, phone: '0912345678', permanentAddress: 'contact.permanentAddress', currentAddress: 'contact.currentAddress' };
  const entry = { officerId: house.officer.binh, section: 'contact', version: one.entry_version, content, validFrom: '2024-01-01' } as const;
  const { version } = await house.api.as(anh(), 'writeSection', (tx) => writeSection(tx, rules, entry));
  const now = await item('contact');
  expect(now.entry_version).toBe(version);
  expect(now.verdicts).toMatchObject({ currentAddress: 'match', permanentAddress: 'match' });
  expect(now.verdicts).not.toHaveProperty('phone');
  expect((await say(one))[0]).toMatchObject({ result: 'superseded', version });
  expect((await say(now))[0]).toMatchObject({ result: 'attested', version });
}); // prettier-ignore

test('bulk: unmarked fields match, what was said stays, each item’s result is told', async () => {
  const items = await itemsOf(house, { packet_id: packetId });
  await attest(house.api, rules, anh(), [{ ...saying(items[0]!, { but: {} }), verdicts: { fullName: 'paper_missing' }, accurate: null, packetId }]);
  const asked = [...items.map(({ id, entry_version: version }) => ({ id, version })), { id: randomUUID(), version: 1 }];
  asked[1] = { ...asked[1]!, version: 99 };
  const results = await house.api.as(anh(), 'confirmItems', (tx) => confirmItems(tx, rules, { packetId, items: asked, timely: true, accurate: false }));
  expect(results.map(({ result }) => result)).toEqual(['attested', 'superseded', ...items.slice(2).map(() => 'attested'), 'not_found']);
  const [first] = await itemsOf(house, { id: items[0]!.id });
  expect(first).toMatchObject({ state: 'attested', accurate: false, verdicts: { fullName: 'paper_missing', hometown: 'match' } });
}); // prettier-ignore

test('R15: superiors see and do not attest; another unit’s custodian sees nothing; the portal wants the account', async () => {
  const one = await item('identity');
  const { deputyDirector, otherOfficer, director } = house.officer;
  const superior = { officerId: deputyDirector, accountId: house.account.province };
  await expect(say(one, {}, superior)).rejects.toMatchObject({ code: expect.stringMatching(/superior_may_not_change|not_found/) });
  await expect(say(one, {}, portal(director))).rejects.toMatchObject({ code: 'account_needed' });
  await expect(say(one, {}, { officerId: otherOfficer, accountId: house.account.other })).rejects.toMatchObject({ code: 'not_found' });
  await expect(say(one, {}, { officerId: house.officer.anh, accountId: house.account.other })).rejects.toMatchObject({ code: expect.stringMatching(/superior_may_not_change|not_yours/) });
}); // prettier-ignore

test('the head signs when all is attested, never who holds it; then nothing changes any more', async () => {
  const sign = (officerId: string, signedInAt = house.clock.at) => {
    const actor = { ...portal(officerId), signedInAt, secondFactorAt: null };
    return house.api.as(actor, 'signPacket', (tx) => signPacket(tx, rules, actor, { packetId }));
  };
  const { gateHead, anh: holder, director } = house.officer;
  const items = await itemsOf(house, { packet_id: packetId });
  await expect(sign(gateHead)).rejects.toMatchObject({ code: 'not_all_attested', data: { open: items.length } });
  for (const one of items) await say(one);
  await expect(sign(holder)).rejects.toMatchObject({ code: 'not_yours', data: { because: 'holder_of_packet' } });
  await expect(sign(director)).rejects.toMatchObject({ code: 'not_yours', data: { because: 'not_head_of_unit' } });
  await expect(sign(gateHead, new Date(house.clock.at.getTime() - 3_600_000))).rejects.toMatchObject({ code: 'sign_in_again' });
  await sign(gateHead);
  await expect(sign(gateHead)).rejects.toMatchObject({ code: 'already_ended' });
  await expect(say(items[0]!)).rejects.toMatchObject({ code: 'already_ended' });
  const byOwner = house.database.owner('review_item').where({ id: items[0]!.id }).update({ note: 'sửa sau khi ký' });
  await expect(byOwner).rejects.toMatchObject({ constraint: 'review_item_of_open_packet' });
}); // prettier-ignore

test('after the close nothing is attested, and the head signs with what was not', async () => {
  const one = await item('identity');
  await say(one);
  house.clock.at = new Date(house.clock.at.getTime() + 15 * DAY);
  await expect(say(await item('position'))).rejects.toMatchObject({ code: 'already_ended' });
  await tended();
  expect(await item('position')).toMatchObject({ state: 'not_attested', ended_because: 'silence' });
  expect(await item('identity')).toMatchObject({ state: 'attested' });
  const head = { ...portal(house.officer.gateHead), signedInAt: house.clock.at, secondFactorAt: null };
  await house.api.as(head, 'signPacket', (tx) => signPacket(tx, rules, head, { packetId }));
  expect((await packetsOf(house, campaignId)).find(({ id }) => id === packetId)).toMatchObject({ state: 'signed' });
});

test('R9: a review is started by who leads the scope, once a day, and says before what it will hold', async () => {
  const { director, binh, gateHead } = house.officer;
  const scopeUnitId = house.unit.province;
  const preview = (by: string) => house.api.as(portal(by), 'previewReview', (tx) => previewReview(tx, rules, { scopeUnitId, sections: [...REVIEWED] }));
  expect(await preview(director)).toEqual({ dossiers: 4, items: 12, packets: 3, units: 3, unitsWithoutHolder: 0 });
  await expect(preview(binh)).rejects.toMatchObject({ code: 'not_competent', data: { rule: 'R9' } });
  await expect(preview(gateHead)).rejects.toMatchObject({ code: 'not_competent' });
  await expect(started(house.api, rules, { by: portal(director), scopeUnitId })).rejects.toMatchObject({ code: 'already_started' });
}); // prettier-ignore

test('R8: a dossier goes to another unit of the scope, and its open items with it; what was attested stays', async () => {
  const { binh, otherOfficer } = house.officer;
  const { owner } = house.database;
  await say(await item('identity'));
  await owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.otherGate });
  await tended();
  const moved = await item('position');
  const to = (await packetsOf(house, campaignId)).find(({ id }) => id === moved.packet_id)!;
  expect(to).toMatchObject({ managing_unit_id: house.unit.otherGate, holder_officer_id: otherOfficer });
  expect((await item('identity')).packet_id).toBe(packetId);
  expect((await say(moved, {}, { officerId: otherOfficer, accountId: house.account.other }))[0]).toMatchObject({ result: 'attested' });
  await owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.it });
  await tended();
  expect(await item('contact')).toMatchObject({ state: 'not_attested', ended_because: 'out_of_scope' });
  await owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.gate });
}); // prettier-ignore
