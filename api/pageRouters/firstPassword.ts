import { Router, type Request } from 'express';
import { isRefusal, Refused } from '../../domain/errors.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { chooseFirstPassword, renewFirstPassword } from '../../operations/firstPassword.ts';
import type { ApiContext } from '../context.ts';
import { readForm } from '../input/readBody.ts';
import type { Limits } from '../limits.ts';
import type { PasswordProblem } from '../pages/firstPasswordForm.ts';
import { firstPasswordPage, firstPasswordStatus, type FirstPasswordPage } from '../pages/firstPasswordPage.ts';
import { LayerProblem } from '../problems/problem.ts';
import { checkForm } from '../session/formToken.ts';
import { checkOrigin } from '../session/origin.ts';
import { provenWith } from '../spokenProof.ts';
import { formOf, problemOf, readPassword, type ReadPassword } from './firstPasswordForm.ts';
import { closedLinkOf, deadLinkStateOf, liveAccountOf } from './firstPasswordLink.ts';
import { servePage, type OurLink, type Page } from './linkPage.ts';
import { endedPage, prove, spokenCodePage } from './spokenCode.ts';

const ROUTE = { template: '/p/[token]', purpose: 'first_password' } as const;

/** `/p/:token`: the page shows no secret and changes nothing; its button opens the form, and the form chooses the password. */
export function firstPasswordPages(context: ApiContext, limits: Limits): Router {
  const router = Router();
  router.get(
    '/:token',
    servePage(context, limits, ROUTE, async (ours) => rendered(await closedLinkOf(context, ours))),
  );
  router.post(
    '/:token',
    servePage(context, limits, ROUTE, async (ours, request) => {
      const form = await ownForm(context, request, ours);
      return rendered(form ? await openPage(context, ours) : await closedLinkOf(context, ours));
    }),
  );
  router.post(
    '/:token/password',
    servePage(context, limits, { ...ROUTE, template: '/p/[token]/password' }, async (ours, request) => {
      const form = await ownForm(context, request, ours);
      return rendered(form ? await choose(context, ours, readPassword(form)) : await closedLinkOf(context, ours));
    }),
  );
  router.post(
    '/:token/spoken-code',
    servePage(context, limits, { ...ROUTE, template: '/p/[token]/spoken-code' }, async (ours, request) => {
      const form = await ownForm(context, request, ours);
      if (!form) return rendered(await closedLinkOf(context, ours));
      const proven = await prove(context, ours, form.code ?? '');
      return rendered('proof' in proven ? await openPage(context, ours, proven) : proven);
    }),
  );
  router.post(
    '/:token/renewal',
    servePage(context, limits, { ...ROUTE, template: '/p/[token]/renewal' }, async (ours, request) => {
      if (!(await ownForm(context, request, ours))) return rendered(await closedLinkOf(context, ours));
      return rendered(await renew(context, ours));
    }),
  );
  return router;
}

/** The fields of a form that came from our page; null where it is old. @throws LayerProblem `csrf` where another site sent it */
async function ownForm(
  context: ApiContext,
  request: Request,
  { token }: OurLink,
): Promise<Record<string, string> | null> {
  checkOrigin(context, request);
  const form = await readForm(request);
  try {
    checkForm(context, request, { linkToken: token, given: form.csrf ?? '' });
    return form;
  } catch (error) {
    if (error instanceof LayerProblem && error.code === 'csrf') return null;
    throw error;
  }
}

/** The form, as the link stands now, for a reissue with the proof of its code; a dead link's page where it has died. */
async function openPage(
  context: ApiContext,
  ours: OurLink,
  { proof = null, problem }: { proof?: string | null; problem?: PasswordProblem } = {},
): Promise<FirstPasswordPage> {
  const live = await liveAccountOf(context, ours);
  if ('state' in live) return live;
  const isProven = live.reissueId !== null && provenWith(context, ours.link.id, proof)(live.reissueId);
  if (live.isReissue && !isProven) return spokenCodePage(context, ours, live);
  const { language } = ours.link;
  const { kind, hasSecondFactor, account } = live;
  const form = formOf(context, ours, problem, { kind, hasSecondFactor, userName: account.userName, proof });
  return { language, now: context.clock.now(), state: 'open', account, form };
}

async function choose(context: ApiContext, ours: OurLink, read: ReadPassword): Promise<FirstPasswordPage> {
  const { link, actor } = ours;
  const { password, code, proof } = read;
  if (read.problem) return openPage(context, ours, { proof, problem: read.problem });
  const factors = secondFactors(context.secretKey);
  const isProven = provenWith(context, link.id, proof);
  const input = { linkId: link.id, password, code, factors, isProven };
  try {
    const { userName } = await chooseFirstPassword(context.db, context.rules.pack, actor.officerId, input);
    return {
      language: link.language,
      now: context.clock.now(),
      state: 'done',
      userName,
      withSecondFactor: code !== null,
      signInHref: `/sign-in?account=${encodeURIComponent(userName)}`,
    };
  } catch (error) {
    if (isRefusal(error, 'spoken_code_needed')) return openPage(context, ours);
    const problem = problemOf(error);
    if (problem) return openPage(context, ours, { proof, problem });
    return deadLinkStateOf(context, ours, error);
  }
}

async function renew(context: ApiContext, ours: OurLink): Promise<FirstPasswordPage> {
  const { link, actor } = ours;
  try {
    await context.db.as(actor, 'renewFirstPassword', (tx) => renewFirstPassword(tx, link.id));
    return { language: link.language, now: context.clock.now(), state: 'renewed', signInHref: '/sign-in' };
  } catch (error) {
    if (isRefusal(error, 'not_eligible'))
      return error.data.because === 'reissue_needed' ? endedPage(context, ours, 'anew') : closedLinkOf(context, ours);
    if (error instanceof Refused) return deadLinkStateOf(context, ours, error);
    throw error;
  }
}

const rendered = (page: FirstPasswordPage): Page => ({
  status: firstPasswordStatus(page),
  html: firstPasswordPage(page),
});
