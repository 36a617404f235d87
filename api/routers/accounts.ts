import { Router } from 'express';
import * as accounts from '../../db/accounts.ts';
import * as organisation from '../../db/organisation.ts';
import * as places from '../../db/places.ts';
import * as lifeViews from '../../db/views/accountLife.ts';
import * as accountViews from '../../db/views/accounts.ts';
import * as unitViews from '../../db/views/units.ts';
import { Refused } from '../../domain/errors.ts';
import { accountAnswer } from '../answers/account.ts';
import { pageAnswer } from '../answers/page.ts';
import { quotaAnswer } from '../answers/quota.ts';
import { sent } from '../answers/sent.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** The registry of accounts: who keeps which, since when and by which request, and what is left of the quotas. */
export function accountRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;

  serve(router, context, contract.listAccounts, async ({ tx, query }) => {
    const after = cursorsOf(context, 'accounts').read(query.cursor);
    const { custodianId = null, unitId = null, state = null, q = null } = query;
    const page = await accountViews.list(tx, { limit: query.limit, after, custodianId, unitId, state, q });
    return pageAnswer(context, 'accounts', page, sent);
  });

  serve(router, context, contract.readAccount, async ({ tx, params: { accountId }, actor }) => {
    const account = await accountViews.read(tx, accountId);
    if (!account) throw new Refused('not_found', {});
    return accountAnswer(rules, actor, {
      account,
      facts: await organisation.approverFacts(tx, account.unit.id, rules.pack.itDepartment),
      custodies: await lifeViews.custodies(tx, accountId),
      grants: await lifeViews.grants(tx, accountId),
      events: await lifeViews.events(tx, accountId),
      openRequestNo: await accounts.openRequestAbout(tx, accountId, null),
      at: tx.at,
    });
  });

  serve(router, context, contract.readQuotas, async ({ tx, query: { unitId } }) => {
    const unit = await unitViews.ref(tx, unitId);
    if (!unit || !(await unitViews.isRegistered(tx, unitId))) throw new Refused('not_found', {});
    return quotaAnswer(rules, unit, await places.taken(tx, unitId));
  });

  return router;
}
