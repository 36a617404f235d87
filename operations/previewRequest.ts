import type { Transaction } from '../db/transaction.ts';
import { actorOf } from '../db/transaction.ts';
import type { ApproverFacts } from '../domain/approverFacts.ts';
import { isAllowed, type RuleFinding } from '../domain/grantRules.ts';
import { planStages, type PlannedStage } from '../domain/plan.ts';
import type { RequestInput } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { addWorkingMinutes } from '../domain/workingTime.ts';
import { askedRequest } from './requestKinds.ts';

/** The chain as it would run now, every finding, and by when all stages would have decided at the latest on time. */
export interface RequestPreview {
  findings: RuleFinding[];
  stages: PlannedStage[];
  people: ApproverFacts['people'];
  admins: ApproverFacts['admins'];
  submittable: boolean;
  expectedBy: Date | null;
}

/**
 * Looks at a request before it is submitted, or before the one with `requestId` is sent anew: that one does not stand in its
 * own way. Writes nothing. @throws Refused `not_found`
 */
export async function previewRequest(
  tx: Transaction,
  rules: Rules,
  { requestId = null, ...input }: RequestInput & { requestId?: string | null },
): Promise<RequestPreview> {
  const { officerId } = actorOf(tx);
  const question = await askedRequest(tx, rules, { ...input, requesterId: officerId, requestId });
  const findings = await question.findings();
  const plan = await question.plan();
  const stages = planStages(rules.pack, plan);
  const asked = stages.every(({ approvers }) => approvers.length > 0);
  const minutes = stages.reduce((sum, { terms }) => sum + terms.deadlineMinutes, 0);
  return {
    findings,
    stages,
    people: plan.facts.people,
    admins: plan.facts.admins,
    submittable: asked && isAllowed(findings),
    expectedBy: asked ? addWorkingMinutes(rules.calendar, tx.at, minutes) : null,
  };
}
