import type { z } from 'zod';
import type { AskedView, StageView } from '../../db/views/chain.ts';
import { hasEnded, type RequestState } from '../../domain/approval.ts';
import type { ApproverFacts } from '../../domain/approverFacts.ts';
import { findApprovers, type Approver, type Parties, type PassedUp } from '../../domain/approvers.ts';
import { passedUpTexts } from '../../domain/passedUpTexts.ts';
import type { PlannedStage } from '../../domain/plan.ts';
import type { Rules } from '../../domain/rules.ts';
import type { chainStage } from '../contract/shapes.ts';
import { utc } from './sent.ts';

type ChainStage = z.output<typeof chainStage>;
type Asked = ChainStage['approvers'][number];

/** What the stages of a running or ended request are told from. `facts` are today's, for stages not yet reached. */
export interface ChainQuestion {
  rules: Rules;
  stages: StageView[];
  state: RequestState;
  facts: ApproverFacts;
  parties?: Parties;
  takingPart: readonly string[];
  at: Date;
}

/** The chain of a planned version: who was asked and decided, and who would be asked today of what is still to come. */
export function chainAnswer({ rules, stages, state, facts, parties, takingPart, at }: ChainQuestion): ChainStage[] {
  const decidedBefore = stages.flatMap(({ decision }) => (decision ? [decision.by.id] : []));
  return stages.map((stage) => {
    const isToCome = stage.taskId === null && !hasEnded(state);
    const excluded = { takingPart, decidedBefore };
    const asked = isToCome
      ? findApprovers(rules.pack, { ...stage.terms, facts, parties, excluded, at }).approvers.map((approver) =>
          named(facts, approver),
        )
      : stage.asked.filter(({ removed }) => !removed).map(nameOfAsked);
    return { ...frame(stage), state: stateOf(stage, state), approvers: asked, decision: decisionOf(stage) };
  });
}

/** The chain as it would run, before it is submitted or planned. */
export function plannedChainAnswer(
  stages: PlannedStage[],
  facts: Pick<ApproverFacts, 'people' | 'admins'>,
): ChainStage[] {
  return stages.map(({ position, terms, why, approvers }) => ({
    ...frame({ position, key: terms.key, terms, why, taskId: null, dueAt: null, closesAt: null, escalatedAt: null }),
    state: 'planned',
    approvers: approvers.map((approver) => named(facts, approver)),
    decision: null,
  }));
}

function frame(
  stage: Pick<StageView, 'position' | 'key' | 'terms' | 'taskId' | 'dueAt' | 'closesAt' | 'escalatedAt'> & {
    why: PassedUp;
  },
) {
  const { position, key, terms, taskId, dueAt, closesAt, escalatedAt, why } = stage;
  return {
    position,
    key,
    title: terms.title,
    taskId,
    assurance: terms.assurance,
    deadlineMinutes: terms.deadlineMinutes,
    dueAt: dueAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    escalatedAt: escalatedAt?.toISOString() ?? null,
    why: why && passedUpTexts[why],
  };
}

function stateOf({ taskId, outcome }: StageView, state: RequestState): ChainStage['state'] {
  if (taskId === null) return hasEnded(state) ? 'not_reached' : 'planned';
  return outcome ?? 'open';
}

function decisionOf({ decision }: StageView): ChainStage['decision'] {
  return decision && { ...decision, at: utc(decision.at) };
}

function nameOfAsked({ officer, via, insteadOf, account }: AskedView): Asked {
  return { ...officer, via, insteadOf, account };
}

function named(
  { people, admins }: Pick<ApproverFacts, 'people' | 'admins'>,
  { officerId, via, insteadOf, accountId }: Approver,
): Asked {
  const { name, position, unitName } = people[officerId]!;
  const account = admins.find((admin) => admin.accountId === accountId)?.userName ?? null;
  return {
    id: officerId,
    name,
    position,
    unitName,
    via,
    insteadOf: insteadOf && (people[insteadOf]?.name ?? null),
    account,
  };
}
