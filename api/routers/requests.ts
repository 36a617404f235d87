import { Router } from 'express';
import * as eventViews from '../../db/views/events.ts';
import * as requestViews from '../../db/views/requests.ts';
import * as taskViews from '../../db/views/tasks.ts';
import { Refused } from '../../domain/errors.ts';
import { commentOnRequest } from '../../operations/commentOnRequest.ts';
import { editRequest } from '../../operations/editRequest.ts';
import { previewRequest } from '../../operations/previewRequest.ts';
import { seeTask } from '../../operations/seeTask.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { plannedChainAnswer } from '../answers/chain.ts';
import { findingAnswer } from '../answers/finding.ts';
import { pageAnswer } from '../answers/page.ts';
import { requestAnswer } from '../answers/request.ts';
import { requestDetailAnswer } from '../answers/requestDetail.ts';
import { sent } from '../answers/sent.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Asking, following, changing and withdrawing. */
export function requestRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;
  serveReading(router, context);

  serve(router, context, contract.previewRequest, async ({ tx, body, query: { requestId } }) => {
    const { stages, people, admins, findings, submittable, expectedBy } = await previewRequest(tx, rules, {
      ...body,
      requestId,
    });
    const chain = plannedChainAnswer(stages, { people, admins });
    return {
      findings: findings.map((finding) => findingAnswer(finding, rules.pack.sources)),
      chain,
      submittable,
      expectedBy: expectedBy?.toISOString() ?? null,
    };
  });

  serve(router, context, contract.submitRequest, ({ tx, body }) => submitRequest(tx, rules, body));

  serve(router, context, contract.editRequest, ({ tx, params, body }) =>
    editRequest(tx, rules, { ...params, ...body }),
  );

  serve(router, context, contract.withdrawRequest, ({ tx, params, body }) =>
    withdrawRequest(tx, { ...params, reason: body.reason || null }),
  );

  serve(router, context, contract.commentOnRequest, ({ tx, params, body }) =>
    commentOnRequest(tx, { ...params, ...body }),
  );

  return router;
}

function serveReading(router: Router, context: ApiContext): void {
  serve(router, context, contract.listRequests, async ({ tx, query }) => {
    const after = cursorsOf(context, 'requests').read(query.cursor);
    const page = await requestViews.list(tx, { limit: query.limit, after, state: query.state ?? null });
    return pageAnswer(context, 'requests', page, requestAnswer);
  });

  serve(router, context, contract.readRequest, async ({ tx, params, actor }) => {
    const asked = await taskViews.openTaskOf(tx, params.requestId);
    if (asked !== null) await seeTask(tx, { taskId: asked });
    return requestDetailAnswer(tx, context.rules, actor, params.requestId);
  });

  serve(router, context, contract.requestEvents, async ({ tx, params, query }) => {
    const request = await requestViews.read(tx, params.requestId);
    if (!request) throw new Refused('not_found', {});
    const after = cursorsOf(context, 'events').read(query.cursor);
    const page = await eventViews.ofRequest(tx, { ...params, limit: query.limit, after });
    return pageAnswer(context, 'events', page, sent);
  });
}
