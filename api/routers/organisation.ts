import { Router } from 'express';
import * as officerViews from '../../db/views/officers.ts';
import * as unitViews from '../../db/views/units.ts';
import { pageAnswer } from '../answers/page.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Units and people, as far as everybody or the reader may know them. */
export function organisationRouter(context: ApiContext): Router {
  const router = Router();
  const { unitKinds } = context.rules.pack;
  const departmentKinds = Object.keys(unitKinds).filter((kind) => unitKinds[kind]!.hasAdminAccount);

  serve(router, context, contract.listUnits, async ({ tx, query }) => {
    const after = cursorsOf(context, 'units').read(query.cursor);
    const page = await unitViews.list(tx, {
      limit: query.limit,
      after,
      under: query.under ?? null,
      q: query.q ?? null,
    });
    return pageAnswer(context, 'units', page, (unit) => unit);
  });

  serve(router, context, contract.findOfficers, async ({ tx, query }) => {
    const after = cursorsOf(context, 'officers').read(query.cursor);
    const asked = { departmentKinds, q: query.q ?? null, unitId: query.unitId ?? null };
    return pageAnswer(
      context,
      'officers',
      await officerViews.directory(tx, { limit: query.limit, after, ...asked }),
      (officer) => officer,
    );
  });

  return router;
}
