import type { ApproverFacts } from './approverFacts.ts';
import type { RulePack } from './rulePack.ts';
import { isSubordinate } from './seniority.ts';
import type { Permission } from './permission.ts';
import type { StageRole } from './stageRule.ts';

/** By which title somebody may decide a task. */
export type ApproverVia =
  | 'head'
  | 'acting_head'
  | 'deputy'
  | 'absence'
  | 'admin_officer'
  | 'it_department'
  | 'giver'
  | 'taker'
  | 'escalation'
  | 'reassigned';

/** One who may decide: through which account (admin stages), and in whose place (absence). */
export interface Approver {
  officerId: string;
  via: ApproverVia;
  accountId: string | null;
  insteadOf: string | null;
}

/** Why a stage went past the unit itself; null where it did not. */
export type PassedUp = 'no_head' | 'head_takes_part' | 'no_admin_officer' | 'admin_officer_takes_part' | null;

/** Who decides a stage, of which unit; nobody is an empty list. */
export interface ApproverAnswer {
  unitId: string;
  approvers: Approver[];
  why: PassedUp;
}

/** The humans who may not decide: requester and beneficiary, and whoever decided an earlier stage (R21). */
export interface Excluded {
  /** The requester first. */
  takingPart: readonly string[];
  decidedBefore: readonly string[];
}

/** Who hands an account over, as far as anybody keeps it now, and to whom. */
export interface Parties {
  giverId: string | null;
  takerId: string;
}

interface Question {
  role: StageRole;
  /** What the account must hold through which an admin stage is decided. */
  permission?: Permission | null;
  parties?: Parties | undefined;
  facts: ApproverFacts;
  excluded: Excluded;
  at: Date;
}

/**
 * Finds who decides a stage today. Where the unit has nobody eligible, the next superior unit is asked (Decision
 * 240/QĐ-TCHQ, article 7; R21): requester and approver are never the same human, nor is a subordinate of either asked.
 */
export function findApprovers(pack: RulePack, question: Question): ApproverAnswer {
  if (question.role === 'head_of_unit') return headFrom(pack, question, 0);
  if (question.role === 'it_department') return itDepartment(question, null);
  if (question.role === 'giver') return giver(pack, question);
  if (question.role === 'taker') return party(question, 'taker', question.parties?.takerId ?? null);
  return adminOfficer(pack, question);
}

/** The head of the next approving unit above `unitId`: to whom an overdue stage escalates. */
export function findSuperior(pack: RulePack, question: Omit<Question, 'role'>, unitId: string): ApproverAnswer {
  const { units } = question.facts;
  const asked = units.findIndex(({ id }) => id === unitId);
  // A unit beside the line (the IT department): above both stands the root.
  return headFrom(pack, { ...question, role: 'head_of_unit' }, asked < 0 ? units.length - 1 : asked + 1);
}

function headFrom(pack: RulePack, question: Question, lowest: number): ApproverAnswer {
  const { facts } = question;
  let why: PassedUp = null;
  for (const unit of facts.units.slice(lowest)) {
    if (!pack.unitKinds[unit.kind]?.approves) continue;
    const head = facts.posts.find((post) => post.unitId === unit.id && post.post !== 'deputy');
    const approvers = head ? withDeputy(question, head.officerId, head.post === 'head' ? 'head' : 'acting_head') : [];
    if (approvers.length > 0) return { unitId: unit.id, approvers, why };
    why ??= head ? 'head_takes_part' : 'no_head';
  }
  return { unitId: facts.units.at(-1)!.id, approvers: [], why };
}

/** The head, where nothing bars them, and whoever stands in for them now. A barred head's deputy is barred, too: a deputy is the head's own choice. */
function withDeputy(question: Question, headId: string, via: ApproverVia): Approver[] {
  if (isBarred(question, headId)) return [];
  const deputy = question.facts.absences.find((a) => a.officerId === headId && covers(a, question.at));
  const head: Approver = { officerId: headId, via, accountId: null, insteadOf: null };
  if (!deputy || isBarred(question, deputy.deputyId)) return [head];
  return [head, { officerId: deputy.deputyId, via: 'absence', accountId: null, insteadOf: headId }];
}

function adminOfficer(pack: RulePack, question: Question): ApproverAnswer {
  let why: PassedUp = null;
  for (const unit of question.facts.units) {
    if (!pack.unitKinds[unit.kind]?.hasAdminAccount) continue;
    const admin = question.facts.admins.find((a) => a.unitId === unit.id && a.kind === 'unit_admin' && a.mayAssign);
    if (admin && !isExcluded(question.excluded, admin.officerId)) {
      return {
        unitId: unit.id,
        approvers: [{ officerId: admin.officerId, via: 'admin_officer', accountId: admin.accountId, insteadOf: null }],
        why,
      };
    }
    why ??= admin ? 'admin_officer_takes_part' : 'no_admin_officer';
  }
  return itDepartment(question, why ?? 'no_admin_officer');
}

/** Who keeps the account confirms that they give it; where nobody keeps it any more, the head of unit in their place (R7). */
function giver(pack: RulePack, question: Question): ApproverAnswer {
  const giverId = question.parties?.giverId ?? null;
  return giverId === null ? headFrom(pack, question, 0) : party(question, 'giver', giverId);
}

/** A party speaks for themselves: they take part, and nobody stands in for them. Who has asked or decided does not decide (R21). */
function party(
  { facts, excluded, parties }: Question,
  via: 'giver' | 'taker',
  officerId: string | null,
): ApproverAnswer {
  const { takingPart, decidedBefore } = excluded;
  const hasAsked = takingPart[0] === officerId;
  const confirms = officerId !== null && parties !== undefined && !hasAsked && !decidedBefore.includes(officerId);
  const approvers = confirms ? [{ officerId, via, accountId: null, insteadOf: null }] : [];
  return { unitId: facts.units[0]!.id, approvers, why: null };
}

function itDepartment({ facts, excluded, permission }: Question, why: PassedUp): ApproverAnswer {
  const may = permission === 'accounts.issue' ? 'mayIssue' : 'mayAssign';
  const system = facts.admins.filter((a) => a.kind === 'system_admin' && a[may] && !isExcluded(excluded, a.officerId));
  // A human with several accounts is one approver.
  const humans = system.filter((a, i) => system.findIndex(({ officerId }) => officerId === a.officerId) === i);
  const approvers = humans.map(({ officerId, accountId }) => ({
    officerId,
    accountId,
    via: 'it_department' as const,
    insteadOf: null,
  }));
  return { unitId: system[0]?.unitId ?? facts.units.at(-1)!.id, approvers, why };
}

/** Barred from judging: takes part, decided an earlier stage, or is a subordinate of one who takes part. */
export function isBarred({ facts, excluded }: Pick<Question, 'facts' | 'excluded'>, officerId: string): boolean {
  return (
    isExcluded(excluded, officerId) || excluded.takingPart.some((person) => isSubordinate(facts, officerId, person))
  );
}

function isExcluded({ takingPart, decidedBefore }: Excluded, officerId: string): boolean {
  return takingPart.includes(officerId) || decidedBefore.includes(officerId);
}

function covers({ from, to }: { from: string; to: string }, at: Date): boolean {
  return Date.parse(from) <= at.getTime() && at.getTime() < Date.parse(to);
}
