import { Router } from 'express';
import * as officerViews from '../../db/views/officers.ts';
import * as taskViews from '../../db/views/tasks.ts';
import { Refused } from '../../domain/errors.ts';
import { decideTask } from '../../operations/decideTask.ts';
import { reassigneesOf, reassignTask } from '../../operations/reassignTask.ts';
import { seeTask } from '../../operations/seeTask.ts';
import { whatFollows } from '../answers/outcome.ts';
import { pageAnswer } from '../answers/page.ts';
import { taskAnswer } from '../answers/task.ts';
import { groupBounds, spanOf } from '../answers/taskGroups.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** What waits for somebody, and deciding it. */
export function taskRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;

  serve(router, context, contract.listTasks, async ({ tx, query, session }) => {
    const bounds = groupBounds(rules, tx.at);
    const after = cursorsOf(context, 'tasks').read(query.cursor);
    const page = await taskViews.list(tx, { limit: query.limit, after, ...spanOf(bounds, query.group) });
    const counts = await taskViews.counts(tx, bounds);
    return { ...pageAnswer(context, 'tasks', page, (task) => taskAnswer(rules, session, bounds, task)), counts };
  });

  serve(router, context, contract.readTask, async ({ tx, params, session }) => {
    const task = await taskViews.read(tx, params.taskId);
    if (!task) throw new Refused('not_found', {});
    await seeTask(tx, params);
    return taskAnswer(rules, session, groupBounds(rules, tx.at), task);
  });
  serveDeciding(router, context);
  servePassingOn(router, context);
  return router;
}

function serveDeciding(router: Router, context: ApiContext): void {
  const { rules } = context;

  serve(router, context, contract.decideTask, async ({ tx, params, body, session }) => {
    const decision = {
      ...params,
      ...body,
      reason: body.reason ?? null,
      channel: 'web',
      linkId: null,
      signedInAt: session.beganAt,
      secondFactorAt: session.secondFactorAt,
    } as const;
    const [outcome, next] = await Promise.all([
      decideTask(tx, rules, decision),
      taskViews.nextStage(tx, params.taskId),
    ]);
    const { taskId, requestId, verdict, at, receiptNo } = outcome;
    return {
      taskId,
      requestId,
      verdict,
      at: at.toISOString(),
      receiptNo,
      taskEnded: true,
      next: whatFollows(verdict, next),
    };
  });
}

function servePassingOn(router: Router, context: ApiContext): void {
  const { rules } = context;

  serve(router, context, contract.reassignees, async ({ tx, params }) => {
    const found = await reassigneesOf(tx, rules, params.taskId);
    return {
      items: found.map(({ officerId, name, position, unitName, via }) => ({
        id: officerId,
        name,
        position,
        unitName,
        via,
      })),
    };
  });

  serve(router, context, contract.reassignTask, async ({ tx, params, body }) => {
    const { taskId } = await reassignTask(tx, rules, { ...params, toOfficerId: body.officerId, reason: body.reason });
    const people = await officerViews.named(tx, [body.officerId]);
    return { taskId, to: people.get(body.officerId)! };
  });
}
