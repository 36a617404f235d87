import type { AccountFacts, HandoverFacts, WithdrawFacts } from './accountFacts.ts';
import { allowed, denied, type RuleFinding } from './grantFacts.ts';
import type { RulePack } from './rulePack.ts';
import { isWithin } from './unitKindRule.ts';

/** R5 (article 7.2): who may ask that an account be withdrawn; the IT department decides. */
export function checkWithdrawal({ rules }: RulePack, { asker, account }: WithdrawFacts): RuleFinding[] {
  const mayAsk = asker?.leads || asker?.administers || asker?.isItOfficer || asker?.id === account.custodianId;
  const asking = mayAsk
    ? allowed(rules.R5, 'competent_to_ask_withdrawal')
    : denied(rules.R5, 'may_not_ask_withdrawal', { waysOut: ['ask_head_of_unit'] });
  return [
    ...(asker ? [asking] : []),
    account.state === 'withdrawn' ? denied(rules.R5, 'account_withdrawn') : allowed(rules.R5, 'account_not_withdrawn'),
    otherRequest(rules.R5, account),
  ];
}

/** R14 (article 10.6): a new password comes by the case, not by a handover to another and back. */
function noOpenCase(citation: Parameters<typeof allowed>[0], { hasOpenPasswordCase }: AccountFacts): RuleFinding {
  if (!hasOpenPasswordCase) return allowed(citation, 'no_password_case_open');
  return denied(citation, 'password_case_open', { waysOut: ['wait_for_reissue'] });
}

/** R7 (articles 9.2, 10.1): the unit assigns who uses its account; one custodian at a time, an officer of its own. */
export function checkHandover(
  { rules: { R3, R7, R14 } }: RulePack,
  { asker, account, taker }: HandoverFacts,
): RuleFinding[] {
  const mayAsk = asker?.leads || asker?.id === account.custodianId || asker?.id === taker.id;
  const asking = mayAsk
    ? allowed(R7, 'competent_to_ask_handover')
    : denied(R7, 'may_not_ask_handover', { waysOut: ['ask_head_of_unit'] });
  return [
    ...(asker ? [asking] : []),
    account.state === 'withdrawn'
      ? denied(R7, 'account_withdrawn', { waysOut: ['choose_another_account'] })
      : allowed(R7, 'account_not_withdrawn'),
    taker.state === 'active'
      ? allowed(R7, 'officer_in_service')
      : denied(R7, 'officer_has_left', { waysOut: ['choose_another_officer'] }),
    isWithin(taker.unitPath, account.unitPath)
      ? allowed(account.kind === 'unit_admin' ? R3 : R7, 'custodian_of_owning_unit')
      : denied(R7, 'custodian_outside_owning_unit', { waysOut: ['choose_officer_of_unit'] }),
    taker.id === account.custodianId
      ? denied(R7, 'taker_holds_it_already', { waysOut: ['choose_another_officer'] })
      : allowed(R7, 'taker_is_another'),
    noOpenCase(R14, account),
    otherRequest(R7, account),
  ];
}

function otherRequest(citation: Parameters<typeof allowed>[0], { otherRequestNo }: AccountFacts): RuleFinding {
  if (otherRequestNo === null) return allowed(citation, 'no_other_request_open');
  return denied(citation, 'other_request_open', {
    data: { requestNo: otherRequestNo },
    waysOut: ['follow_other_request'],
  });
}
