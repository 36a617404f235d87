import type { Transaction } from '../db/transaction.ts';
import { hasEnded, type AskedPlan } from '../domain/approval.ts';
import type { Rules } from '../domain/rules.ts';
import { openStage } from './openTask.ts';
import { planLockedRequest } from './planRequest.ts';
import { lockedRequest } from './requestNow.ts';

/**
 * Plans the present version of a request and asks its first stage: one transaction and one reading of who decides, for
 * what is nearly always done at once. Idempotent as its two parts are, which stand alone, too.
 */
export async function planAndAsk(
  tx: Transaction,
  rules: Rules,
  { requestId }: { requestId: string },
): Promise<AskedPlan> {
  const request = await lockedRequest(tx, requestId);
  if (hasEnded(request.state)) return { ended: request.state };
  const plan = await planLockedRequest(tx, rules, request);
  if ('ended' in plan) return plan;
  const { version, stages } = plan;
  return { version, stages, first: await openStage(tx, rules, request, { version, position: 1, plan: plan.first }) };
}
