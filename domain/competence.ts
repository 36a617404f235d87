import type { ApproverFacts } from './approverFacts.ts';
import type { RulePack } from './rulePack.ts';
import { isSubordinate } from './seniority.ts';

/** The human and account that would act, and the one whose grant it is. */
export interface Acting {
  officerId: string;
  accountId: string | null;
  holderId: string;
}

/**
 * Whether somebody may end grants on this line at once: the head of an approving unit on it (or who stands in for them
 * now), though no subordinate of the holder (R21), or the admin officer of a department on it or the IT department, through
 * their account (R1, R3, R4, R5).
 */
export function competentRevoker(pack: RulePack, facts: ApproverFacts, acting: Acting, at: Date): boolean {
  const leads = leadersNow(pack, facts, at).includes(acting.officerId);
  if (leads && !isSubordinate(facts, acting.officerId, acting.holderId)) return true;
  return facts.admins.some(
    (admin) => admin.mayAssign && admin.officerId === acting.officerId && admin.accountId === acting.accountId,
  );
}

/** The heads of the approving units on a line, and who stands in for them now. */
export function leadersNow(pack: RulePack, facts: ApproverFacts, at: Date): string[] {
  const approving = new Set(facts.units.filter(({ kind }) => pack.unitKinds[kind]?.approves).map(({ id }) => id));
  const heads = facts.posts
    .filter(({ post, unitId }) => post !== 'deputy' && approving.has(unitId))
    .map(({ officerId }) => officerId);
  const deputies = facts.absences
    .filter(
      ({ officerId, from, to }) =>
        heads.includes(officerId) && Date.parse(from) <= at.getTime() && at.getTime() < Date.parse(to),
    )
    .map(({ deputyId }) => deputyId);
  return [...heads, ...deputies];
}

/** The head of the nearest approving unit; null where the post is vacant. */
export function nearestHead(pack: RulePack, facts: ApproverFacts): string | null {
  const unit = facts.units.find(({ kind }) => pack.unitKinds[kind]?.approves);
  return facts.posts.find(({ unitId, post }) => unitId === unit?.id && post !== 'deputy')?.officerId ?? null;
}

/** The custodian of the nearest department's admin account; null where there is none. */
export function nearestAdmin(pack: RulePack, facts: ApproverFacts): string | null {
  const unit = facts.units.find(({ kind }) => pack.unitKinds[kind]?.hasAdminAccount);
  return facts.admins.find(({ unitId, kind }) => unitId === unit?.id && kind === 'unit_admin')?.officerId ?? null;
}
