import type { BilingualText } from '../domain/citation.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, theRow } from './rows.ts';

/** What mails tell of one campaign: numbers, and nothing of any record. */
export interface ReviewNumbers {
  no: string;
  title: BilingualText;
  closesAt: Date;
  remindAt: Date[];
  packets: number;
  left: number;
}

/** A campaign, with what of it waits for one holder. */
export async function ofHolder(
  tx: Transaction,
  { campaignId, officerId }: { campaignId: string; officerId: string },
): Promise<ReviewNumbers | undefined> {
  return firstRow<ReviewNumbers>(
    tx,
    `with held as materialized (select id, campaign_id from review_packet where holder_officer_id = :officerId and state = 'open')
     select c.no, c.title, c.closes_at as "closesAt", c.remind_at as "remindAt", count(p.id)::int as packets, coalesce(sum(n.open), 0)::int as left
       from review_campaign c left join held p on p.campaign_id = c.id
       left join lateral (select count(*) as open from review_item i where i.packet_id = p.id and i.state = 'open') n on true
      where c.id = :campaignId and c.state <> 'closed' group by c.id`,
    { campaignId, officerId },
  );
}

/** What waits for a holder in all running campaigns; nothing where nothing does. */
export async function leftFor(
  tx: Transaction,
  officerId: string,
): Promise<{ campaigns: number; left: number; closesAt: Date | null }> {
  return theRow(
    tx,
    `with held as materialized (select id, campaign_id from review_packet where holder_officer_id = :officerId and state = 'open')
     select count(distinct c.id)::int as campaigns, coalesce(sum(n.open), 0)::int as left, min(c.closes_at) as "closesAt"
       from held p join review_campaign c on c.id = p.campaign_id and c.state <> 'closed' and c.closes_at > :at
       cross join lateral (select count(*) as open from review_item i where i.packet_id = p.id and i.state = 'open') n where n.open > 0`,
    { officerId, at: tx.at },
  );
}

/** A campaign with what is left in units for whose head somebody acts; with `withoutHolder` only what nobody holds. */
export async function ofHead(
  tx: Transaction,
  { campaignId, officerId, withoutHolder }: { campaignId: string; officerId: string; withoutHolder: boolean },
): Promise<(ReviewNumbers & { units: number; attested: number; unsigned: number }) | undefined> {
  return firstRow(
    tx,
    `with post as (
       select a.unit_id from appointment a where a.ended_at is null and a.began_at <= :at and (a.officer_id = :officerId or (a.post <> 'deputy' and exists (
              select from absence x where x.officer_id = a.officer_id and x.deputy_id = :officerId and x.cancelled_at is null and x.began_at <= :at and :at < x.ended_at)))
     ), led as materialized (
       select distinct u.id from post join unit top on top.id = post.unit_id join unit u on u.path <@ top.path
     ), packet as materialized (
       select p.id, p.managing_unit_id, p.state from led join review_packet p on p.campaign_id = :campaignId and p.managing_unit_id = led.id
        where not :withoutHolder or (p.holder_officer_id is null and p.state = 'open')
     ), counted as (
       select p.*, n.* from packet p cross join lateral (
         select count(*) as items, count(*) filter (where i.state = 'attested') as attested from review_item i where i.packet_id = p.id) n where n.items > 0
     )
     select c.no, c.title, c.closes_at as "closesAt", c.remind_at as "remindAt", count(n.id)::int as packets, coalesce(sum(n.items - n.attested), 0)::int as left,
            count(distinct n.managing_unit_id) filter (where n.items > n.attested)::int as units, coalesce(sum(n.attested), 0)::int as attested,
            count(n.id) filter (where n.state <> 'signed')::int as unsigned
       from review_campaign c left join counted n on true where c.id = :campaignId group by c.id`,
    { campaignId, officerId, withoutHolder, at: tx.at },
  );
}

/** All of a campaign, for whoever started it. */
export async function whole(
  tx: Transaction,
  campaignId: string,
): Promise<{ attested: number; left: number; unsigned: number }> {
  return theRow(
    tx,
    `select count(*) filter (where i.state = 'attested')::int as attested, count(*) filter (where i.state <> 'attested')::int as left,
            count(distinct p.id) filter (where p.state <> 'signed')::int as unsigned
       from review_packet p join review_item i on i.packet_id = p.id where p.campaign_id = :campaignId`,
    { campaignId },
  );
}
