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
    `select c.no, c.title, c.closes_at as "closesAt", c.remind_at as "remindAt", count(distinct p.id)::int as packets, count(i.id)::int as left
       from review_campaign c left join review_packet p on p.campaign_id = c.id and p.state = 'open' and p.holder_officer_id = :officerId
       left join review_item i on i.packet_id = p.id and i.state = 'open' where c.id = :campaignId and c.state <> 'closed' group by c.id`,
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
    `select count(distinct c.id)::int as campaigns, count(*)::int as left, min(c.closes_at) as "closesAt"
       from review_packet p join review_item i on i.packet_id = p.id and i.state = 'open' join review_campaign c on c.id = p.campaign_id and c.state <> 'closed' and c.closes_at > :at
      where p.holder_officer_id = :officerId and p.state = 'open'`,
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
    `select c.no, c.title, c.closes_at as "closesAt", c.remind_at as "remindAt", count(distinct p.id)::int as packets, count(i.id) filter (where i.state <> 'attested')::int as left,
            count(distinct p.managing_unit_id) filter (where i.state <> 'attested')::int as units, count(i.id) filter (where i.state = 'attested')::int as attested,
            count(distinct p.id) filter (where p.state <> 'signed')::int as unsigned
       from review_campaign c left join (
         review_packet p join unit u on u.id = p.managing_unit_id join unit led on u.path <@ led.path
           and led.id in (select a.unit_id from appointment a where a.ended_at is null and a.began_at <= :at and (a.officer_id = :officerId or (a.post <> 'deputy' and exists (
                 select from absence x where x.officer_id = a.officer_id and x.deputy_id = :officerId and x.cancelled_at is null and x.began_at <= :at and :at < x.ended_at))))
         join review_item i on i.packet_id = p.id) on p.campaign_id = c.id and (not :withoutHolder or (p.holder_officer_id is null and p.state = 'open'))
      where c.id = :campaignId group by c.id`,
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
