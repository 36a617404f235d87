import { Router } from 'express';
import * as duties from '../../db/caseDuties.ts';
import * as cases from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import * as officerViews from '../../db/views/officers.ts';
import * as caseViews from '../../db/views/passwordCases.ts';
import type { CaseActor } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import { caseQuestion } from '../../operations/passwordCase/caseQuestion.ts';
import { markItems } from '../../operations/passwordCase/markItems.ts';
import {
  cancelReissue,
  confirmReissue,
  prepareReissue,
  showSpokenCode,
} from '../../operations/passwordCase/reissue.ts';
import { stateFacts } from '../../operations/passwordCase/stateFacts.ts';
import { undoReport } from '../../operations/passwordCase/undoReport.ts';
import { confirmLetter, registerLetter } from '../../operations/passwordCase/writtenReport.ts';
import { casePart } from '../answers/casePart.ts';
import { pageAnswer } from '../answers/page.ts';
import { caseAnswer, caseRowAnswer } from '../answers/passwordCase.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { sealFor } from '../secret.ts';
import { serve } from '../serve.ts';
import type { Session } from '../session/session.ts';

/** The cases of lost and stolen passwords: the queue, one case, and what head and IT desk do in it. */
export function passwordCaseRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;

  serve(router, context, contract.listCases, async ({ tx, query }) => {
    const after = cursorsOf(context, 'password-cases').read(query.cursor);
    const page = await caseViews.list(tx, { limit: query.limit, after, open: query.open === 'true' });
    return pageAnswer(context, 'password-cases', page, (row) => caseRowAnswer(rules, row));
  });

  serve(router, context, contract.readCase, async ({ tx, params: { caseId }, session }) => {
    const view = await caseViews.read(tx, caseId);
    if (!view) throw new Refused('not_found', {});
    const reissue = await caseViews.reissue(tx, caseId);
    const question = await caseQuestion(tx, rules, view);
    const level = await duties.headLevel(tx, caseId);
    const heads = await officerViews.named(tx, await duties.candidates(tx, caseId));
    return caseAnswer(rules, {
      view,
      heads: [...heads.values()],
      duties: await duties.open(tx, caseId),
      reissue,
      items: await caseViews.items(tx, caseId),
      history: await caseViews.history(tx, caseId),
      part: casePart(rules.pack, session, { view, reissue, question, level }),
    });
  });

  serveHead(router, context);
  serveItDesk(router, context);
  return router;
}

/** Who acts, and what they have proved in their session. */
export const caseActorOf = ({ officerId, accountId, beganAt, secondFactorAt }: Session): CaseActor => ({
  officerId,
  accountId,
  signedInAt: beganAt,
  secondFactorAt,
});

/** The case and its state after an act. */
async function after(tx: Transaction, caseId: string) {
  const { state } = (await cases.find(tx, caseId))!;
  return { caseId, state };
}

function serveHead(router: Router, context: ApiContext): void {
  const { rules } = context;

  serve(router, context, contract.stateFacts, async ({ tx, params: { caseId }, body, session }) => {
    await stateFacts(tx, rules, caseActorOf(session), { caseId, ...body, letterNo: body.letterNo ?? null });
    return after(tx, caseId);
  });

  serve(router, context, contract.undoReport, async ({ tx, params: { caseId }, body, session }) => {
    await undoReport(tx, rules, caseActorOf(session), { caseId, ...body });
    return after(tx, caseId);
  });

  serve(router, context, contract.confirmLetter, ({ tx, params, session }) =>
    confirmLetter(tx, rules, caseActorOf(session), params),
  );

  serve(router, context, contract.markItems, async ({ tx, params: { caseId }, body, session }) => {
    await markItems(tx, rules, caseActorOf(session), { caseId, ...body });
    return after(tx, caseId);
  });
}

function serveItDesk(router: Router, context: ApiContext): void {
  const { rules } = context;

  serve(router, context, contract.registerLetter, async ({ tx, params: { caseId }, body, session }) => {
    await registerLetter(tx, rules, caseActorOf(session), { caseId, ...body });
    return after(tx, caseId);
  });

  serve(router, context, contract.prepareReissue, async ({ tx, params, session }) => {
    await prepareReissue(tx, rules, caseActorOf(session), params);
    return after(tx, params.caseId);
  });

  serve(router, context, contract.confirmReissue, async ({ tx, params, session }) => {
    const { expiresAt } = await confirmReissue(tx, rules, caseActorOf(session), params);
    return { ...(await after(tx, params.caseId)), expiresAt: expiresAt.toISOString() };
  });

  serve(router, context, contract.cancelReissue, async ({ tx, params, session }) => {
    await cancelReissue(tx, rules, caseActorOf(session), params);
    return after(tx, params.caseId);
  });

  serve(router, context, contract.showSpokenCode, ({ tx, params, session }) => {
    const codeKey = sealFor(context, 'spoken-code', '');
    return showSpokenCode(tx, rules, caseActorOf(session), { ...params, codeKey });
  });
}
