import type { ApproverFacts } from './approverFacts.ts';
import { findApprovers, findSuperior, isBarred, type Approver, type Excluded, type PassedUp } from './approvers.ts';
import type { RulePack } from './rulePack.ts';
import type { EscalationTarget, StageRole } from './stageRule.ts';

/** A task as far as its candidates depend on it. */
export interface AskedTask {
  role: StageRole;
  escalated: boolean;
  escalatesTo: EscalationTarget;
  /** Who passed the task on, to whom. */
  passedOn: readonly { from: string; to: string }[];
}

/** Everything that says who may decide a task now. */
export interface TaskQuestion {
  task: AskedTask;
  facts: ApproverFacts;
  excluded: Excluded;
  at: Date;
}

/** Everybody who may decide an open task now; computed anew at every look and at the moment of deciding (R21). */
export function taskCandidates(pack: RulePack, question: TaskQuestion): { approvers: Approver[]; unitId: string; why: PassedUp } {
  const { task } = question;
  const asked = findApprovers(pack, { ...question, role: task.role });
  const escalated = task.escalated ? escalationOf(pack, question, asked.unitId) : [];
  const natural = [...asked.approvers, ...escalated];
  const reassigned = task.passedOn
    .filter(({ to }) => mayTakeOver(pack, question, to))
    .map(({ from, to }): Approver => ({ officerId: to, via: 'reassigned', accountId: null, insteadOf: from }));
  const left = natural.filter(({ officerId }) => !task.passedOn.some(({ from }) => from === officerId));
  // Whoever passed a task on gets it back when nobody else may decide it any more: no task is left with nobody.
  const approvers = [...left, ...reassigned];
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

function escalationOf(pack: RulePack, question: TaskQuestion, unitId: string): Approver[] {
  if (question.task.escalatesTo === 'it_department') return findApprovers(pack, { ...question, role: 'it_department' }).approvers;
  const { approvers } = findSuperior(pack, question, unitId);
  return approvers.map((approver) => ({ ...approver, via: approver.via === 'absence' ? 'absence' : 'escalation' }));
}

function once(approvers: Approver[]): Approver[] {
  return approvers.filter(({ officerId }, i) => approvers.findIndex((other) => other.officerId === officerId) === i);
}
