import type { IssueFacts } from './accountFacts.ts';
import type { Citation } from './citation.ts';
import { allowed, denied, warning, type RuleFinding } from './grantFacts.ts';
import { quotaFor } from './quotaRule.ts';
import type { RulePack } from './rulePack.ts';
import { isWithin } from './unitKindRule.ts';

/** What each rule says about issuing an account (R2, R5–R7, R19): the allowing ones too, so that the trace says why it is allowed. */
export function checkIssue(pack: RulePack, facts: IssueFacts): RuleFinding[] {
  return [...quotaRules(pack, facts), ...custodianRules(pack, facts), ...formRules(pack, facts)];
}

/** R2, R6 (articles 7.1, 7.2): how many accounts of a kind a unit may have; who has them, where none is left. */
export function quotaRules(pack: RulePack, facts: IssueFacts): RuleFinding[] {
  const { unit, accountKind, taken } = facts;
  const { limit, citation } = quotaFor(pack, { unitCode: unit.code, unitKind: unit.kind, accountKind });
  if (limit === 0) {
    const waysOut = ['choose_another_unit' as const, 'choose_another_kind' as const];
    return [denied(citation, 'unit_gets_no_such_account', { waysOut })];
  }
  const data = { limit, used: taken.length };
  if (taken.length < limit) return [{ ...allowed(citation, 'quota_has_room'), data }];
  // User names are what one signs in with: who may not ask for the unit learns how many, and not which.
  const holders = mayAskFor(facts)
    ? taken.map(({ accountUserName, requestNo }) => accountUserName ?? requestNo ?? '–').join(', ')
    : '–';
  const waysOut = ['ask_for_handover_instead' as const, 'ask_for_withdrawal' as const];
  return [denied(citation, 'quota_used_up', { data: { ...data, holders }, waysOut })];
}

/** R7 (article 9.2): the unit assigns an officer of its own, who is in service. */
function custodianRules({ rules: { R7 } }: RulePack, { unit, custodian }: IssueFacts): RuleFinding[] {
  const isOwn = isWithin(custodian.unitPath, unit.path);
  return [
    custodian.state === 'active'
      ? allowed(R7, 'officer_in_service')
      : denied(R7, 'officer_has_left', { waysOut: ['choose_another_officer'] }),
    isOwn
      ? allowed(R7, 'custodian_of_owning_unit')
      : denied(R7, 'custodian_outside_owning_unit', { waysOut: ['choose_officer_of_unit'] }),
  ];
}

/** R19 (1361/QĐ-BTC 2019, article 6.4): the form names the unit down to the division, and goes up from the unit itself. */
function formRules({ rules: { R19 } }: RulePack, facts: IssueFacts): RuleFinding[] {
  const { unit, division, custodian, sameRequestNo } = facts;
  const inDivision = isWithin(division.path, unit.path) && isWithin(custodian.unitPath, division.path);
  return [
    inDivision
      ? allowed(R19, 'division_named')
      : denied(R19, 'division_is_elsewhere', { waysOut: ['choose_division'] }),
    ...askerRule(R19, facts),
    ...(sameRequestNo === null || !mayAskFor(facts)
      ? []
      : [
          warning(R19, 'account_already_requested', {
            data: { requestNo: sameRequestNo },
            waysOut: ['follow_other_request'],
          }),
        ]),
  ];
}

/** Of the owning unit, or responsible for it. Whoever has asked already, could. */
function mayAskFor({ asker, unit }: IssueFacts): boolean {
  if (asker === null) return true;
  return isWithin(asker.unitPath, unit.path) || asker.leads || asker.administers || asker.isItOfficer;
}

function askerRule(R19: Citation, facts: IssueFacts): RuleFinding[] {
  if (facts.asker === null) return [];
  return [
    mayAskFor(facts)
      ? allowed(R19, 'asker_of_owning_unit')
      : denied(R19, 'asker_outside_owning_unit', { waysOut: ['ask_head_of_unit'] }),
  ];
}
