import pg from 'pg';
import { makeDepartment, SECTIONS, type Department } from '../../bench/reviews/reviewedUnits.ts';
import type { Database } from '../../db/database.ts';
import { openPackets } from '../../db/reviewCampaigns.ts';
import type { Actor, Transaction } from '../../db/transaction.ts';
import { confirmItems } from '../../operations/review/attestItems.ts';
import { startReview } from '../../operations/review/startReview.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import { rules, useHouse } from '../support/house.ts';
import { itemsOf } from '../support/reviews.ts';

const house = useHouse();
const DAY = 86_400_000;
const TIMES = 4;
/** So much more than its share may a campaign cost: small tables are read whole. What grows with the square costs four times its share. */
const LEEWAY = 1.8;

/** Rows of dossiers and of reviews that parts of a campaign have read, whoever else the machine works for. */
interface Cost {
  opened: number;
  batch: number;
  closed: number;
}

async function costOf(units: number, code: string): Promise<Cost> {
  const admin = new pg.Pool({ connectionString: house.database.urls.admin, max: 1 });
  try {
    const department = await makeDepartment(admin, { code, units });
    const campaignId = await start(department);
    const opened = await rowsReadBy(admin, async () => {
      await openByUnits(campaignId);
      await tended(campaignId);
    });
    const packet = await firstPacket(admin, campaignId);
    const batch = await rowsReadBy(admin, () => confirm(packet));
    house.clock.at = new Date(house.clock.at.getTime() + 90 * DAY);
    const closed = await rowsReadBy(admin, () => tended(campaignId));
    await expectEnded(admin, campaignId, department.dossiers * SECTIONS.length);
    return { opened, batch, closed };
  } finally {
    await admin.end();
  }
}

async function start({ unitId, headId }: Department): Promise<string> {
  const wanted = { scopeUnitId: unitId, sections: SECTIONS, title: 'Đo' };
  return (await house.api.as(head(headId), 'startReview', (tx) => startReview(tx, rules, wanted))).id;
}

const head = (officerId: string): Actor => ({ officerId, accountId: null });

/** In many more steps than the engine takes for so few. */
async function openByUnits(campaignId: string): Promise<void> {
  while ((await counted(house.worker, null, (tx) => openPackets(tx, campaignId, 1))) > 0);
}

async function tended(campaignId: string): Promise<void> {
  for (let more = true; more;) {
    const view = await counted(house.worker, null, (tx) => tendReview(tx, rules, { campaignId }));
    more = view.state === 'open' && view.more;
  }
}

interface Packet {
  packetId: string;
  officerId: string;
  accountId: string;
  items: { id: string; version: number }[];
}

async function firstPacket(admin: pg.Pool, campaignId: string): Promise<Packet> {
  const { rows } = await admin.query<Packet>(
    `select p.id as "packetId", p.holder_officer_id as "officerId", p.holder_account_id as "accountId", jsonb_agg(jsonb_build_object('id', i.id, 'version', i.entry_version)) as items
       from review_packet p join review_item i on i.packet_id = p.id where p.campaign_id = $1 group by p.id order by p.managing_unit_id, p.number limit 1`,
    [campaignId],
  );
  return rows[0]!;
}

/** The holder confirms all of a packet. */
async function confirm({ packetId, officerId, accountId, items }: Packet): Promise<void> {
  const asked = { packetId, items, timely: true, accurate: true };
  const results = await counted(house.api, { officerId, accountId }, (tx) => confirmItems(tx, rules, asked));
  expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['attested']));
}

/** One transaction, of which the server counts at once what it read. */
async function counted<T>(database: Database, actor: Actor | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const told = async (tx: Transaction) => {
    const answer = await work(tx);
    await tx.sql.query('select pg_stat_force_next_flush()');
    return answer;
  };
  return actor ? database.as(actor, 'counted', told) : database.asEngine('counted', told);
}

async function rowsReadBy(admin: pg.Pool, work: () => Promise<void>): Promise<number> {
  await admin.query('select pg_stat_force_next_flush()'); // what this test has read itself is counted by now
  const before = await rowsRead(admin);
  await work();
  return (await rowsRead(admin)) - before;
}

async function rowsRead(admin: pg.Pool): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    `select sum(seq_tup_read + idx_tup_fetch)::int as n from pg_stat_user_tables where relname in ('dossier', 'dossier_section', 'review_packet', 'review_item')`,
  );
  return rows[0]!.n;
}

async function expectEnded(admin: pg.Pool, campaignId: string, items: number): Promise<void> {
  const { rows } = await admin.query(
    `select count(*)::int as items, count(*) filter (where i.state = 'open')::int as open, count(*) filter (where p.holder_officer_id is null)::int as unheld, count(*) filter (where p.state <> 'closed')::int as unclosed
       from review_item i join review_packet p on p.id = i.packet_id where i.campaign_id = $1`,
    [campaignId],
  );
  expect(rows).toEqual([{ items, open: 0, unheld: 0, unclosed: 0 }]);
}

/** An officer of the last unit goes to the first, both below a department. */
const MOVE = `
  with last as (select id from unit where path <@ (select path from unit where id = $1) order by path desc limit 1),
       first as (select id from unit where path <@ (select path from unit where id = $1) and id <> $1 order by path limit 1)
  update dossier set managing_unit_id = (select id from first)
   where officer_id = (select officer_id from dossier where managing_unit_id = (select id from last) limit 1)
  returning officer_id as "officerId", managing_unit_id as "unitId"`;

// What is in memory is read by an index as soon as there is much of it.
beforeAll(() => house.database.admin.raw(`alter database ${house.database.name} set random_page_cost = 1.1`));

test('four times the dossiers cost four times the work to open and to close, and a batch of decisions costs the same', async () => {
  await costOf(1, 'W'); // what is read once a connection is read by now
  const once = await costOf(8, 'S');
  const times = await costOf(8 * TIMES, 'L');
  expect(once.opened).toBeGreaterThan(10_000);
  expect(times.opened / once.opened).toBeLessThan(TIMES * LEEWAY);
  expect(times.closed / once.closed).toBeLessThan(TIMES * LEEWAY);
  expect(times.batch / once.batch).toBeLessThan(LEEWAY);
});

test('a dossier that comes to a unit whose packets are made already is reviewed there all the same', async () => {
  const admin = new pg.Pool({ connectionString: house.database.urls.admin, max: 1 });
  try {
    const department = await makeDepartment(admin, { code: 'M', units: 3 });
    const campaignId = await start(department);
    const openOne = () => house.worker.asEngine('openPackets', (tx) => openPackets(tx, campaignId, 1));
    expect(await openOne()).toBeGreaterThan(0);
    const moved = (await admin.query<{ officerId: string; unitId: string }>(MOVE, [department.unitId])).rows[0]!;
    await tended(campaignId);
    const items = await itemsOf(house, { campaign_id: campaignId });
    expect(items.length).toBe(department.dossiers * SECTIONS.length);
    const own = items.filter((item) => item.officer_id === moved.officerId);
    const packets = await house.database.admin('review_packet').whereIn('id', own.map((item) => item.packet_id)); // prettier-ignore
    expect(packets).toEqual([expect.objectContaining({ managing_unit_id: moved.unitId, placed_at: house.clock.at })]);
  } finally {
    await admin.end();
  }
});
