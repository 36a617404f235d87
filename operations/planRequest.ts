import { record } from '../db/audit.ts';
import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import * as stages from '../db/stages.ts';
import type { Transaction } from '../db/transaction.ts';
import { hasEnded, type RequestPlan } from '../domain/approval.ts';
import type { StageRule } from '../domain/stageRule.ts';
import { planStages } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { DecisionLine } from './decisionLine.ts';
import { endRequest } from './endRequest.ts';
import { askedRequest } from './requestKinds.ts';
import { inputOf, lockedRequest } from './requestNow.ts';

/** The first stage of a version that was planned just now, and who might decide it. */
export interface PlannedFirst {
  terms: StageRule;
  line: DecisionLine;
}

/**
 * Plans the present version of a request: its stages from the rule pack. Idempotent under (request, version).
 * Where a stage has nobody eligible up to the root, the request fails and its requester is told.
 */
export async function planRequest(
  tx: Transaction,
  rules: Rules,
  { requestId }: { requestId: string },
): Promise<RequestPlan> {
  const request = await lockedRequest(tx, requestId);
  if (hasEnded(request.state)) return { ended: request.state };
  const plan = await planLockedRequest(tx, rules, request);
  return 'ended' in plan ? plan : { version: plan.version, stages: plan.stages };
}

/** As `planRequest`, for a request that is locked and has not ended; answers its first stage, too, where it was planned just now. */
export async function planLockedRequest(
  tx: Transaction,
  rules: Rules,
  request: RequestRow,
): Promise<RequestPlan & { first?: PlannedFirst }> {
  const { id: requestId, version } = request;
  const { plannedAt, ...input } = await inputOf(tx, request);
  if (plannedAt) return { version, stages: await stages.count(tx, requestId, version) };
  const asked = await askedRequest(tx, rules, { ...input, requesterId: request.requesterId, requestId });
  const question = await asked.plan();
  const planned = planStages(rules.pack, question);
  const nobody = planned.find(({ approvers }) => approvers.length === 0);
  if (nobody) return { ended: await endRequest(tx, request, { state: 'failed', reason: 'nobody_to_ask' }) };
  for (const { position, terms, unitId, why } of planned) {
    await stages.insert(tx, requestId, version, { position, key: terms.key, unitId, why, terms });
  }
  await requests.markPlanned(tx, requestId, version);
  await requests.setState(tx, requestId, 'asking');
  await record(tx, {
    event: 'request.planned',
    subject: { kind: 'request', id: requestId },
    requestId,
    detail: { version, stages: planned.map(({ terms }) => terms.key) },
  });
  return { version, stages: planned.length, first: { terms: planned[0]!.terms, line: question } };
}
