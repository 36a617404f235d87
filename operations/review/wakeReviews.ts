import { tellReview } from '../../db/engineOutbox.ts';
import * as campaigns from '../../db/reviewCampaigns.ts';
import type { Transaction } from '../../db/transaction.ts';

/** Has running reviews look again at who holds their packets, after a custody, a grant, an absence or a dossier has changed. */
export async function wakeReviews(
  tx: Transaction,
  { officerId = null, accountId = null }: { officerId?: string | null; accountId?: string | null },
): Promise<void> {
  for (const campaignId of await campaigns.concerning(tx, { officerId, accountId })) await tellReview(tx, campaignId);
}
