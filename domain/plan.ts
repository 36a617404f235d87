import type { ApproverFacts } from './approverFacts.ts';
import { findApprovers, type Approver, type PassedUp } from './approvers.ts';
import { requestReach, stagesFor, type RequestKind } from './requestReach.ts';
import type { Permission } from './permission.ts';
import type { RulePack } from './rulePack.ts';
import type { StageRule } from './stageRule.ts';
import type { UnitStep } from './unitKindRule.ts';

/** One stage as planned: the pack's terms, who would decide it today, for which unit, and why it went past the officer's own. */
export interface PlannedStage {
  position: number;
  terms: StageRule;
  unitId: string;
  why: PassedUp;
  approvers: Approver[];
}

/** What a plan is computed from. Paths run from the root. */
export interface PlanQuestion {
  kind: RequestKind;
  permissions: readonly Permission[];
  accountPath: readonly UnitStep[];
  scopePath: readonly UnitStep[];
  requesterId: string;
  beneficiaryId: string;
  /** Of the beneficiary's unit. */
  facts: ApproverFacts;
  at: Date;
}

/** The stages of a request, from the rule pack and never drawn by hand (Decision 240/QĐ-TCHQ, article 7). */
export function planStages(pack: RulePack, question: PlanQuestion): PlannedStage[] {
  const { accountPath, scopePath, facts, at } = question;
  const reaches = question.permissions.map((permission) => requestReach(pack, { permission, accountPath, scopePath }));
  const reach = reaches.includes('system_wide') ? 'system_wide' : 'within_department';
  const takingPart = [question.requesterId, question.beneficiaryId];
  const decidedBefore: string[] = [];
  return stagesFor(pack, question.kind, reach).map((terms, i) => {
    const answer = findApprovers(pack, { role: terms.role, facts, excluded: { takingPart, decidedBefore }, at });
    // Whoever alone can decide a stage is not there for the next: one human decides at most one (R21).
    if (answer.approvers.length === 1) decidedBefore.push(answer.approvers[0]!.officerId);
    return { position: i + 1, terms, ...answer };
  });
}
