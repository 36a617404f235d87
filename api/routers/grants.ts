import { Router } from 'express';
import * as grantViews from '../../db/views/grants.ts';
import { Refused } from '../../domain/errors.ts';
import { revokeGrant } from '../../operations/revokeGrant.ts';
import { grantAnswer } from '../answers/grant.ts';
import { pageAnswer } from '../answers/page.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Grants, and ending them at once. */
export function grantRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;
  const { itDepartment } = rules.pack;

  serve(router, context, contract.listGrants, async ({ tx, query, actor }) => {
    const after = cursorsOf(context, 'grants').read(query.cursor);
    const asked = {
      officerId: query.officerId ?? null,
      accountId: query.accountId ?? null,
      state: query.state ?? null,
    };
    const page = await grantViews.list(tx, { limit: query.limit, after, ...asked });
    const facts = await grantViews.factsOfUnits(tx, page.items.map(({ holderUnitId }) => holderUnitId), itDepartment); // prettier-ignore
    return pageAnswer(context, 'grants', page, (grant) =>
      grantAnswer(rules, actor, tx.at, facts.get(grant.holderUnitId)!, grant),
    );
  });

  serve(router, context, contract.readGrant, async ({ tx, params, actor }) => {
    const grant = await grantViews.read(tx, params.grantId);
    if (!grant) throw new Refused('not_found', {});
    const facts = await grantViews.factsOfUnits(tx, [grant.holderUnitId], itDepartment);
    return grantAnswer(rules, actor, tx.at, facts.get(grant.holderUnitId)!, grant);
  });

  serve(router, context, contract.revokeGrant, async ({ tx, params, body }) => {
    const { endedAt } = await revokeGrant(tx, rules, { ...params, ...body });
    return { endedAt: endedAt.toISOString() };
  });

  return router;
}
