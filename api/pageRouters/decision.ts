import { Router, type Request } from 'express';
import { Refused } from '../../domain/errors.ts';
import { decideTask } from '../../operations/decideTask.ts';
import { renewLink } from '../../operations/renewLink.ts';
import type { ApiContext } from '../context.ts';
import { readForm } from '../input/readBody.ts';
import type { Limits } from '../limits.ts';
import { decisionPage } from '../pages/decisionPage.ts';
import { resultPage } from '../pages/resultPage.ts';
import { writeRefusal } from '../problems/auditRefusal.ts';
import { problemStatus } from '../problems/problemCodes.ts';
import { checkForm } from '../session/formToken.ts';
import { deadLinkOf } from './deadLinkOf.ts';
import { readDecision, type ReadDecision } from './decisionForm.ts';
import { disputeRoutes } from './dispute.ts';
import { deadPage, servePage, type OurLink, type Page } from './linkPage.ts';
import { liveLinkOf, type Refilled } from './liveLink.ts';
import { resultOf } from './resultOf.ts';

const ROUTE = { template: '/d/[token]', purpose: 'decide' } as const;

/** `/d/:token`: the page changes nothing, its form decides. */
export function decisionRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  router.get(
    '/:token',
    servePage(context, limits, ROUTE, (ours) => showLink(context, ours)),
  );

  router.post(
    '/:token',
    servePage(context, limits, ROUTE, async (ours, request) => {
      const form = await readForm(request);
      const read = readDecision(form);
      if (!isFromOurPage(context, request, ours, form.csrf))
        return showLink(context, ours, { problem: { kind: 'stale' }, writtenReason: read.reason ?? '' }, 403);
      return decide(context, ours, read);
    }),
  );

  router.post(
    '/:token/renew',
    servePage(context, limits, { ...ROUTE, template: '/d/[token]/renew' }, async (ours, request) => {
      checkForm(context, request, { linkToken: ours.token, given: (await readForm(request)).csrf ?? '' });
      return renew(context, ours);
    }),
  );
  return disputeRoutes(router, context, limits);
}

function isFromOurPage(context: ApiContext, request: Request, { token }: OurLink, given = ''): boolean {
  try {
    checkForm(context, request, { linkToken: token, given });
    return true;
  } catch {
    return false;
  }
}

/** The page as the link stands now; `refilled` is what came back with a form that recorded nothing. */
async function showLink(
  context: ApiContext,
  ours: OurLink,
  refilled: Refilled | null = null,
  status = 200,
): Promise<Page> {
  const { language } = ours.link;
  return context.db.as(ours.actor, 'showLink', async (tx) => {
    const dead = await deadLinkOf(tx, context, ours);
    if (dead) return deadPage(context, language, dead);
    const live = await liveLinkOf(tx, context, ours, refilled);
    return 'dead' in live ? deadPage(context, language, live.dead) : { status, html: decisionPage(live.page) };
  });
}

async function decide(
  context: ApiContext,
  ours: OurLink,
  { verdict, reason, version, problem }: ReadDecision,
): Promise<Page> {
  const { link, actor } = ours;
  const written = { writtenReason: reason ?? '' };
  if (problem || verdict === null)
    return showLink(context, ours, { problem: problem ?? { kind: 'stale' }, ...written }, problemStatus.reason_missing);
  if (link.usedAt !== null || link.deadBecause !== null || link.expiresAt <= context.clock.now())
    return showLink(context, ours);
  const decision = {
    taskId: link.taskId!,
    version,
    verdict,
    reason,
    channel: 'mail',
    linkId: link.id,
    signedInAt: null,
  } as const;
  try {
    const page = await context.db.as(actor, 'decideTask', async (tx) => {
      const outcome = await decideTask(tx, context.rules, decision);
      return resultOf(tx, context, ours, { outcome, reason });
    });
    return { status: 200, html: resultPage(page) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refused(context, ours, error, written);
  }
}

/** A refusal shows the page as the link stands now, with the refusal's status; one that reached too far is recorded. */
async function refused(
  context: ApiContext,
  ours: OurLink,
  error: Refused,
  written: { writtenReason: string },
): Promise<Page> {
  const { link, actor } = ours;
  if (error.code === 'not_yours' || error.code === 'not_found') {
    await writeRefusal(context.db, actor, {
      act: 'decision',
      error,
      subject: { kind: 'task', id: link.taskId! },
      channel: 'mail',
    });
  }
  const page = await showLink(context, ours, { problem: { kind: 'reason_missing', verdict: 'deny' }, ...written });
  return { ...page, status: page.status === 200 ? problemStatus[error.code] : page.status };
}

async function renew(context: ApiContext, ours: OurLink): Promise<Page> {
  try {
    await context.db.as(ours.actor, 'renewLink', (tx) => renewLink(tx, { linkId: ours.link.id }));
  } catch (error) {
    if (error instanceof Refused) return showLink(context, ours);
    throw error;
  }
  return deadPage(context, ours.link.language, { kind: 'renewed' });
}
