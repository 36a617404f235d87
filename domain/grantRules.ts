import {
  accountStateRule,
  custodianRule,
  holdingRule,
  itDepartmentRule,
  officerRule,
  ownOfficersRule,
} from './grantAccountRules.ts';
import type { GrantFacts, RuleFinding } from './grantFacts.ts';
import { assigningRules, readingRules, writingRules } from './grantScopeRules.ts';
import { duplicateRule, periodRules } from './grantPeriodRules.ts';
import type { RulePack } from './rulePack.ts';

export type { ExistingGrant, GrantFacts, RuleFinding } from './grantFacts.ts';

/**
 * What each rule says about granting a permission to an account and its officer (R1, R3–R8, R15, R16): one finding a rule
 * that was looked at, the allowing ones too, so that the trace says why it is allowed. A grant may be made when none denies.
 */
export function checkGrant(pack: RulePack, facts: GrantFacts): RuleFinding[] {
  return [
    holdingRule,
    assigningRules,
    itDepartmentRule,
    ownOfficersRule,
    officerRule,
    accountStateRule,
    custodianRule,
    writingRules,
    readingRules,
    periodRules,
    duplicateRule,
  ].flatMap((rule) => rule(pack, facts));
}

/** Whether findings leave a grant allowed: warnings do, a single denial does not. */
export function isAllowed(findings: readonly RuleFinding[]): boolean {
  return findings.every(({ outcome }) => outcome !== 'denied');
}
