import type { Language } from '../../../domain/citation.ts';
import type { FirstPasswordForm } from '../../../api/pages/firstPasswordForm.ts';
import { firstPasswordPage } from '../../../api/pages/firstPasswordPage.ts';
import type { SpokenCodeForm } from '../../../api/pages/spokenCodeForm.ts';
import { admin, now } from './haiPhongRequest.ts';

/** A made-up secret, as long as the real ones. */
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const URI = `otpauth://totp/QLCB:hp-qt01?secret=${SECRET}&issuer=QLCB`;
const account = {
  userName: 'hp-qt01',
  unitName: 'Cục Hải quan thành phố Hải Phòng',
  officer: { name: admin.name, position: 'Chuyên viên', unit: 'Phòng Tổ chức cán bộ – Thanh tra' },
  validUntil: new Date('2024-10-16T09:40:00+07:00'),
};

export function aPasswordForm(change: Partial<FirstPasswordForm> = {}): FirstPasswordForm {
  return {
    action: '/p/7Qmk2A/password',
    csrf: 'c5rf',
    secondFactor: 'required',
    minLength: 15,
    minLengthWithSecondFactor: 8,
    totp: { secret: SECRET, uri: URI },
    ...change,
  };
}

/** The open form, as a whole page. */
export function anOpenPage(language: Language, form: Partial<FirstPasswordForm> = {}): string {
  return firstPasswordPage({ language, now, state: 'open', account, form: aPasswordForm(form) });
}

/** The form for the code that is read over the phone. */
export function aSpokenPage(language: Language, problem?: SpokenCodeForm['problem']): string {
  const form = { action: '/p/7Qmk2A/spoken-code', csrf: 'c5rf', ...(problem && { problem }) };
  return firstPasswordPage({ language, now, state: 'spoken', account, form });
}

/** The page of a first-password link in every state. */
export function everyPasswordPage(language: Language): Record<string, string> {
  const base = { language, now };
  return {
    'password-closed': firstPasswordPage({ ...base, state: 'closed', account, action: '/p/7Qmk2A', csrf: 'c5rf' }),
    'password-open': anOpenPage(language),
    'password-open-optional': anOpenPage(language, { secondFactor: 'optional' }),
    'password-differs': anOpenPage(language, { secondFactor: 'optional', problem: { kind: 'differ' } }),
    'password-short': anOpenPage(language, { problem: { kind: 'password_too_short', least: 8 } }),
    'password-code-wrong': anOpenPage(language, { problem: { kind: 'code_wrong' } }),
    'password-code-wrong-optional': anOpenPage(language, { secondFactor: 'optional', problem: { kind: 'code_wrong' } }),
    'password-open-kept': anOpenPage(language, { hasSecondFactor: true }),
    'password-code-wrong-kept': anOpenPage(language, { hasSecondFactor: true, problem: { kind: 'code_wrong' } }),
    'password-spoken': aSpokenPage(language),
    'password-spoken-wrong': aSpokenPage(language, 'wrong'),
    'password-spoken-malformed': aSpokenPage(language, 'malformed'),
    'password-spoken-early': aSpokenPage(language, 'not_read_out'),
    'password-spent': firstPasswordPage({ ...base, state: 'spent', signInHref: '/sign-in' }),
    'password-anew': firstPasswordPage({ ...base, state: 'anew', signInHref: '/sign-in' }),
    'password-done': firstPasswordPage({
      ...base,
      state: 'done',
      userName: 'hp-qt01',
      withSecondFactor: true,
      signInHref: '/sign-in?account=hp-qt01',
    }),
    'password-expired': firstPasswordPage({ ...base, state: 'expired', renew: { action: '/p/x/renewal', csrf: 'c5' } }),
    'password-renewed': firstPasswordPage({ ...base, state: 'renewed', signInHref: '/sign-in' }),
    'password-used': firstPasswordPage({ ...base, state: 'used', signInHref: '/sign-in' }),
    'password-dead': firstPasswordPage({ ...base, state: 'dead', signInHref: '/sign-in' }),
  };
}
