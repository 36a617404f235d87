import type { ApproverFacts } from './approverFacts.ts';
import { findApprovers, type Approver, type Parties, type PassedUp } from './approvers.ts';
import { stagesFor, type RequestKind } from './requestReach.ts';
import type { RulePack } from './rulePack.ts';
import type { StageCondition, StageRule } from './stageRule.ts';

/** One stage as planned: the pack's terms, who would decide it today, for which unit, and why it went past the officer's own. */
export interface PlannedStage {
  position: number;
  terms: StageRule;
  unitId: string;
  why: PassedUp;
  approvers: Approver[];
}

/** What a plan is computed from. */
export interface PlanQuestion {
  kind: RequestKind;
  /** Which of the pack's conditions the request meets beside `always`. */
  condition: StageCondition;
  requesterId: string;
  beneficiaryId: string;
  /** Who gives and who takes, where the request hands an account over. */
  parties?: Parties;
  /** Of the unit on whose line the request is decided. */
  facts: ApproverFacts;
  at: Date;
}

const SOMEBODY_ELSE = 'somebody else';

/** The stages of a request, from the rule pack and never drawn by hand (Decision 240/QĐ-TCHQ, article 7). */
export function planStages(pack: RulePack, question: PlanQuestion): PlannedStage[] {
  const takingPart = [question.requesterId, question.beneficiaryId];
  const decidedBefore: string[] = [];
  return stagesLeft(pack, question).map((terms, i) => {
    const answer = findApprovers(pack, { ...question, ...terms, excluded: { takingPart, decidedBefore } });
    // Whoever alone can decide a stage is not there for the next: one human decides at most one (R21).
    if (answer.approvers.length === 1) decidedBefore.push(answer.approvers[0]!.officerId);
    return { position: i + 1, terms, ...answer };
  });
}

/** The pack's stages, without the first one that the requester's own asking stands for. */
function stagesLeft(pack: RulePack, question: PlanQuestion): StageRule[] {
  const stages = stagesFor(pack, question.kind, question.condition);
  const own = stages.find((terms) => terms.askerCounts && isAskersOwn(pack, question, terms));
  return stages.filter((terms) => terms !== own);
}

/** Whether the requester would decide a stage, had somebody else asked. */
function isAskersOwn(pack: RulePack, question: PlanQuestion, terms: StageRule): boolean {
  const excluded = { takingPart: [SOMEBODY_ELSE, question.beneficiaryId], decidedBefore: [] };
  const { approvers } = findApprovers(pack, { ...question, ...terms, excluded });
  return approvers.some(({ officerId, via }) => officerId === question.requesterId && via !== 'absence');
}
