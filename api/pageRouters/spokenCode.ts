import { isRefusal } from '../../domain/errors.ts';
import { trySpokenCode } from '../../operations/passwordCase/trySpokenCode.ts';
import type { ApiContext } from '../context.ts';
import type { FirstPasswordPage } from '../pages/firstPasswordPage.ts';
import type { SpokenCodeForm } from '../pages/spokenCodeForm.ts';
import { sealFor } from '../secret.ts';
import { formTokenOf } from '../session/formToken.ts';
import { spokenProof } from '../spokenProof.ts';
import { deadLinkStateOf, liveAccountOf, type LiveAccount } from './firstPasswordLink.ts';
import type { OurLink } from './linkPage.ts';

/** Tries the code that was read over the phone; answers the proof, or why there is none. What is no code at all costs no try. */
export async function prove(
  context: ApiContext,
  ours: OurLink,
  given: string,
): Promise<FirstPasswordPage | { proof: string }> {
  const { link, actor } = ours;
  const code = given.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return wrongCodePage(context, ours, 'malformed');
  const input = { officerId: actor.officerId, linkId: link.id, code, codeKey: sealFor(context, 'spoken-code', '') };
  try {
    const { reissueId } = await trySpokenCode(context.db, context.rules.pack, input);
    return { proof: spokenProof(context, { linkId: link.id, reissueId }) };
  } catch (error) {
    if (isRefusal(error, 'spoken_code_wrong')) return wrongCodePage(context, ours, 'wrong');
    if (isRefusal(error, 'spoken_code_spent')) return endedPage(context, ours, 'spent');
    if (isRefusal(error, 'not_eligible')) return wrongCodePage(context, ours, 'not_read_out');
    return deadLinkStateOf(context, ours, error);
  }
}

async function wrongCodePage(
  context: ApiContext,
  ours: OurLink,
  problem: NonNullable<SpokenCodeForm['problem']>,
): Promise<FirstPasswordPage> {
  const live = await liveAccountOf(context, ours);
  return 'state' in live ? live : spokenCodePage(context, ours, live, problem);
}

/** The form for the code, without any secret. */
export function spokenCodePage(
  context: ApiContext,
  { link, token }: OurLink,
  { account }: LiveAccount,
  problem?: SpokenCodeForm['problem'],
): FirstPasswordPage {
  const form = { action: `/p/${token}/spoken-code`, csrf: formTokenOf(context, token), ...(problem && { problem }) };
  return { language: link.language, now: context.clock.now(), state: 'spoken', account, form };
}

/** A reissue that is over: its code was wrong too often, or its link has expired. */
export function endedPage(context: ApiContext, { link }: OurLink, state: 'spent' | 'anew'): FirstPasswordPage {
  return { language: link.language, now: context.clock.now(), state, signInHref: '/sign-in' };
}
