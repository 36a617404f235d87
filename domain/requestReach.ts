import type { Permission } from './permission.ts';
import type { RulePack } from './rulePack.ts';
import type { Reach, StageCondition, StageRule } from './stageRule.ts';
import { isWithin, type UnitStep } from './unitKindRule.ts';

/** A kind of request that the pack has stages for. */
export type RequestKind = keyof RulePack['requests'];

/** The path of a unit's department: up to the nearest unit, itself included, that has an admin account; null without one. */
export function departmentOf(pack: Pick<RulePack, 'unitKinds'>, path: readonly UnitStep[]): UnitStep[] | null {
  const depth = path.findLastIndex(({ kind }) => pack.unitKinds[kind]?.hasAdminAccount);
  return depth < 0 ? null : path.slice(0, depth + 1);
}

/**
 * How far a request reaches. System-wide, and so the IT department's (R5): issuing accounts, an account or a scope of the
 * root, a scope beyond the account's department, and an account without a department. Paths run from the root.
 */
export function requestReach(
  pack: Pick<RulePack, 'unitKinds'>,
  request: { permission: Permission; accountPath: readonly UnitStep[]; scopePath: readonly UnitStep[] },
): Reach {
  const { permission, accountPath, scopePath } = request;
  if (permission === 'accounts.issue' || accountPath.length <= 1 || scopePath.length <= 1) return 'system_wide';
  const department = departmentOf(pack, accountPath);
  return department && isWithin(codes(scopePath), codes(department)) ? 'within_department' : 'system_wide';
}

/** How far a request for several permissions reaches: as far as the one that reaches furthest. */
export function furthestReach(
  pack: Pick<RulePack, 'unitKinds'>,
  request: { permissions: readonly Permission[]; accountPath: readonly UnitStep[]; scopePath: readonly UnitStep[] },
): Reach {
  const reaches = request.permissions.map((permission) => requestReach(pack, { ...request, permission }));
  return reaches.includes('system_wide') ? 'system_wide' : 'within_department';
}

/** The stages that a request of this kind passes, in order; `condition` is the one that it meets beside `always`. */
export function stagesFor(pack: Pick<RulePack, 'requests'>, kind: RequestKind, condition: StageCondition): StageRule[] {
  return pack.requests[kind].stages.filter(({ when }) => when === 'always' || when === condition);
}

const codes = (path: readonly UnitStep[]): string[] => path.map(({ code }) => code);
