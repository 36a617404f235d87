import type { ApproverFacts } from './approverFacts.ts';
import { findApprovers, findSuperior, isBarred, type Approver, type Excluded, type Parties, type PassedUp } from './approvers.ts'; // prettier-ignore
import type { Permission } from './permission.ts';
import type { RulePack } from './rulePack.ts';
import type { EscalationTarget, StageRole } from './stageRule.ts';

/** A task as far as its candidates depend on it. */
export interface AskedTask {
  role: StageRole;
  permission?: Permission | null;
  escalated: boolean;
  escalatesTo: EscalationTarget;
  /** Who passed the task on and has not got it back. */
  passedOnBy: readonly string[];
  /** To whom it was passed on, and by whom; not those who passed it on again. */
  passedOnTo: readonly { officerId: string; from: string }[];
}

/** Everything that says who may decide a task now. */
export interface TaskQuestion {
  task: AskedTask;
  facts: ApproverFacts;
  excluded: Excluded;
  parties?: Parties | undefined;
  at: Date;
}

/** Everybody who may decide an open task now; computed anew at every look and at the moment of deciding (R21). */
export function taskCandidates(
  pack: RulePack,
  question: TaskQuestion,
): { approvers: Approver[]; unitId: string; why: PassedUp } {
  const { task } = question;
  const asked = findApprovers(pack, { ...question, role: task.role, permission: task.permission ?? null });
  const holders = task.passedOnTo
    .filter(({ officerId }) => mayTakeOver(pack, question, officerId))
    .map(({ officerId, from }): Approver => ({ officerId, via: 'reassigned', accountId: null, insteadOf: from }));
  const above = task.escalated ? escalationOf(pack, question, { ...asked, holders }) : [];
  const natural = [...asked.approvers, ...above];
  const left = natural.filter(({ officerId }) => !task.passedOnBy.includes(officerId));
  // Whoever passed a task on gets it back when nobody else may decide it any more: no task is left with nobody.
  const approvers = [...left, ...holders];
  return { approvers: once(approvers.length > 0 ? approvers : natural), unitId: asked.unitId, why: asked.why };
}

/** To whom a head's task may be passed on: deputies of the units of the line that approve, and heads above. Admin stages stay with their account. */
export function possibleReassignees(pack: RulePack, question: TaskQuestion): Approver[] {
  if (question.task.role !== 'head_of_unit') return [];
  const { unitId } = findApprovers(pack, { ...question, role: question.task.role });
  const lowest = question.facts.units.findIndex(({ id }) => id === unitId);
  const line = question.facts.units.slice(lowest).filter(({ kind }) => pack.unitKinds[kind]?.approves);
  return once(
    line
      .flatMap((unit) => question.facts.posts.filter((post) => post.unitId === unit.id))
      .filter(({ officerId }) => !isBarred(question, officerId))
      .map(({ officerId, post }): Approver => ({ officerId, via: post, accountId: null, insteadOf: null })),
  );
}

function mayTakeOver(pack: RulePack, question: TaskQuestion, officerId: string): boolean {
  return possibleReassignees(pack, question).some((approver) => approver.officerId === officerId);
}

/** Whoever was asked already is passed over: who leads two units on the line would else be asked twice and nobody else. */
function escalationOf(
  pack: RulePack,
  question: TaskQuestion,
  { unitId, approvers, holders }: { unitId: string; approvers: Approver[]; holders: Approver[] },
): Approver[] {
  const { escalatesTo, permission = null } = question.task;
  if (escalatesTo === 'nobody') return [];
  if (escalatesTo === 'it_department')
    return findApprovers(pack, { ...question, role: 'it_department', permission }).approvers;
  const { takingPart, decidedBefore } = question.excluded;
  const asked = [...approvers, ...holders].map(({ officerId }) => officerId);
  const excluded = { takingPart, decidedBefore: [...decidedBefore, ...asked] };
  const { approvers: above } =
    escalatesTo === 'head_of_unit'
      ? findApprovers(pack, { ...question, role: 'head_of_unit', excluded })
      : findSuperior(pack, { ...question, excluded }, unitId);
  return above.map((approver) => ({ ...approver, via: approver.via === 'absence' ? 'absence' : 'escalation' }));
}

function once(approvers: Approver[]): Approver[] {
  return approvers.filter(({ officerId }, i) => approvers.findIndex((other) => other.officerId === officerId) === i);
}
