import { placeOf } from '../../look/Person.tsx';
import { HandoverFields, WithdrawFields } from './AccountFields.tsx';
import {
  handoverSteps,
  missingInHandover,
  missingInWithdraw,
  toHandoverInput,
  toWithdrawInput,
  withdrawSteps,
  type ChosenAccount,
  type HandoverStep,
  type HandoverValues,
  type WithdrawStep,
  type WithdrawValues,
} from './accountValues.ts';
import type { AskPlan, AskWords, Told } from './askPlan.ts';
import { IssueFields } from './IssueFields.tsx';
import { issueSteps, missingInIssue, toIssueInput, type IssueStep, type IssueValues } from './issueValues.ts';

const NOTHING: Told = { main: '', more: '' };

export const issuePlan: AskPlan<IssueValues, IssueStep> = {
  kind: 'account.issue',
  steps: issueSteps,
  missingIn: missingInIssue,
  solvedIn: ['unit', 'custodian'],
  toInput: toIssueInput,
  told(step, { unit, accountKind, division, officer, position, phone, contact, reason }, words) {
    if (step === 'unit') return { main: unit?.name ?? '', more: accountKind ? words.kind(accountKind) : '' };
    if (step === 'custodian')
      return { main: officer?.name ?? '', more: [position, division?.name, phone].filter(Boolean).join(' · ') };
    return step === 'why' ? { main: reason, more: words.contact(contact) } : NOTHING;
  },
  fields: (step, props) => <IssueFields step={step} {...props} />,
};

export const handoverPlan: AskPlan<HandoverValues, HandoverStep> = {
  kind: 'account.handover',
  steps: handoverSteps,
  missingIn: missingInHandover,
  solvedIn: ['account', 'taker'],
  toInput: toHandoverInput,
  told(step, { account, taker, reason }, words) {
    if (step === 'account') return toldAccount(account, words);
    if (step === 'taker') return { main: taker?.name ?? '', more: taker ? placeOf(taker) : '' };
    return step === 'why' ? { main: reason, more: '' } : NOTHING;
  },
  fields: (step, props) => <HandoverFields step={step} {...props} />,
};

export const withdrawPlan: AskPlan<WithdrawValues, WithdrawStep> = {
  kind: 'account.withdraw',
  steps: withdrawSteps,
  missingIn: missingInWithdraw,
  solvedIn: ['account'],
  toInput: toWithdrawInput,
  told(step, { account, reason }, words) {
    if (step === 'account') return toldAccount(account, words);
    return step === 'why' ? { main: reason, more: '' } : NOTHING;
  },
  fields: (step, props) => <WithdrawFields step={step} {...props} />,
};

function toldAccount(account: ChosenAccount | null, words: AskWords): Told {
  if (!account) return NOTHING;
  return { main: account.userName, more: `${words.kind(account.kind)}, ${account.unitName}` };
}
