import * as places from '../../db/correctionPlaces.ts';
import * as organisation from '../../db/organisation.ts';
import * as campaigns from '../../db/reviewCampaigns.ts';
import * as news from '../../db/reviewNews.ts';
import type { ReviewNumbers } from '../../db/reviewNews.ts';
import type { CorrectionNews, MailData, ReviewNews } from '../../notify/mail/mailData.ts';
import type { ComposeOne, Composing } from './mailContext.ts';

/** One mail a holder at the start; pointless where nothing is left for them. */
export const reviewStarted: ComposeOne = async (composing) => {
  const mine = await ofHolder(composing);
  if (!mine) return null;
  const { packets, remindAt } = mine;
  return { template: 'review_started', data: { ...newsOf(composing, mine), packets, remindAt } };
};

export const reviewPacketMoved: ComposeOne = async (composing) => {
  const mine = await ofHolder(composing);
  if (!mine) return null;
  return { template: 'review_packet_moved', data: { ...newsOf(composing, mine), packets: mine.packets } };
};

/** Counts what is left in all campaigns: there is one a day. */
export const reviewReminder: ComposeOne = async ({ tx, recipient, publicUrl }) => {
  const { campaigns: number, left, closesAt } = await news.leftFor(tx, recipient.id);
  if (left === 0 || closesAt === null) return null;
  const href = `${publicUrl}/reviews`;
  return { template: 'review_reminder', data: { recipient, campaigns: number, left, closesAt, href } };
};

/** To a head: what is left shortly before the close, or what nobody may hold. */
export const reviewEscalated: ComposeOne = async (composing) => {
  const { tx, recipient, message } = composing;
  const campaignId = String(message.data.campaignId);
  const withoutHolder = message.data.why === 'no_holder';
  const campaign = await campaigns.find(tx, campaignId);
  const led = await news.ofHead(tx, { campaignId, officerId: recipient.id, withoutHolder });
  if (!led || led.left === 0 || campaign?.state === 'closed') return null;
  const why = withoutHolder ? 'no_holder' : 'behind';
  return { template: 'review_escalated', data: { ...newsOf(composing, led), why, units: led.units } };
};

/** To the heads of their units, and to whoever started it of all. */
export const reviewClosed: ComposeOne = async (composing) => {
  const { tx, recipient, message } = composing;
  const campaignId = String(message.data.campaignId);
  const led = await news.ofHead(tx, { campaignId, officerId: recipient.id, withoutHolder: false });
  if (!led) return null;
  const startedBy = (await campaigns.find(tx, campaignId))?.startedBy;
  const told = startedBy === recipient.id ? await news.whole(tx, campaignId) : led;
  const { attested, left, unsigned } = told;
  return { template: 'review_closed', data: { ...newsOf(composing, { ...led, left }), attested, unsigned } };
};

/** Pointless once nothing is open in the unit, or for the head once nothing waits for their word. */
export const correctionMail: ComposeOne = async ({ tx, recipient, message, publicUrl }): Promise<MailData | null> => {
  const unitId = String(message.data.unitId);
  const unit = await organisation.unitPlace(tx, unitId);
  const counts = await places.countsIn(tx, unitId);
  const why = message.data.why as CorrectionNews['why'];
  if (!unit || counts.open === 0 || (why === 'confirm' && counts.stated === 0)) return null;
  const data: CorrectionNews = { recipient, unit: unit.name, why, ...counts, href: `${publicUrl}/corrections` };
  return message.template === 'correction_escalated'
    ? { template: 'correction_escalated', data }
    : { template: 'correction_due', data };
};

async function ofHolder({ tx, recipient, message }: Composing): Promise<ReviewNumbers | undefined> {
  const campaignId = String(message.data.campaignId);
  const mine = await news.ofHolder(tx, { campaignId, officerId: recipient.id });
  return mine && mine.left > 0 ? mine : undefined;
}

function newsOf(
  { recipient, message, publicUrl }: Composing,
  { no, title, left, closesAt }: Pick<ReviewNumbers, 'no' | 'title' | 'left' | 'closesAt'>,
): ReviewNews {
  const href = `${publicUrl}/reviews/${String(message.data.campaignId)}`;
  return { recipient, no, title: title[recipient.language], left, closesAt, href };
}
