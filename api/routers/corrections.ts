import { Router } from 'express';
import * as corrections from '../../db/corrections.ts';
import type { Transaction } from '../../db/transaction.ts';
import * as correctionViews from '../../db/views/corrections.ts';
import { Refused } from '../../domain/errors.ts';
import { sealedSections } from '../../domain/sealedSections.ts';
import { correctionHeads } from '../../operations/correction/correctionNews.ts';
import { answerOutcome, correctByEntry, stateOutcome } from '../../operations/correction/endCorrection.ts';
import type { SectionEntry } from '../../operations/writeSection.ts';
import { correctionAnswer, correctionRowAnswer } from '../answers/correction.ts';
import { pageAnswer } from '../answers/page.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Corrections of records: what is open, and the acts that end them (R11, R12). */
export function correctionRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;
  const seals = sealedSections(context.secretKey);

  serve(router, context, contract.listCorrections, async ({ tx, query }) => {
    const after = cursorsOf(context, 'corrections').read(query.cursor);
    const { limit, unitId = null, officerId = null } = query;
    const page = await correctionViews.list(tx, { limit, after, open: query.open === 'true', unitId, officerId });
    return pageAnswer(context, 'corrections', page, correctionRowAnswer);
  });

  serve(router, context, contract.readCorrection, async ({ tx, params: { correctionId }, actor }) => {
    const view = await correctionViews.read(tx, correctionId);
    const row = view && (await corrections.find(tx, correctionId));
    if (!view || !row) throw new Refused('not_found', {});
    const heads = row.state === 'stated' ? await correctionHeads(tx, rules, row) : [];
    const isHead = heads.some(({ officerId }) => officerId === actor.officerId);
    return correctionAnswer(rules, actor, { view, isHead });
  });

  serve(router, context, contract.recordCorrection, ({ tx, params, body }) => {
    const entry = { ...body, content: body.content as SectionEntry['content'] };
    return correctByEntry(tx, rules, { ...params, ...entry }, seals);
  });

  serve(router, context, contract.stateOutcome, async ({ tx, params: { correctionId }, body }) => {
    await stateOutcome(tx, { correctionId, ...body });
    return after(tx, correctionId);
  });

  serve(router, context, contract.answerOutcome, async ({ tx, params: { correctionId }, body }) => {
    const { confirmed, because = null } = body;
    await answerOutcome(tx, rules, { correctionId, confirmed, because });
    return after(tx, correctionId);
  });

  return router;
}

/** The correction and its state after an act. */
async function after(tx: Transaction, correctionId: string) {
  const { state } = (await corrections.find(tx, correctionId))!;
  return { correctionId, state };
}
