import { Router, type Request } from 'express';
import * as links from '../../db/links.ts';
import * as officerViews from '../../db/views/officers.ts';
import { Refused } from '../../domain/errors.ts';
import { confirmReport, openReportLink, reportAnonymously } from '../../operations/passwordCase/reportAnonymously.ts';
import { reportPassword } from '../../operations/passwordCase/reportPassword.ts';
import { sent } from '../answers/sent.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import type { Limits } from '../limits.ts';
import { serve, serveOpen } from '../serve.ts';

/** Reporting a password as lost or stolen: signed in, or from the sign-in page by a link that confirms it. */
export function passwordReportRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  const { db, rules } = context;

  serve(router, context, contract.reportPassword, ({ tx, body }) =>
    reportPassword(tx, rules, { ...body, lastCertainAt: dateOf(body.lastCertainAt), byLink: false }),
  );

  serveOpen(router, context, contract.reportAnonymously, async ({ body, request }) => {
    await limits.countReport({ address: request.ip ?? '', about: `account:${body.userName.trim().toLowerCase()}` });
    const report = { ...body, lastCertainAt: dateOf(body.lastCertainAt) };
    return db.asNobody('reportAnonymously', (tx) => reportAnonymously(tx, report));
  });

  serveOpen(router, context, contract.openReportLink, async ({ body, request }) => {
    const { linkId, actor } = await ownerOf(context, limits, body.token, request);
    return db.as(actor, 'openReportLink', async (tx) => {
      const { accountId: _, ...report } = await openReportLink(tx, linkId);
      const officer = (await officerViews.named(tx, [actor.officerId])).get(actor.officerId)!;
      return { ...sent(report), officer };
    });
  });

  serveOpen(router, context, contract.confirmReport, async ({ body, request }) => {
    const { linkId, actor } = await ownerOf(context, limits, body.token, request);
    const { no, severity } = await db.as(actor, 'confirmReport', (tx) => confirmReport(tx, rules, linkId));
    return { no, severity };
  });

  return router;
}

const dateOf = (given: string | undefined): Date | null => (given === undefined ? null : new Date(given));

/** Whose link it is. @throws Refused `not_found` where it is none of ours · LayerProblem `too_many` after many guesses */
async function ownerOf({ links: tokens, db }: ApiContext, limits: Limits, token: string, request: Request) {
  const linkId = tokens.linkIdOf(token);
  const link = linkId === null ? undefined : await db.asNobody('findLink', (tx) => links.find(tx, linkId));
  if (link?.purpose === 'confirm_report')
    return { linkId: link.id, actor: { officerId: link.officerId, accountId: null } };
  await limits.countBadLink(request.ip ?? '');
  throw new Refused('not_found', {});
}
