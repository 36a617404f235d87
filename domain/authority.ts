import { Refused } from './errors.ts';
import type { RulePack } from './rulePack.ts';
import type { Assurance } from './stageRule.ts';
import { isBarred } from './approvers.ts';
import { taskCandidates, type TaskQuestion } from './taskCandidates.ts';

/** The human who would decide, and through which account. */
export interface Decider {
  officerId: string;
  accountId: string | null;
  /** When they last proved who they are; null where only a mail link did. */
  signedInAt: Date | null;
  /** When the account's second factor was last proven in this session; left out where none was. */
  secondFactorAt?: Date | null;
}

export type Authority = { allowed: true } | { allowed: false; refusal: Refused };

/**
 * Whether this human may decide this task now (R4, R21): computed anew from today's facts at the moment of deciding.
 * Stages of the admin officer and of the IT department are decided through the account itself, never by a mail link alone;
 * those at `second-factor` in a session whose code was proven a short while ago.
 */
export function canDecide(pack: RulePack, question: TaskQuestion, assurance: Assurance, decider: Decider): Authority {
  const { officerId } = decider;
  const may = taskCandidates(pack, question).approvers.find((approver) => approver.officerId === officerId);
  if (!may) return no(new Refused('not_yours', { rule: 'R21', because: reasonAgainst(question, officerId) }));
  if (may.accountId !== null && may.accountId !== decider.accountId)
    return no(new Refused('account_needed', { accountUserName: userNameOf(question, may.accountId) }));
  if (assurance === 'second-factor' && !isFresh(pack, question.at, decider.secondFactorAt ?? null))
    return no(new Refused('second_factor_needed', { accountUserName: userNameOf(question, may.accountId) }));
  if (assurance !== 'link' && !isFresh(pack, question.at, decider.signedInAt))
    return no(new Refused('sign_in_again', {}));
  return { allowed: true };
}

/** Whether something was proven a short while ago, as the pack says. */
export function isFresh(pack: RulePack, at: Date, provenAt: Date | null): boolean {
  return provenAt !== null && at.getTime() - provenAt.getTime() <= pack.session.freshMinutes * 60_000;
}

function userNameOf({ facts }: TaskQuestion, accountId: string | null): string | null {
  return facts.admins.find((admin) => admin.accountId === accountId)?.userName ?? null;
}

function reasonAgainst(question: TaskQuestion, officerId: string): string {
  if (question.excluded.takingPart.includes(officerId)) return 'takes_part';
  if (question.excluded.decidedBefore.includes(officerId)) return 'decided_before';
  return isBarred(question, officerId) ? 'subordinate' : 'not_approver_now';
}

const no = (refusal: Refused): Authority => ({ allowed: false, refusal });
