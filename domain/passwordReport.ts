import { Refused } from './errors.ts';
import { freezesAccount, type CaseSeverity } from './passwordCase.ts';

/** What somebody reports of a password. */
export interface PasswordReport {
  severity: CaseSeverity;
  /** Until when the account was certainly in the right hands; null for a password that was only lost. */
  lastCertainAt: Date | null;
}

/** @throws Refused `not_eligible` where a theft is reported without the last certain moment, or that lies in the future */
export function checkedReport({ severity, lastCertainAt }: PasswordReport, at: Date): PasswordReport {
  if (!freezesAccount(severity)) return { severity, lastCertainAt: null };
  if (lastCertainAt === null) throw new Refused('not_eligible', { because: 'last_certain_moment_missing' });
  if (lastCertainAt > at) throw new Refused('not_eligible', { because: 'last_certain_moment_in_future' });
  return { severity, lastCertainAt };
}
