import { Router } from 'express';
import * as officerViews from '../../db/views/officers.ts';
import { isRefusal, Refused } from '../../domain/errors.ts';
import { confirmReport, openReportLink } from '../../operations/passwordCase/reportAnonymously.ts';
import type { ApiContext } from '../context.ts';
import { readForm } from '../input/readBody.ts';
import type { Limits } from '../limits.ts';
import { passwordReportPage, passwordReportStatus, type PasswordReportPage } from '../pages/passwordReportPage.ts';
import { checkForm, formTokenOf } from '../session/formToken.ts';
import { checkOrigin } from '../session/origin.ts';
import { servePage, type OurLink, type Page } from './linkPage.ts';

const ROUTE = { template: '/r/[token]', purpose: 'confirm_report' } as const;

/** `/r/:token`: fetching it changes nothing; its button confirms a report from the sign-in page (R14). */
export function passwordReportPages(context: ApiContext, limits: Limits): Router {
  const router = Router();
  router.get(
    '/:token',
    servePage(context, limits, ROUTE, async (ours) => rendered(await linkPage(context, ours))),
  );
  router.post(
    '/:token',
    servePage(context, limits, ROUTE, async (ours, request) => {
      checkOrigin(context, request);
      const page = await linkPage(context, ours);
      if (page.state !== 'ready') return rendered(page);
      const form = await readForm(request);
      checkForm(context, request, { linkToken: ours.token, given: form.csrf ?? '' });
      return rendered(await confirmed(context, ours));
    }),
  );
  return router;
}

/** What the link would report; why it is dead where it reports nothing. Writes nothing. */
async function linkPage(context: ApiContext, ours: OurLink): Promise<PasswordReportPage> {
  const { link, actor, token } = ours;
  try {
    return await context.db.as(actor, 'showReportLink', async (tx) => {
      const { userName, severity, lastCertainAt, askedAt, expiresAt } = await openReportLink(tx, link.id);
      const { name, position, unitName } = (await officerViews.named(tx, [link.officerId])).get(link.officerId)!;
      const officer = { name, position, unit: unitName };
      return {
        language: link.language,
        now: context.clock.now(),
        state: 'ready',
        report: { userName, severity, lastCertainAt, askedAt, validUntil: expiresAt, officer },
        action: `/r/${token}`,
        csrf: formTokenOf(context, token),
      };
    });
  } catch (error) {
    return deadPage(context, ours, error);
  }
}

async function confirmed(context: ApiContext, ours: OurLink): Promise<PasswordReportPage> {
  const { link, actor } = ours;
  try {
    const { no, severity } = await context.db.as(actor, 'confirmReport', (tx) =>
      confirmReport(tx, context.rules, link.id),
    );
    const base = { language: link.language, now: context.clock.now() };
    return { ...base, state: 'done', no, severity, signInHref: '/sign-in' };
  } catch (error) {
    return deadPage(context, ours, error);
  }
}

/** @throws whatever is no refusal */
function deadPage(context: ApiContext, { link }: OurLink, error: unknown): PasswordReportPage {
  if (!(error instanceof Refused)) throw error;
  const base = { language: link.language, now: context.clock.now() };
  if (isRefusal(error, 'link_used')) return { ...base, state: 'used', signInHref: '/sign-in' };
  const state = isRefusal(error, 'link_expired') ? 'expired' : 'dead';
  return { ...base, state, againHref: '/sign-in/password-report' };
}

const rendered = (page: PasswordReportPage): Page => ({
  status: passwordReportStatus(page),
  html: passwordReportPage(page),
});
