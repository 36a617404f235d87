import { record } from '../../db/audit.ts';
import * as campaigns from '../../db/reviewCampaigns.ts';
import type { CampaignRow } from '../../db/reviewCampaigns.ts';
import * as packets from '../../db/reviewPackets.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { ReviewView } from '../../domain/review/reviewCampaign.ts';
import { nextLook } from '../../domain/review/reviewDays.ts';
import type { Rules } from '../../domain/rules.ts';
import { placeNew, syncHolders } from './syncHolders.ts';
import { tellStarter, urgeHeads, urgeHolders } from './urge.ts';

/** So many officers' items are made in one transaction; so many items end in silence in one, so many packets close. */
const OFFICERS = 500;
const ITEMS = 2_000;
const PACKETS = 500;

const MORE: ReviewView = { state: 'open', more: true, msUntilNextDue: 0 };

/**
 * Does the next step of a campaign that has fallen due (R9–R11): makes packets, gives them to their holders, tells and reminds
 * people, closes. Bounded: one step a transaction. Idempotent: every step is held by a row, every message by its business key.
 *
 * @returns whether more is to be done at once, and how long until something falls due
 */
export async function tendReview(tx: Transaction, rules: Rules, { campaignId }: { campaignId: string }): Promise<ReviewView> {
  const campaign = await campaigns.lock(tx, campaignId);
  if (!campaign) throw new Error('a campaign that was handed over is missing');
  if (campaign.state === 'closed') return { state: 'closed' };
  if (campaign.state === 'opening') return openNext(tx, rules, campaign);
  if (campaign.closesAt <= tx.at) return closeNext(tx, rules, campaign);
  // First, since the look at all packets that follows would else be taken anew for every so many people.
  if (await urgeHolders(tx, rules, { campaign, kind: 'start' })) return MORE;
  if (await syncHolders(tx, rules, campaign)) return MORE;
  if (await remind(tx, rules, campaign)) return MORE;
  const next = [campaign.closesAt, nextLook(rules.pack.reviews, rules.calendar, tx.at), ...campaign.remindAt];
  const msUntilNextDue = Math.min(...next.map((at) => at.getTime() - tx.at.getTime()).filter((ms) => ms > 0));
  return { state: 'open', more: false, msUntilNextDue };
} // prettier-ignore

async function openNext(tx: Transaction, rules: Rules, campaign: CampaignRow): Promise<ReviewView> {
  const { id } = campaign;
  // Those of an earlier step that were too many for one transaction come first.
  if (await placeNew(tx, rules, campaign)) return MORE;
  if ((await campaigns.openPackets(tx, id, OFFICERS)) > 0) return MORE;
  if (await syncHolders(tx, rules, campaign)) return MORE;
  await campaigns.setOpen(tx, id);
  await event(tx, id, 'opened');
  return MORE;
}

/** The reminders whose day has come go out as one; with the last the heads hear of what is left. Answers whether more wait. */
async function remind(tx: Transaction, rules: Rules, campaign: CampaignRow): Promise<boolean> {
  const due = campaign.remindAt.filter((at) => at <= tx.at).length;
  if (due <= campaign.remindersSent) return false;
  if (await urgeHolders(tx, rules, { campaign, kind: 'reminder' })) return true;
  if (due === campaign.remindAt.length && (await urgeHeads(tx, rules, { campaign, kind: 'escalation' }))) return true;
  await campaigns.countReminder(tx, campaign.id, due);
  await event(tx, campaign.id, 'reminded', { number: due });
  return false;
}

/** Silence is no attestation: what is open ends as not attested, then packets, then the campaign. */
async function closeNext(tx: Transaction, rules: Rules, campaign: CampaignRow): Promise<ReviewView> {
  if (await packets.endInSilence(tx, campaign.id, ITEMS)) return MORE;
  if ((await packets.closeUnsigned(tx, campaign.id, PACKETS)) === PACKETS) return MORE;
  if (await urgeHeads(tx, rules, { campaign, kind: 'closed' })) return MORE;
  await tellStarter(tx, rules, campaign);
  await campaigns.close(tx, campaign.id);
  await event(tx, campaign.id, 'closed');
  return { state: 'closed' };
}

const event = (tx: Transaction, id: string, name: string, detail: Record<string, number> = {}) =>
  record(tx, { event: `review.${name}`, subject: { kind: 'review_campaign', id }, detail });
