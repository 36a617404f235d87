import type { AccountKind } from './accountKind.ts';

/** What tells the kinds apart in user names: `hp-qt01` (admin), `hp-nd01` (user), `tccb-ld01` (leader), `cntt-ht01` (system). */
export const accountLetters: Record<AccountKind, string> = {
  unit_admin: 'qt',
  user: 'nd',
  leader: 'ld',
  system_admin: 'ht',
};

/** The user name of an account: its department, its kind, a running number. */
export function accountUserName(prefix: string, kind: AccountKind, number: number): string {
  return `${prefix}-${accountLetters[kind]}${String(number).padStart(2, '0')}`;
}
