import { Router } from 'express';
import * as dossierViews from '../../db/views/dossiers.ts';
import { Refused } from '../../domain/errors.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { dossierAnswer } from '../answers/dossier.ts';
import { pageAnswer } from '../answers/page.ts';
import { sent } from '../answers/sent.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Dossiers that somebody's grants open. */
export function dossierRouter(context: ApiContext): Router {
  const router = Router();

  serve(router, context, contract.listDossiers, async ({ tx, query }) => {
    const after = cursorsOf(context, 'dossiers').read(query.cursor);
    const page = await dossierViews.list(tx, {
      limit: query.limit,
      after,
      q: query.q ?? null,
      unitId: query.unitId ?? null,
    });
    return { ...pageAnswer(context, 'dossiers', page, sent), total: page.total };
  });

  serve(router, context, contract.readDossier, async ({ tx, params, actor }) => {
    const dossier = await dossierViews.read(tx, params.officerId);
    if (!dossier) throw new Refused('not_found', {});
    return dossierAnswer(context.rules, actor, dossier, await dossierViews.entries(tx, params.officerId));
  });

  serve(router, context, contract.writeSection, ({ tx, params, body }) =>
    writeSection(tx, context.rules, { ...params, ...body }),
  );

  return router;
}
