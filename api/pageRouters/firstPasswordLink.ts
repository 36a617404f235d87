import * as officerViews from '../../db/views/officers.ts';
import type { AccountKind } from '../../domain/accountKind.ts';
import { Refused } from '../../domain/errors.ts';
import { openFirstPassword } from '../../operations/firstPassword.ts';
import type { ApiContext } from '../context.ts';
import type { FirstPasswordAccount, FirstPasswordPage } from '../pages/firstPasswordPage.ts';
import { formTokenOf } from '../session/formToken.ts';
import type { OurLink } from './linkPage.ts';

/** The account that a live link opens. */
export interface LiveAccount {
  kind: AccountKind;
  /** Of a reissue the code that is read over the phone comes first. */
  isReissue: boolean;
  /** The reissue, once it was confirmed. */
  reissueId: string | null;
  hasSecondFactor: boolean;
  account: FirstPasswordAccount;
}

/** What the link opens; the page of a dead link where it opens nothing. Writes nothing. */
export async function liveAccountOf(context: ApiContext, ours: OurLink): Promise<LiveAccount | FirstPasswordPage> {
  const { link, actor } = ours;
  try {
    return await context.db.as(actor, 'showFirstPassword', async (tx) => {
      const { userName, kind, unitName, expiresAt, caseId, reissueId, totp } = await openFirstPassword(tx, link.id);
      const people = await officerViews.named(tx, [link.officerId]);
      const { name, position, unitName: unit } = people.get(link.officerId)!;
      const account = { userName, unitName, officer: { name, position, unit }, validUntil: expiresAt };
      return { kind, isReissue: caseId !== null, reissueId, hasSecondFactor: totp !== null, account };
    });
  } catch (error) {
    return deadLinkStateOf(context, ours, error);
  }
}

/** The page that a link leads to before anything is opened: without any secret. */
export async function closedLinkOf(context: ApiContext, ours: OurLink): Promise<FirstPasswordPage> {
  const { link, token } = ours;
  const live = await liveAccountOf(context, ours);
  if ('state' in live) return live;
  const csrf = formTokenOf(context, token);
  const { language } = link;
  return {
    language,
    now: context.clock.now(),
    state: 'closed',
    account: live.account,
    action: `/p/${token}`,
    csrf,
  };
}

/** The page of a dead link, by the refusal that says why. @throws whatever is no such refusal */
export function deadLinkStateOf(context: ApiContext, { link, token }: OurLink, error: unknown): FirstPasswordPage {
  if (!(error instanceof Refused)) throw error;
  const base = { language: link.language, now: context.clock.now() };
  if (error.code === 'link_expired')
    return {
      ...base,
      state: 'expired',
      renew: { action: `/p/${token}/renewal`, csrf: formTokenOf(context, token) },
    };
  if (error.code === 'link_used') return { ...base, state: 'used', signInHref: '/sign-in' };
  if (error.code === 'link_dead' || error.code === 'not_found')
    return { ...base, state: 'dead', signInHref: '/sign-in' };
  throw error;
}
