import type { AccountKind } from '../../domain/accountKind.ts';
import { isRefusal } from '../../domain/errors.ts';
import { needsSecondFactor } from '../../domain/passwordRule.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { totpUri } from '../../domain/totp.ts';
import type { ApiContext } from '../context.ts';
import { PASSWORD_LIMIT, type FirstPasswordForm, type PasswordProblem } from '../pages/firstPasswordForm.ts';
import { formTokenOf } from '../session/formToken.ts';
import type { OurLink } from './linkPage.ts';

/** What a posted form says; `problem` is why it cannot be recorded as it stands. */
export interface ReadPassword {
  password: string;
  code: string | null;
  /** Of a reissue: that the spoken code was proven in this page. */
  proof: string | null;
  problem: PasswordProblem | null;
}

/** Reads the fields of the form. Blanks in the code are how apps show it; in a password they are part of it. */
export function readPassword(form: Record<string, string>): ReadPassword {
  const { password = '', again = '', proof = null } = form;
  const digits = (form.code ?? '').replaceAll(/\s/g, '');
  return { password, code: digits === '' ? null : digits, proof, problem: problemIn(password, again) };
}

function problemIn(password: string, again: string): PasswordProblem | null {
  if (password !== again) return { kind: 'differ' };
  return password.length > PASSWORD_LIMIT ? { kind: 'password_too_long' } : null;
}

/** What the form says of a refusal that another try may mend; null for any other error. */
export function problemOf(error: unknown): PasswordProblem | null {
  if (isRefusal(error, 'password_too_short'))
    return { kind: 'password_too_short', least: Number(error.data.minLength) };
  if (isRefusal(error, 'code_needed')) return { kind: 'code_needed' };
  return isRefusal(error, 'code_wrong') ? { kind: 'code_wrong' } : null;
}

/** The form for an account of a kind, with the secret that the link offers. */
export function formOf(
  { secretKey, rules: { pack } }: ApiContext,
  { link, token }: OurLink,
  problem: PasswordProblem | undefined,
  {
    kind,
    userName,
    hasSecondFactor,
    proof,
  }: { kind: AccountKind; userName: string; hasSecondFactor: boolean; proof: string | null },
): FirstPasswordForm {
  const secret = secondFactors(secretKey).offered(link.id);
  const { minLength, minLengthWithSecondFactor } = pack.password;
  return {
    action: `/p/${token}/password`,
    csrf: formTokenOf({ secretKey }, token),
    hasSecondFactor,
    secondFactor: hasSecondFactor || needsSecondFactor(pack, kind) ? 'required' : 'optional',
    minLength,
    minLengthWithSecondFactor,
    totp: { secret, uri: totpUri(secret, userName) },
    ...(proof !== null && { proof }),
    ...(problem && { problem }),
  };
}
