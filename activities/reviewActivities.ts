import type { Database } from '../db/database.ts';
import type { Rules } from '../domain/rules.ts';
import { tendCorrection } from '../operations/correction/tendCorrection.ts';
import { startScheduledReview } from '../operations/review/startReview.ts';
import { tendReview } from '../operations/review/tendReview.ts';

/** The effects of reviews and corrections. One operation, one transaction, idempotent under the keys that the operation names. */
export function createReviewActivities({ db, rules }: { db: Database; rules: Rules }) {
  return {
    startScheduledReview: () => db.asEngine('startScheduledReview', (tx) => startScheduledReview(tx, rules)),
    tendReview: (input: { campaignId: string }) => db.asEngine('tendReview', (tx) => tendReview(tx, rules, input)),
    tendCorrection: (input: { correctionId: string }) =>
      db.asEngine('tendCorrection', (tx) => tendCorrection(tx, rules, input)),
  };
}
export type ReviewActivities = ReturnType<typeof createReviewActivities>;
