import type { UrgeKind } from '../domain/review/reviewCampaign.ts';
import type { Transaction } from './transaction.ts';
import { rows, run } from './rows.ts';

/** Somebody to urge, and how many items of the campaign wait for them or in their units. */
export interface ToUrge {
  officerId: string;
  itemsLeft: number;
}

interface Asked {
  campaignId: string;
  kind: UrgeKind;
  /** The local day, such as `2024-10-15`. */
  localDay: string;
  limit: number;
}

/**
 * People are chosen first, and only the items of those whom a step tells are counted. By the last state of a packet in the order
 * of its index, since for any one item a scan of all of them is taken for short.
 */
const lastState = `(select max(i.state) from review_item i where i.packet_id = p.id)`;
const hasItems = `${lastState} is not null`;
const hasOpen = `${lastState} = 'open'`;

/** Holders with something left to attest who were not told of the campaign, or not urged today. */
export async function holders(tx: Transaction, { campaignId, kind, localDay, limit }: Asked): Promise<ToUrge[]> {
  return rows<ToUrge>(
    tx,
    `with chosen as materialized (
       select distinct p.holder_officer_id as officer_id from review_packet p
        where p.campaign_id = :campaignId and p.state = 'open' and p.holder_officer_id is not null and ${hasOpen}
          and not exists (select from review_urge u where u.campaign_id = p.campaign_id and u.officer_id = p.holder_officer_id
                and case when :kind::text = 'start' then u.kind in ('start', 'moved') else u.kind = :kind::text and u.local_day = :localDay::date end)
        order by 1 limit :limit
     )
     select c.officer_id as "officerId", sum((select count(*) from review_item i where i.packet_id = p.id and i.state = 'open'))::int as "itemsLeft"
       from chosen c join review_packet p on p.campaign_id = :campaignId and p.state = 'open' and p.holder_officer_id = c.officer_id group by 1 order by 1`,
    { campaignId, kind, localDay, limit },
  );
}

/** Which units' heads are meant: with something left, with packets that nobody holds since now, or all of them at the end. */
export type HeadsOf = 'escalation' | 'no_holder' | 'closed';

/** Packets for which the heads of their units are told. */
const meant = `case :kind::text when 'closed' then ${hasItems} when 'escalation' then ${hasOpen} else p.holder_officer_id is null and p.placed_at = :at and ${hasOpen} end`;

/**
 * The heads of managing units (R9, R12), or of the nearest unit above that has one who holds no packet there and attested none, and who stands in
 * for them, as far as they were not told today. At the end also of the unit that organises it.
 */
export async function heads(
  tx: Transaction,
  { campaignId, kind, localDay, limit, approvingKinds }: Asked & { kind: HeadsOf; approvingKinds: readonly string[] },
): Promise<ToUrge[]> {
  return rows<ToUrge>(
    tx,
    `with place as (
       select distinct p.managing_unit_id as unit_id from review_packet p where p.campaign_id = :campaignId and ${meant}
       union select organiser_id from review_campaign where id = :campaignId and :kind::text = 'closed'
     ), head as (
       select pl.unit_id, h.officer_id from place pl join unit u on u.id = pl.unit_id cross join lateral (
         select a.officer_id from unit up join appointment a on a.unit_id = up.id and a.post <> 'deputy' and a.ended_at is null and a.began_at <= :at
           join officer o on o.id = a.officer_id and o.state = 'active'
          where u.path <@ up.path and up.kind = any(:approvingKinds::text[])
            and not exists (select from review_packet own where own.campaign_id = :campaignId and own.managing_unit_id = pl.unit_id and (own.holder_officer_id = a.officer_id
                  or exists (select from review_item i where i.packet_id = own.id and i.state = 'attested' and i.attested_by = a.officer_id)))
          order by nlevel(up.path) desc limit 1) h
     ), asked as (
       select unit_id, officer_id from head
       union all
       select h.unit_id, x.deputy_id from head h join absence x on x.officer_id = h.officer_id and x.cancelled_at is null and x.began_at <= :at and :at < x.ended_at
         join officer o on o.id = x.deputy_id and o.state = 'active'
     ), chosen as (
       select officer_id, array_agg(distinct unit_id) as units from asked a
        where not exists (select from review_urge u where u.campaign_id = :campaignId and u.officer_id = a.officer_id and u.kind = :kind::text and u.local_day = :localDay::date)
        group by 1 order by 1 limit :limit
     )
     select c.officer_id as "officerId", coalesce(sum((select count(*) from review_item i where i.packet_id = p.id and (i.state = 'open' or (i.state = 'not_attested' and :kind::text = 'closed')))), 0)::int as "itemsLeft"
       from chosen c cross join unnest(c.units) own(unit_id) left join review_packet p on p.campaign_id = :campaignId and p.managing_unit_id = own.unit_id and ${meant} group by 1 order by 1`,
    { campaignId, kind, localDay, limit, approvingKinds, at: tx.at },
  );
}

/** Notes that somebody was urged; once a campaign, officer, kind and local day. */
export async function note(
  tx: Transaction,
  { campaignId, kind, localDay }: Omit<Asked, 'limit'>,
  urged: readonly ToUrge[],
): Promise<void> {
  await run(
    tx,
    `insert into review_urge (campaign_id, officer_id, kind, local_day, at, items_left)
     select :campaignId, u.officer, :kind, :localDay::date, :at, u.items_left from unnest(:officers::uuid[], :left::int[]) u(officer, items_left) on conflict do nothing`,
    {
      campaignId,
      kind,
      localDay,
      at: tx.at,
      officers: urged.map(({ officerId }) => officerId),
      left: urged.map(({ itemsLeft }) => String(itemsLeft)),
    },
  );
}
