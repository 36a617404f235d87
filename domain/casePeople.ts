import type { ApproverFacts } from './approverFacts.ts';
import { findApprovers, findSuperior, isBarred, type Approver } from './approvers.ts';
import { isFresh } from './authority.ts';
import { Refused } from './errors.ts';
import type { RulePack } from './rulePack.ts';
import type { Assurance } from './stageRule.ts';

/** How far an overdue duty of the head has gone: the head, also the deputies, also the superior. */
export const HIGHEST_LEVEL = 2;

/** A case as far as it depends on people. `facts` are of the unit that owns the account. */
export interface CaseQuestion {
  facts: ApproverFacts;
  holderId: string;
  /** Who took part in it beside the holder, and so is no head of it either (R21). */
  others?: readonly string[];
  at: Date;
  /** Who leads the IT department: the last resort where nobody else may act as head. Empty where that was not asked for. */
  itHeads?: readonly string[];
}

/**
 * Who acts as head in a case today (R12, R14): the head of the owning unit and whoever stands in; overdue, the deputies, too;
 * at last the superior's head. Where the holder *is* the head, the superior's head acts. A subordinate of the holder never does,
 * but where nobody stands above the holder (the head of the whole service): then the deputies there act, else who leads the IT
 * department, so that no case waits for nobody.
 */
export function caseHeads(pack: RulePack, question: CaseQuestion, level: number): Approver[] {
  const { facts, holderId, others = [], at } = question;
  const excluded = { takingPart: [holderId, ...others], decidedBefore: [] };
  const asked = findApprovers(pack, { role: 'head_of_unit', facts, excluded, at });
  const deputies = facts.posts
    .filter(({ unitId, post, officerId }) => unitId === asked.unitId && post === 'deputy' && !isBarred({ facts, excluded }, officerId))
    .map(({ officerId }): Approver => ({ officerId, via: 'deputy', accountId: null, insteadOf: null }));
  const above = findSuperior(pack, { facts, excluded, at }, asked.unitId).approvers;
  const escalated = above.map((approver): Approver => ({ ...approver, via: 'escalation' }));
  const heads = once([...asked.approvers, ...(level >= 1 ? deputies : []), ...(level >= 2 ? escalated : [])]);
  return heads.length > 0 ? heads : lastResort(question);
} // prettier-ignore

function lastResort({ facts, holderId, others: taking = [], itHeads = [] }: CaseQuestion): Approver[] {
  const top = facts.units.at(-1)!.id;
  const deputies = facts.posts.filter(({ unitId, post }) => unitId === top && post === 'deputy');
  const others = (ids: readonly string[], via: Approver['via']) =>
    ids
      .filter((id) => id !== holderId && !taking.includes(id))
      .map((officerId): Approver => ({ officerId, via, accountId: null, insteadOf: null }));
  const found = others(deputies.map(({ officerId }) => officerId), 'deputy'); // prettier-ignore
  return found.length > 0 ? found : others(itHeads, 'escalation');
}

/** The IT officers who may act in a case (R5): never its holder, nor one of `barred`. A human with several accounts is one. */
export function caseItOfficers(
  pack: RulePack,
  { facts, holderId, at }: CaseQuestion,
  barred: readonly string[],
): Approver[] {
  const excluded = { takingPart: [holderId], decidedBefore: barred };
  return findApprovers(pack, { role: 'it_department', permission: 'accounts.issue', facts, excluded, at }).approvers;
}

/** Who acts, and what they have proved. */
export interface CaseActor {
  officerId: string;
  accountId: string | null;
  signedInAt: Date | null;
  secondFactorAt: Date | null;
}

/** @throws Refused `not_yours` unless the actor is the head of the case now */
export function checkHead(pack: RulePack, question: CaseQuestion, level: number, actor: CaseActor): void {
  if (caseHeads(pack, question, level).some(({ officerId }) => officerId === actor.officerId)) return;
  throw new Refused('not_yours', { rule: 'R14', because: reasonAgainst(question, [], actor.officerId) });
}

/**
 * @throws Refused `not_yours` (holder, head of the case, the one who prepared) · `account_needed` · `second_factor_needed` ·
 *   `sign_in_again`, unless the actor is an IT officer who may act, through their account and proven as far as `assurance` says
 */
export function checkItOfficer(
  pack: RulePack,
  question: CaseQuestion,
  { actor, barred, assurance }: { actor: CaseActor; barred: readonly string[]; assurance: Assurance },
): void {
  const may = caseItOfficers(pack, question, barred).find(({ officerId }) => officerId === actor.officerId);
  if (!may) throw new Refused('not_yours', { rule: 'R14', because: reasonAgainst(question, barred, actor.officerId) });
  const own = question.facts.admins.filter(({ officerId, mayIssue }) => officerId === actor.officerId && mayIssue);
  if (!own.some(({ accountId }) => accountId === actor.accountId))
    throw new Refused('account_needed', { accountUserName: own[0]?.userName ?? null });
  checkAssurance(pack, assurance, { at: question.at, actor, accountUserName: own[0]?.userName ?? null });
}

/** @throws Refused `second_factor_needed` · `sign_in_again` unless the actor proved so much a short while ago */
export function checkAssurance(
  pack: RulePack,
  assurance: Assurance,
  { at, actor, accountUserName }: { at: Date; actor: CaseActor; accountUserName: string | null },
): void {
  if (assurance === 'second-factor' && !isFresh(pack, at, actor.secondFactorAt))
    throw new Refused('second_factor_needed', { accountUserName });
  if (assurance === 'session' && !isFresh(pack, at, actor.signedInAt)) throw new Refused('sign_in_again', {});
}

function reasonAgainst({ facts, holderId, at }: CaseQuestion, barred: readonly string[], officerId: string): string {
  if (officerId === holderId) return 'holder_of_account';
  if (barred.includes(officerId)) return 'acted_in_case';
  const excluded = { takingPart: [holderId], decidedBefore: [] };
  return isBarred({ facts, excluded, at } as Parameters<typeof isBarred>[0], officerId) ? 'subordinate_of_holder' : 'not_in_charge_of_case';
} // prettier-ignore

function once(approvers: Approver[]): Approver[] {
  return approvers.filter(({ officerId }, i) => approvers.findIndex((other) => other.officerId === officerId) === i);
}
