import type { AccountKind } from '../../domain/accountKind.ts';
import type { RulePack } from '../../domain/rulePack.ts';

/** Somebody signed in: in the portal, or through an account. */
export interface Session {
  /** What the browser holds; never logged, never stored. */
  token: string;
  officerId: string;
  accountId: string | null;
  accountKind: AccountKind | null;
  /** When they proved who they are. */
  beganAt: Date;
  /** When they proved the account's second factor; null where they did not. */
  secondFactorAt: Date | null;
}

/** How long a session may rest; less through admin accounts (both from the rule pack). */
export function idleMinutesOf({ session }: RulePack, accountKind: AccountKind | null): number {
  const isAdmin = accountKind === 'unit_admin' || accountKind === 'system_admin';
  return isAdmin ? session.adminIdleMinutes : session.idleMinutes;
}
