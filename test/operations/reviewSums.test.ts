import fc from 'fast-check';
import * as reviewViews from '../../db/views/reviews.ts';
import type { Actor } from '../../db/transaction.ts';
import type { FieldVerdict } from '../../domain/review/attestation.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import { rules, useHouse } from '../support/house.ts';
import { attest, entries, itemsOf, keepers, started, type TestItem } from '../support/reviews.ts';

const house = useHouse();
const DAY = 86_400_000;
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
beforeAll(async () => {
  await keepers(house);
  await entries(house);
});

const keepersOf = (): Record<string, Actor> => {
  const { officer, account, unit } = house;
  return {
    [unit.gate]: { officerId: officer.anh, accountId: account.anh },
    [unit.otherGate]: { officerId: officer.otherOfficer, accountId: account.other },
    [unit.province]: { officerId: officer.deputyDirector, accountId: account.province },
  };
};

async function tended(campaignId: string): Promise<void> {
  for (let more = true; more;) {
    const view = await house.worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));
    more = view.state === 'open' && view.more;
  }
}

/** What a naive reader of all that was said holds in mind. */
interface Oracle {
  items: Map<string, { fields: number; said: Record<string, FieldVerdict>; attested: boolean; ended: boolean }>;
}

const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('say' as const), item: fc.nat(), fields: fc.array(fc.tuple(fc.nat(), fc.constantFrom<FieldVerdict>('match', 'mismatch', 'paper_missing')), { maxLength: 8 }), whole: fc.boolean(), stated: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('day' as const), days: fc.integer({ min: 1, max: 4 }) }) },
); // prettier-ignore

test('a campaign’s sums at every moment are those of a naive reader of what was said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
      house.clock.at = new Date(house.clock.at.getTime() + 30 * DAY);
      const campaignId = await started(house.api, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
      await tended(campaignId);
      const items = await itemsOf(house, { campaign_id: campaignId });
      const units = new Map(((await house.database.admin('review_packet').where({ campaign_id: campaignId })) as { id: string; managing_unit_id: string }[]).map(({ id, managing_unit_id: unit }) => [id, unit]));
      const oracle: Oracle = { items: new Map(items.map(({ id, section }) => [id, { fields: fieldNames(section).length, said: {}, attested: false, ended: false }])) };
      for (const one of acts) {
        if (one.kind === 'day') {
          house.clock.at = new Date(house.clock.at.getTime() + one.days * DAY);
          await tended(campaignId);
          const { state } = (await house.database.admin('review_campaign').where({ id: campaignId }).first()) as { state: string };
          if (state === 'closed') for (const known of oracle.items.values()) known.ended ||= !known.attested;
        } else await sayAndRemember(oracle, { item: items[one.item % items.length]!, by: (packet) => keepersOf()[units.get(packet)!]!, one });
        await expectSums(campaignId, oracle);
      }
    }),
    { numRuns: 12 },
  );
}); // prettier-ignore

async function sayAndRemember(
  oracle: Oracle,
  { item, by, one }: { item: TestItem; by: (packetId: string) => Actor; one: { fields: [number, FieldVerdict][]; whole: boolean; stated: boolean } },
): Promise<void> {
  const names = fieldNames(item.section);
  const said = Object.fromEntries([...(one.whole ? names.map((name): [string, FieldVerdict] => [name, 'match']) : []), ...one.fields.map(([n, verdict]): [string, FieldVerdict] => [names[n % names.length]!, verdict])]);
  const stated = one.stated ? true : null;
  const attestation = { id: item.id, packetId: item.packet_id, version: item.entry_version, verdicts: said, timely: stated, accurate: stated, note: null };
  const done = await attest(house.api, rules, by(item.packet_id), [attestation]).catch(() => null);
  if (done === null) return; // closed by then
  const known = oracle.items.get(item.id)!;
  known.said = said;
  known.attested = one.stated && Object.keys(said).length === names.length;
} // prettier-ignore

async function expectSums(campaignId: string, { items }: Oracle): Promise<void> {
  const all = [...items.values()];
  const verdicts = all.flatMap(({ said }) => Object.values(said));
  const count = (verdict: FieldVerdict) => verdicts.filter((one) => one === verdict).length;
  const attested = all.filter((one) => one.attested).length;
  const notAttested = all.filter((one) => one.ended).length;
  const director = portal(house.officer.director);
  await house.api.as(director, 'read', async (tx) => {
    const expected = { items: all.length, attested, notAttested, open: all.length - attested - notAttested };
    expect((await reviewViews.read(tx, campaignId))!.counts).toEqual(expected);
    const units = await reviewViews.units(tx, campaignId);
    expect(units.reduce((sum, { counts }) => sum + counts.attested, 0)).toBe(attested);
    const sums = await reviewViews.verdicts(tx, { campaignId, packetId: null });
    const sum = (of: (one: (typeof sums)[number]) => number) => sums.reduce((whole, one) => whole + of(one), 0);
    expect([sum((one) => one.match), sum((one) => one.mismatch), sum((one) => one.paperMissing)]).toEqual(
      (['match', 'mismatch', 'paper_missing'] as const).map(count),
    );
    const burned = await reviewViews.burnDown(tx, { campaignId, utcOffsetMinutes: 420 });
    expect(burned.reduce((whole, { attested: n }) => whole + n, 0)).toBe(attested);
    expect(burned.at(-1)!.left).toBe(all.length - attested);
    const open = all.filter(({ said }) => Object.values(said).includes('mismatch')).length;
    expect((await reviewViews.sums(tx, campaignId)).corrections.open).toBe(open);
  });
}

test('one reminder a person and local day, over any campaigns that run side by side', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 3 }), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 6, maxLength: 12 }), async (starts, hops) => {
      house.clock.at = new Date(house.clock.at.getTime() + 60 * DAY);
      const begun = house.clock.at;
      const scopes = [house.unit.province, house.unit.gate, house.unit.root];
      const campaigns: string[] = [];
      const begin = async (i: number) => campaigns.push(await started(house.api, rules, { by: portal(house.officer.generalDirector), scopeUnitId: scopes[i]! }));
      let hours = 0;
      for (const hop of hops) {
        for (const [i, day] of starts.entries()) if (campaigns.length === i && hours >= day * 24) await begin(i);
        for (const campaign of [...campaigns, ...campaigns]) await tended(campaign); // a doubled wake changes nothing
        hours += hop;
        house.clock.at = new Date(begun.getTime() + hours * 3_600_000);
      }
      const sent = (await house.database.admin('message').where({ template: 'review_reminder' }).andWhere('created_at', '>=', begun)) as { officer_id: string; created_at: Date }[];
      const days = sent.map(({ officer_id: id, created_at: at }) => `${id}:${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)}`);
      expect(new Set(days).size).toBe(days.length);
      for (const campaign of campaigns) {
        const { remind_at: due, reminders_sent: count } = (await house.database.admin('review_campaign').where({ id: campaign }).first()) as { remind_at: Date[]; reminders_sent: number };
        const last = new Date(house.clock.at.getTime() - hops.at(-1)! * 3_600_000);
        expect(count).toBe(due.filter((at) => at <= last).length);
      }
    }),
    { numRuns: 8 },
  );
}); // prettier-ignore
