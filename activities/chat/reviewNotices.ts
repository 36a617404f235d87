import * as places from '../../db/correctionPlaces.ts';
import * as campaigns from '../../db/reviewCampaigns.ts';
import * as news from '../../db/reviewNews.ts';
import type { NoticeOf } from './noticeOf.ts';

/** Pointless once nothing is left for the holder. */
export const onHeldReview: NoticeOf = async (tx, { data, officerId }) => {
  const campaignId = String(data.campaignId);
  const mine = await news.ofHolder(tx, { campaignId, officerId: officerId! });
  return mine && mine.left > 0 ? { no: mine.no, path: `/reviews/${campaignId}` } : null;
};

export const onReviewsLeft: NoticeOf = async (tx, { officerId }) => {
  const { left } = await news.leftFor(tx, officerId!);
  return left > 0 ? { no: null, path: '/reviews' } : null;
};

export const onReview: NoticeOf = async (tx, { data }) => {
  const campaign = await campaigns.find(tx, String(data.campaignId));
  return campaign ? { no: campaign.no, path: `/reviews/${campaign.id}` } : null;
};

export const onOpenReview: NoticeOf = async (tx, message) => {
  const campaign = await campaigns.find(tx, String(message.data.campaignId));
  return campaign?.state === 'closed' ? null : onReview(tx, message);
};

export const onCorrections: NoticeOf = async (tx, { data }) => {
  const { open } = await places.countsIn(tx, String(data.unitId));
  return open > 0 ? { no: null, path: '/corrections' } : null;
};
