import { allowed, denied, warning, type ExistingGrant, type GrantFacts, type RuleFinding } from './grantFacts.ts';
import type { RulePack } from './rulePack.ts';
import { isWithin } from './unitKindRule.ts';

const DAY = 86_400_000;

/** A grant has a beginning and an end, is not over already, and lasts no longer than the pack allows (a setting). */
export function periodRules({ grant }: RulePack, { at, from, to }: GrantFacts): RuleFinding[] {
  const { citation, maxDays } = grant;
  const length = to.getTime() - from.getTime();
  // Written so that a date that is none is refused, too.
  if (!(length > 0)) return [denied(citation, 'period_empty', { waysOut: ['change_period'] })];
  const faults: RuleFinding[] = [];
  if (!(to > at)) faults.push(denied(citation, 'period_over', { waysOut: ['change_period'] }));
  if (length > maxDays * DAY) {
    const data = { maxDays, days: Math.ceil(length / DAY) };
    faults.push(denied(citation, 'period_too_long', { data, waysOut: ['shorten_period'] }));
  }
  return faults.length > 0 ? faults : [allowed(citation, 'period_fits')];
}

/** What the officer already has with this account, or has asked for: a warning, for it may be meant (a renewal). */
export function duplicateRule({ rules: { R1 } }: RulePack, facts: GrantFacts): RuleFinding[] {
  const found = facts.existing.filter((existing) => covers(existing, facts));
  if (found.length === 0) return [allowed(R1, 'not_granted_yet')];
  return found.map(({ kind, id, from, to }) => {
    const data = { id, from: from.toISOString(), to: to?.toISOString() ?? null };
    return kind === 'grant'
      ? warning(R1, 'already_granted', { data, waysOut: ['renew_grant'] })
      : warning(R1, 'already_requested', { data, waysOut: ['follow_request'] });
  });
}

/** The same permission over at least the same units, for some of the same time. */
function covers(existing: ExistingGrant, { permission, workGroup, scope, from, to }: GrantFacts): boolean {
  if (existing.permission !== permission || existing.workGroup !== workGroup) return false;
  if (!isWithin(scope.unitPath, existing.scopePath)) return false;
  const isSameUnit = scope.unitPath.length === existing.scopePath.length;
  if (!existing.withSubordinates && (!isSameUnit || scope.withSubordinates)) return false;
  return existing.from < to && (existing.to === null || existing.to > from);
}
