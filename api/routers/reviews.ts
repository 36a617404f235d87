import { Router } from 'express';
import * as reviewViews from '../../db/views/reviews.ts';
import { Refused } from '../../domain/errors.ts';
import { sectionsOf } from '../../domain/review/reviewRule.ts';
import { previewReview, startReview } from '../../operations/review/startReview.ts';
import { pageAnswer } from '../answers/page.ts';
import { previewAnswer, reviewAnswer, reviewRowAnswer } from '../answers/review.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Reviews of records: those that somebody sees, one with its course, and the start by hand (R9–R11). */
export function reviewRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;

  serve(router, context, contract.listReviews, async ({ tx, query }) => {
    const after = cursorsOf(context, 'reviews').read(query.cursor);
    const page = await reviewViews.list(tx, { limit: query.limit, after, open: query.open === 'true' });
    return pageAnswer(context, 'reviews', page, reviewRowAnswer);
  });

  serve(router, context, contract.previewReview, async ({ tx, body: { scopeUnitId, sections } }) => {
    const preview = await previewReview(tx, rules, { scopeUnitId, sections: sections ?? null });
    return previewAnswer(rules, { preview, sections: sections ?? sectionsOf(rules.pack.reviews), at: tx.at });
  });

  serve(router, context, contract.startReview, ({ tx, body }) =>
    startReview(tx, rules, { ...body, sections: body.sections ?? null }),
  );

  serve(router, context, contract.readReview, async ({ tx, params: { campaignId } }) => {
    const view = await reviewViews.read(tx, campaignId);
    if (!view) throw new Refused('not_found', {});
    const { utcOffsetMinutes } = rules.calendar;
    return reviewAnswer(rules, {
      view,
      verdicts: await reviewViews.verdicts(tx, { campaignId, packetId: null }),
      sums: await reviewViews.sums(tx, campaignId),
      burnDown: await reviewViews.burnDown(tx, { campaignId, utcOffsetMinutes }),
      units: await reviewViews.units(tx, campaignId),
      urges: await reviewViews.urges(tx, campaignId),
    });
  });

  return router;
}
