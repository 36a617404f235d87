import { Router } from 'express';
import * as officerViews from '../../db/views/officers.ts';
import { isRefusal } from '../../domain/errors.ts';
import { signInByLink } from '../../operations/beginSession.ts';
import type { ApiContext } from '../context.ts';
import { readForm } from '../input/readBody.ts';
import type { Limits } from '../limits.ts';
import { signInPage, signInStatus, type SignInPage } from '../pages/signInPage.ts';
import { checkForm, formTokenOf } from '../session/formToken.ts';
import { checkOrigin } from '../session/origin.ts';
import { giveToken, newToken, tokenIn } from '../session/sessionCookie.ts';
import { servePage, type OurLink, type Page } from './linkPage.ts';

const SEE_OTHER = 303;

/** `/s/:token`: the page signs nobody in, its button does. */
export function signInRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  const route = { template: '/s/[token]', purpose: 'sign_in' } as const;

  router.get(
    '/:token',
    servePage(context, limits, route, (ours) => linkPage(context, ours)),
  );

  router.post(
    '/:token',
    servePage(context, limits, route, async (ours, request, response) => {
      checkOrigin(context, request);
      const page = await linkPage(context, ours);
      if (page.status !== 200) return page;
      const form = await readForm(request);
      checkForm(context, request, { linkToken: ours.token, given: form.csrf ?? '' });
      const token = newToken();
      const input = { linkId: ours.link.id, token, replaces: tokenIn(context, request) };
      try {
        await context.db.as(ours.actor, 'signInByLink', (tx) => signInByLink(tx, input));
      } catch (error) {
        if (isRefusal(error, 'link_used')) return deadSignIn(context, ours, 'used');
        throw error;
      }
      giveToken(context, response, token);
      response.set('Cache-Control', 'no-store').redirect(SEE_OTHER, '/');
      return page;
    }),
  );
  return router;
}

async function linkPage(context: ApiContext, ours: OurLink): Promise<Page> {
  const { link, actor, token } = ours;
  const now = context.clock.now();
  if (link.usedAt !== null) return deadSignIn(context, ours, 'used');
  if (link.expiresAt <= now || link.deadBecause !== null || link.officerState !== 'active')
    return deadSignIn(context, ours, 'expired');
  const people = await context.db.as(actor, 'showSignInLink', (tx) => officerViews.named(tx, [link.officerId]));
  const { name, position, unitName } = people.get(link.officerId)!;
  return rendered({
    language: link.language,
    now,
    state: 'ready',
    officer: { name, position, unit: unitName },
    validUntil: link.expiresAt,
    action: `/s/${token}`,
    csrf: formTokenOf(context, token),
  });
}

function deadSignIn(context: ApiContext, { link }: OurLink, state: 'used' | 'expired'): Page {
  return rendered({ language: link.language, now: context.clock.now(), state, askAgainHref: '/sign-in' });
}

function rendered(page: SignInPage): Page {
  return { status: signInStatus(page), html: signInPage(page) };
}
