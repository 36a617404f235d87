import type { BilingualText } from '../../domain/citation.ts';
import type { ReviewState, UrgeKind } from '../../domain/review/reviewCampaign.ts';
import type { ReviewSection } from '../../domain/review/reviewSections.ts';
import { firstRow, rows, theRow } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { officerRef, unitRef, type OfficerRef, type UnitRef } from './refs.ts';

/** How many items, by state. */
export interface ItemCounts {
  items: number;
  attested: number;
  open: number;
  notAttested: number;
}

/** SQL for the counts of items that a statement calls `i`. */
export const ITEM_COUNTS = `jsonb_build_object('items', count(i.id), 'attested', count(i.id) filter (where i.state = 'attested'),
  'open', count(i.id) filter (where i.state = 'open'), 'notAttested', count(i.id) filter (where i.state = 'not_attested'))`;

export interface ReviewListView {
  id: string;
  no: string;
  title: BilingualText;
  scope: UnitRef;
  state: ReviewState;
  startedBy: OfficerRef | null;
  startedAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  counts: ItemCounts;
}

export interface ReviewDetailView extends ReviewListView {
  sections: ReviewSection[];
  remindAt: Date[];
  remindersSent: number;
}

const LISTED = `c.id, c.no, c.title, ${unitRef('c.scope_unit_id')} as scope, c.state, ${officerRef('c.started_by')} as "startedBy", c.started_at as "startedAt",
  c.closes_at as "closesAt", c.closed_at as "closedAt", (select ${ITEM_COUNTS} from review_item i where i.campaign_id = c.id) as counts`;

/** Campaigns of which the actor sees something, the newest first. */
export async function list(tx: Transaction, input: PageInput & { open: boolean }): Promise<Page<ReviewListView>> {
  const found = await rows<Keyed<ReviewListView>>(
    tx,
    `select ${LISTED}, array[to_char(c.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), c.id::text] as key from review_campaign c
      where (not :open or c.state <> 'closed') and (:id::uuid is null or (c.started_at, c.id) < (:startedAt::timestamptz, :id::uuid))
      order by c.started_at desc, c.id desc limit :rows`,
    {
      open: input.open,
      startedAt: keyPart(input.after, 0),
      id: keyPart(input.after, 1),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}

/** One campaign, if the actor sees something of it. */
export async function read(tx: Transaction, campaignId: string): Promise<ReviewDetailView | undefined> {
  const found = await firstRow<Keyed<ReviewDetailView>>(
    tx,
    `select ${LISTED}, c.sections, c.remind_at as "remindAt", c.reminders_sent as "remindersSent", array[]::text[] as key from review_campaign c where c.id = :campaignId`,
    { campaignId },
  );
  return found && withoutKey(found);
}

/** Progress of the managing units that the actor sees. */
export interface UnitProgress {
  unit: UnitRef;
  counts: ItemCounts;
  packets: number;
  signed: number;
  withoutHolder: number;
}

export async function units(tx: Transaction, campaignId: string): Promise<UnitProgress[]> {
  return rows<UnitProgress>(
    tx,
    `select ${unitRef('p.managing_unit_id')} as unit, ${ITEM_COUNTS} as counts, count(distinct p.id)::int as packets,
            count(distinct p.id) filter (where p.state = 'signed')::int as signed, count(distinct p.id) filter (where p.state = 'open' and p.holder_officer_id is null)::int as "withoutHolder"
       from review_packet p join unit u on u.id = p.managing_unit_id left join review_item i on i.packet_id = p.id
      where p.campaign_id = :campaignId group by p.managing_unit_id, u.path order by u.path`,
    { campaignId },
  );
}

/** What was attested by the end of each local day, from the start to today or the close, and what was left then. */
export async function burnDown(
  tx: Transaction,
  { campaignId, utcOffsetMinutes }: { campaignId: string; utcOffsetMinutes: number },
): Promise<{ day: string; attested: number; left: number }[]> {
  return rows(
    tx,
    `with zone as (select make_interval(mins => :utcOffsetMinutes::int) as ahead),
          ended as (select ((i.attested_at at time zone 'UTC') + z.ahead)::date as day, count(*)::int as n from review_item i, zone z
                     where i.campaign_id = :campaignId and i.state = 'attested' group by 1),
          whole as (select count(*)::int as n from review_item where campaign_id = :campaignId),
          days as (select d::date as day from review_campaign c, zone z,
                     generate_series((((c.started_at at time zone 'UTC') + z.ahead)::date)::timestamp, (((least(:at, coalesce(c.closed_at, :at)) at time zone 'UTC') + z.ahead)::date)::timestamp, interval '1 day') d
                    where c.id = :campaignId)
     select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(e.n, 0) as attested, w.n - coalesce(sum(e.n) over (order by d.day), 0)::int as left
       from days d cross join whole w left join ended e on e.day = d.day order by d.day`,
    { campaignId, utcOffsetMinutes, at: tx.at },
  );
}

export interface UrgeView {
  officer: OfficerRef;
  kind: UrgeKind;
  day: string;
  at: Date;
  itemsLeft: number;
}

/** Who was urged when. */
export async function urges(tx: Transaction, campaignId: string): Promise<UrgeView[]> {
  return rows<UrgeView>(
    tx,
    `select ${officerRef('u.officer_id')} as officer, u.kind, to_char(u.local_day, 'YYYY-MM-DD') as day, u.at, u.items_left as "itemsLeft"
       from review_urge u where u.campaign_id = :campaignId order by u.at desc, u.officer_id limit 1000`,
    { campaignId },
  );
}

export interface ReviewSums {
  packets: { all: number; open: number; closed: number; signed: number; withoutHolder: number };
  corrections: { open: number; ended: number };
}

export async function sums(tx: Transaction, campaignId: string): Promise<ReviewSums> {
  return theRow<ReviewSums>(
    tx,
    `select (select jsonb_build_object('all', count(*), 'open', count(*) filter (where state = 'open'), 'closed', count(*) filter (where state = 'closed'),
                'signed', count(*) filter (where state = 'signed'), 'withoutHolder', count(*) filter (where state = 'open' and holder_officer_id is null))
               from review_packet where campaign_id = :campaignId) as packets,
            (select jsonb_build_object('open', count(*) filter (where k.ended_at is null), 'ended', count(*) filter (where k.ended_at is not null and k.state <> 'withdrawn'))
               from correction k join review_item i on i.id = k.item_id where i.campaign_id = :campaignId) as corrections`,
    { campaignId },
  );
}

/** Verdicts by section, of one packet or of all that the actor sees of a campaign; how many fields a section has, the domain knows. */
export interface SectionVerdicts {
  section: string;
  items: number;
  match: number;
  mismatch: number;
  paperMissing: number;
}

export async function verdicts(
  tx: Transaction,
  of: { campaignId: string | null; packetId: string | null },
): Promise<SectionVerdicts[]> {
  return rows<SectionVerdicts>(
    tx,
    `select i.section, count(distinct i.id)::int as items, count(*) filter (where v.value = 'match')::int as match, count(*) filter (where v.value = 'mismatch')::int as mismatch,
            count(*) filter (where v.value = 'paper_missing')::int as "paperMissing"
       from review_item i left join lateral jsonb_each_text(i.verdicts) v on true
      where (:campaignId::uuid is null or i.campaign_id = :campaignId::uuid) and (:packetId::uuid is null or i.packet_id = :packetId::uuid) group by 1`,
    of,
  );
}
