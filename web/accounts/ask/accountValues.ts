import type { AccountKind, AccountRow, OfficerRef, RequestInput } from '../../api/shapes.ts';
import { isSaid, REASON_LEAST, type AskField } from './askPlan.ts';

/** An account that is there, as far as asking about it needs. */
export interface ChosenAccount {
  id: string;
  userName: string;
  kind: AccountKind;
  unitName: string;
  custodian: OfficerRef | null;
}

/** What is gathered of giving an account back. */
export interface WithdrawValues {
  account: ChosenAccount | null;
  reason: string;
}
/** What is gathered of handing an account over. */
export interface HandoverValues extends WithdrawValues {
  taker: OfficerRef | null;
}
export const withdrawSteps = ['account', 'why', 'check'] as const;
export const handoverSteps = ['account', 'taker', 'why', 'check'] as const;
export type WithdrawStep = (typeof withdrawSteps)[number];
export type HandoverStep = (typeof handoverSteps)[number];

export const chosenAccount = ({ id, userName, kind, unitName, custodian }: AccountRow): ChosenAccount => ({
  id,
  userName,
  kind,
  unitName,
  custodian,
});

/** The fields of a step that still want an answer; of `check`, of all steps. */
export function missingInHandover(step: HandoverStep, { account, taker, reason }: HandoverValues): AskField[] {
  const open: Record<Exclude<HandoverStep, 'check'>, AskField[]> = {
    account: account ? [] : ['account'],
    taker: taker ? [] : ['taker'],
    why: isSaid(reason, REASON_LEAST) ? [] : ['reason'],
  };
  return step === 'check' ? Object.values(open).flat() : open[step];
}

export function missingInWithdraw(step: WithdrawStep, { account, reason }: WithdrawValues): AskField[] {
  const open: Record<Exclude<WithdrawStep, 'check'>, AskField[]> = {
    account: account ? [] : ['account'],
    why: isSaid(reason, REASON_LEAST) ? [] : ['reason'],
  };
  return step === 'check' ? Object.values(open).flat() : open[step];
}

export function toHandoverInput({ account, taker, reason }: HandoverValues, standIn?: string): RequestInput | null {
  const why = standIn ?? reason.trim();
  if (!account || !taker || !isSaid(why, REASON_LEAST)) return null;
  return { kind: 'account.handover', form: { accountId: account.id, toOfficerId: taker.id, reason: why } };
}

export function toWithdrawInput({ account, reason }: WithdrawValues, standIn?: string): RequestInput | null {
  const why = standIn ?? reason.trim();
  if (!account || !isSaid(why, REASON_LEAST)) return null;
  return { kind: 'account.withdraw', form: { accountId: account.id, reason: why } };
}
