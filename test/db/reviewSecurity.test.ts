import { randomUUID } from 'node:crypto';
import type { Actor } from '../../db/transaction.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import { rules, useHouse } from '../support/house.ts';
import { attest, entries, itemsOf, keepers, saying, started, type TestItem } from '../support/reviews.ts';

const house = useHouse();
let campaignId: string;
let items: TestItem[];
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const holder = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });

beforeAll(async () => {
  await keepers(house);
  await entries(house);
  campaignId = await started(house.api, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
  for (let more = true; more; ) {
    const view = await house.worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));
    more = view.state === 'open' && view.more;
  }
  items = await itemsOf(house, { campaign_id: campaignId, officer_id: house.officer.binh });
  await attest(house.api, rules, holder(), [{ ...saying(items[2]!, { but: { phone: 'mismatch' } }), packetId: items[2]!.packet_id }]);
}); // prettier-ignore

const TABLES = ['review_campaign', 'review_packet', 'review_item', 'review_urge', 'correction'];
/** Plain SQL with the API's login, as somebody; a login that has fallen into the wrong hands. */
async function sql<T>(
  actor: Actor,
  statement: string,
  values: unknown[] = [],
): Promise<{ rows: T[]; rowCount: number | null }> {
  return house.api.as(actor, 'plain', (tx) => tx.sql.query(statement, values) as never);
}
const counts = async (actor: Actor) => {
  const found: number[] = [];
  for (const table of TABLES)
    found.push((await sql<{ n: number }>(actor, `select count(*)::int as n from ${table}`)).rows[0]!.n);
  return found;
};

test('strangers see nothing of a review, nor does the login without an actor', async () => {
  const { itClerk } = house.officer;
  expect(await counts(portal(itClerk))).toEqual([0, 0, 0, 0, 0]);
  expect(await counts({ officerId: house.officer.systemAdmin, accountId: house.account.system })).toEqual([0, 0, 0, 0, 0]);
  const nobody = await house.api.asNobody('plain', (tx) => tx.sql.query('select count(*)::int as n from review_item'));
  expect(nobody.rows).toEqual([{ n: 0 }]);
}); // prettier-ignore

test('R15: holders see their packets, heads their branch, superiors down the tree', async () => {
  const { gateHead, otherOfficer, otherHead, director, generalDirector } = house.officer;
  const seen = async (actor: Actor) => (await sql<{ officer_id: string }>(actor, 'select distinct officer_id from review_item order by 1')).rows.map(({ officer_id: id }) => id).sort();
  const { anh, binh } = house.officer;
  const gate = [anh, binh].sort();
  expect(await seen(holder())).toEqual(gate);
  expect(await seen(portal(gateHead))).toEqual(gate);
  expect(await seen({ officerId: otherOfficer, accountId: house.account.other })).toEqual([otherOfficer]);
  expect(await seen(portal(otherHead))).toEqual([otherOfficer]);
  const all = [anh, binh, gateHead, otherOfficer].sort();
  expect(await seen(portal(director))).toEqual(all);
  expect(await seen(portal(generalDirector))).toEqual(all);
}); // prettier-ignore

describe('plain SQL of the API’s login', () => {
  const attested = `update review_item set state = 'attested', verdicts = '{"a":"match"}', timely = true, accurate = true, attested_by = $2, attested_through = $3, attested_at = at_now() where id = $1`;

  test.each([
    ['head', () => portal(house.officer.gateHead)],
    ['superior', () => ({ officerId: house.officer.deputyDirector, accountId: house.account.province })],
    ['holder without the account', () => portal(house.officer.anh)],
    ['another unit’s custodian', () => ({ officerId: house.officer.otherOfficer, accountId: house.account.other })],
    ['holder through another’s account', () => ({ officerId: house.officer.anh, accountId: house.account.other })],
  ])('does not attest as %s', async (_, actor) => {
    const { rowCount } = await sql(actor(), attested, [items[0]!.id, actor().officerId, actor().accountId ?? house.account.anh]);
    expect(rowCount).toBe(0);
  }); // prettier-ignore

  test('attests in nobody else’s name, and ends nothing in silence', async () => {
    const inAnothers = sql(holder(), attested, [items[0]!.id, house.officer.binh, house.account.anh]);
    await expect(inAnothers).rejects.toMatchObject({ code: '42501' });
    const silenced = `update review_item set state = 'not_attested' where id = $1`;
    await expect(sql(holder(), silenced, [items[0]!.id])).rejects.toMatchObject({ code: '42501' });
  });

  test('makes no packet, item or reminder, moves none, and starts nothing in another’s name', async () => {
    const refused = (statement: string, values: unknown[] = []) =>
      expect(sql(holder(), statement, values)).rejects.toMatchObject({ code: '42501' });
    await refused(`insert into review_urge values ($1, $2, 'reminder', '2024-10-15', at_now(), 1)`, [
      campaignId,
      house.officer.anh,
    ]);
    await refused(`update review_item set packet_id = packet_id where id = $1`, [items[0]!.id]);
    await refused(`update review_packet set holder_officer_id = $1`, [house.officer.anh]);
    await refused(`update review_campaign set closes_at = at_now()`);
    await refused(
      `insert into review_campaign (id, no, title, scope_unit_id, organiser_id, sections, period_key, packet_size, started_by, started_at, remind_at, closes_at)
       values ($1, 'RS-X', '{}', $2, $2, '[]', 'x', 10, $3, at_now(), '{}', at_now())`,
      [randomUUID(), house.unit.root, house.officer.director],
    );
  });

  test('signs nothing while something is open, nor what the signer holds', async () => {
    const signed = `update review_packet set state = 'signed', signed_by = $2, signed_at = at_now() where id = $1`;
    const packet = items[0]!.packet_id;
    await expect(sql(portal(house.officer.gateHead), signed, [packet, house.officer.gateHead])).rejects.toMatchObject({ constraint: 'review_packet_signed_whole' });
    expect((await sql(holder(), signed, [packet, house.officer.anh])).rowCount).toBe(0);
  }); // prettier-ignore

  test('opens no correction but of an item in hand, and ends none without an entry or by whoever stated it', async () => {
    const { gateHead, anh, binh } = house.officer;
    const open = `insert into correction (id, no, officer_id, section, work_group, sensitive, fields, source, item_id, item_version, opened_at, opened_by, due_at, reminders)
      values ($1, md5(random()::text), $2, 'identity', 'officers', false, '{fullName}', 'review', $3, 1, at_now(), $4, at_now(), '{}')`;
    await expect(sql(portal(gateHead), open, [randomUUID(), binh, items[0]!.id, gateHead])).rejects.toMatchObject({ code: '42501' });
    const recorded = `update correction set state = 'recorded', entry_version = 7, ended_at = at_now(), ended_by = $1, ended_through = actor_account()`;
    await expect(sql(holder(), recorded, [anh])).rejects.toMatchObject({ constraint: 'correction_names_its_entry' });
    const right = `update correction set state = 'found_right', outcome = 'found_right', reason = 'x', stated_at = at_now(), stated_by = $1, ended_at = at_now(), ended_by = $1`;
    await expect(sql(portal(gateHead), right, [gateHead])).rejects.toMatchObject({ code: expect.stringMatching(/23514|42501/) });
    const superior = { officerId: house.officer.otherOfficer, accountId: house.account.other };
    expect((await sql(superior, recorded, [superior.officerId])).rowCount).toBe(0);
  }); // prettier-ignore
});

test('the engine’s login sees no section of a dossier in opening, moving or reminding', async () => {
  const reads = house.worker.asEngine('plain', (tx) => tx.sql.query('select * from dossier_section'));
  await expect(reads).rejects.toMatchObject({ code: '42501' });
});
