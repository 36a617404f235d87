import type { Actor } from '../../db/transaction.ts';
import { answerOutcome, correctByEntry, stateOutcome } from '../../operations/correction/endCorrection.ts';
import { confirmItems } from '../../operations/review/attestItems.ts';
import { signPacket } from '../../operations/review/signPacket.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import { rules, useHouse } from '../support/house.ts';
import { attest, entries, itemsOf, keepers, packetsOf, saying, started, type TestItem } from '../support/reviews.ts';
import { snapshot } from './auditFails/snapshot.ts';

const house = useHouse();
const DAY = 86_400_000;
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const anh = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });
const start = () => started(house.api, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
const tend = (campaignId: string) => house.worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));

/** The gate's packet of a review that has begun; every day has another. */
async function packet(): Promise<{ packetId: string; items: TestItem[] }> {
  const campaignId = await start();
  for (let view = await tend(campaignId); view.state !== 'closed' && view.more;) view = await tend(campaignId);
  const all = await packetsOf(house, campaignId);
  const packetId = all.find(({ managing_unit_id: id }) => id === house.unit.gate)!.id;
  return { packetId, items: await itemsOf(house, { packet_id: packetId }) };
}
const say = (packetId: string, one: TestItem, how?: Parameters<typeof saying>[1]) =>
  attest(house.api, rules, anh(), [{ ...saying(one, how), packetId }]);

/** A correction of somebody's contact that waits for the custodian, and the version that is wrong. */
async function correction(): Promise<{ correctionId: string; version: number }> {
  const { packetId, items } = await packet();
  const one = items.find(({ section }) => section === 'contact')!;
  await say(packetId, one, { but: { phone: 'mismatch' } });
  const [correctionId] = (await house.database.admin('correction').where({ item_id: one.id }).pluck('id')) as [string];
  return { correctionId, version: one.entry_version };
}
const stated = (correctionId: string) =>
  house.api.as(anh(), 'state', (tx) =>
    stateOutcome(tx, { correctionId, outcome: 'found_right', reason: 'Giấy ghi đúng' }),
  );

/** By operation: makes everything ready and answers the act itself, which is done twice, once in vain. */
const acts: Record<string, () => Promise<() => Promise<unknown>>> = {
  startReview: () => Promise.resolve(start),
  'attestItems: a mismatch': async () => {
    const { packetId, items } = await packet();
    return () => say(packetId, items[0]!, { all: 'mismatch' });
  },
  confirmItems: async () => {
    const { packetId, items } = await packet();
    const asked = items.map(({ id, entry_version: version }) => ({ id, version }));
    const all = { packetId, items: asked, timely: true, accurate: true };
    return () => house.api.as(anh(), 'confirmItems', (tx) => confirmItems(tx, rules, all));
  },
  signPacket: async () => {
    const { packetId, items } = await packet();
    for (const one of items) await say(packetId, one);
    const head = { ...portal(house.officer.gateHead), signedInAt: house.clock.at, secondFactorAt: null };
    return () => house.api.as(head, 'signPacket', (tx) => signPacket(tx, rules, head, { packetId }));
  },
  correctByEntry: async () => {
    const { correctionId, version } = await correction();
    const content = { phone: '0912345678', permanentAddress: 'Số 1 Lê Lợi', currentAddress: 'Số 1 Lê Lợi' };
    const entry = { correctionId, version, content, validFrom: '2024-01-01' };
    return () => house.api.as(anh(), 'correctByEntry', (tx) => correctByEntry(tx, rules, entry));
  },
  stateOutcome: async () => {
    const { correctionId } = await correction();
    return () => stated(correctionId);
  },
  answerOutcome: async () => {
    const { correctionId } = await correction();
    await stated(correctionId);
    const answer = { correctionId, confirmed: true, because: null };
    return () =>
      house.api.as(portal(house.officer.gateHead), 'answerOutcome', (tx) => answerOutcome(tx, rules, answer));
  },
};

async function events(): Promise<number> {
  const { n } = (await house.database.admin('audit_event').count({ n: '*' }).first()) as { n: string };
  return Number(n);
}

beforeAll(async () => {
  await keepers(house);
  await entries(house);
});

test.each(Object.keys(acts))('abuse 22: where the audit event cannot be written, %s does nothing', async (name) => {
  const { admin } = house.database;
  house.clock.at = new Date(house.clock.at.getTime() + 20 * DAY);
  const act = await acts[name]!();
  const before = await snapshot(admin);
  await admin.raw('revoke insert on audit_event from qlcb_api, qlcb_worker, qlcb_owner');
  try {
    await expect(act()).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('audit_event') as string });
    expect(await snapshot(admin)).toEqual(before);
  } finally {
    await admin.raw('grant insert on audit_event to qlcb_api, qlcb_worker, qlcb_owner');
  }
  const recorded = await events();
  await act();
  expect(await events()).toBeGreaterThan(recorded);
}); // prettier-ignore
