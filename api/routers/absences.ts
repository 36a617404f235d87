import { Router } from 'express';
import * as absenceViews from '../../db/views/absences.ts';
import { announceAbsence, cancelAbsence } from '../../operations/announceAbsence.ts';
import { sent } from '../answers/sent.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { serve } from '../serve.ts';

/** Out of office, and who stands in. */
export function absenceRouter(context: ApiContext): Router {
  const router = Router();

  serve(router, context, contract.listAbsences, async ({ tx }) => ({ items: sent(await absenceViews.ofActor(tx)) }));

  serve(router, context, contract.announceAbsence, ({ tx, body }) =>
    announceAbsence(tx, context.rules, { deputyId: body.deputyId, from: new Date(body.from), to: new Date(body.to) }),
  );

  serve(router, context, contract.cancelAbsence, ({ tx, params }) => cancelAbsence(tx, params));

  return router;
}
