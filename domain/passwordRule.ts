import type { AccountKind } from './accountKind.ts';
import type { RulePack } from './rulePack.ts';

/** Whether the pack demands a second factor of accounts of a kind. */
export function needsSecondFactor({ password }: Pick<RulePack, 'password'>, kind: AccountKind): boolean {
  return password.secondFactorFor.includes(kind);
}

/** How many characters a password needs at least: fewer beside a second factor (security level 3). */
export function leastPasswordLength({ password }: Pick<RulePack, 'password'>, withSecondFactor: boolean): number {
  return withSecondFactor ? password.minLengthWithSecondFactor : password.minLength;
}

/** Whether a password is long enough. Characters are counted as people see them, of the normalised text. */
export function isLongEnough(password: string, least: number): boolean {
  return [...password.normalize('NFC')].length >= least;
}
