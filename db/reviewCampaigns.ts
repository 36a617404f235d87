import { randomUUID } from 'node:crypto';
import type { BilingualText } from '../domain/citation.ts';
import type { ReviewState } from '../domain/review/reviewCampaign.ts';
import type { ReviewSection } from '../domain/review/reviewSections.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

export interface CampaignRow {
  id: string;
  no: string;
  title: BilingualText;
  scopeUnitId: string;
  organiserId: string;
  sections: ReviewSection[];
  packetSize: number;
  startedBy: string | null;
  startedAt: Date;
  state: ReviewState;
  remindAt: Date[];
  remindersSent: number;
  closesAt: Date;
}

const COLUMNS = `id, no, title, scope_unit_id as "scopeUnitId", organiser_id as "organiserId", sections, packet_size as "packetSize", started_by as "startedBy",
  started_at as "startedAt", state, remind_at as "remindAt", reminders_sent as "remindersSent", closes_at as "closesAt"`;

/** A campaign, as far as the actor sees it. */
export async function find(tx: Transaction, campaignId: string): Promise<CampaignRow | undefined> {
  return firstRow<CampaignRow>(tx, `select ${COLUMNS} from review_campaign where id = :campaignId`, { campaignId });
}

/** Locks a campaign for the engine: what is done of it comes one step after the other. */
export async function lock(tx: Transaction, campaignId: string): Promise<CampaignRow | undefined> {
  return firstRow<CampaignRow>(tx, `select ${COLUMNS} from review_campaign where id = :campaignId for no key update`, {
    campaignId,
  });
}

export interface NewCampaign {
  title: BilingualText;
  scopeUnitId: string;
  organiserId: string;
  sections: readonly ReviewSection[];
  /** What makes it once: the period of a scheduled one, the local day of one by hand. */
  periodKey: string;
  packetSize: number;
  by: string | null;
  through: string | null;
  remindAt: readonly Date[];
  closesAt: Date;
  year: number;
}

/** Writes a campaign and gives it its number; once a scope and period (`review_once_a_period`): else it answers nothing. */
export async function insert(tx: Transaction, campaign: NewCampaign): Promise<{ id: string; no: string } | undefined> {
  const id = randomUUID();
  const no = await nextNo(tx, campaign.year);
  const written = await run(
    tx,
    `insert into review_campaign (id, no, title, scope_unit_id, organiser_id, sections, period_key, packet_size, started_by, started_through, started_at, remind_at, closes_at)
     values (:id, :no, :title, :scopeUnitId, :organiserId, :sections, :periodKey, :packetSize, :by, :through, :at, :remindAt::timestamptz[], :closesAt)
     on conflict do nothing`,
    {
      ...campaign,
      id,
      no,
      title: JSON.stringify(campaign.title),
      sections: JSON.stringify(campaign.sections),
      remindAt: campaign.remindAt.map((at) => at.toISOString()),
      at: tx.at,
    },
  );
  return written === 1 ? { id, no } : undefined;
}

/** RS, the year, a running number. */
async function nextNo(tx: Transaction, year: number): Promise<string> {
  const { no } = await theRow<{ no: string }>(
    tx,
    `select 'RS-' || :year::int || '-' || lpad(nextval('review_campaign_no')::text, 4, '0') as no`,
    { year },
  );
  return no;
}

/** Makes the packets of the next units, whole ones, until so many officers are reached. Answers how many items; 0 when all are there. */
export async function openPackets(tx: Transaction, campaignId: string, officers: number): Promise<number> {
  const { opened } = await theRow<{ opened: number }>(
    tx,
    `select open_review_packets(:campaignId, :officers) as opened`,
    { campaignId, officers },
  );
  return opened;
}

/** Opens a campaign whose packets are all there, and has the database know how many they are before anybody asks for them. */
export async function setOpen(tx: Transaction, campaignId: string): Promise<void> {
  await run(tx, `select analyze_reviews()`);
  await run(
    tx,
    `update review_campaign set state = 'open', opened_at = :at where id = :campaignId and state = 'opening'`,
    { campaignId, at: tx.at },
  );
}

export async function countReminder(tx: Transaction, campaignId: string, number: number): Promise<void> {
  await run(tx, `update review_campaign set reminders_sent = :number where id = :campaignId`, { campaignId, number });
}

export async function close(tx: Transaction, campaignId: string): Promise<void> {
  await run(
    tx,
    `update review_campaign set state = 'closed', closed_at = :at where id = :campaignId and state = 'open'`,
    { campaignId, at: tx.at },
  );
}

/** Running campaigns that a change to an officer or an account may concern. */
export async function concerning(
  tx: Transaction,
  { officerId, accountId }: { officerId: string | null; accountId: string | null },
): Promise<string[]> {
  const found = await rows<{ id: string }>(tx, `select id from open_reviews_about(:officerId, :accountId) r(id)`, {
    officerId,
    accountId,
  });
  return found.map(({ id }) => id);
}

export interface ReviewPreview {
  dossiers: number;
  items: number;
  packets: number;
  units: number;
  unitsWithoutHolder: number;
}

/** What a campaign would hold; writes nothing. */
export async function preview(
  tx: Transaction,
  {
    scopeUnitId,
    sections,
    packetSize,
  }: { scopeUnitId: string; sections: readonly ReviewSection[]; packetSize: number },
): Promise<ReviewPreview> {
  return theRow<ReviewPreview>(
    tx,
    `select dossiers, items, packets, units, units_without_holder as "unitsWithoutHolder" from review_preview(:scopeUnitId, :sections, :packetSize)`,
    { scopeUnitId, sections: JSON.stringify(sections), packetSize },
  );
}
