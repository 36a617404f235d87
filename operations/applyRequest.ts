import type { Transaction } from '../db/transaction.ts';
import type { RequestRow } from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import { hasEnded, type RequestEnd } from '../domain/approval.ts';
import { isAllowed } from '../domain/grantRules.ts';
import type { Rules } from '../domain/rules.ts';
import { endRequest } from './endRequest.ts';
import { applyEffect, askedRequest } from './requestKinds.ts';
import { inputOf, lockedRequest } from './requestNow.ts';

/**
 * Lets an approved request take effect, with its audit events and messages, in one transaction. Idempotent: every effect is
 * held by its request. Today's facts are asked once more: what the rules deny by now fails, and its people hear why.
 */
export async function applyRequest(
  tx: Transaction,
  rules: Rules,
  { requestId }: { requestId: string },
): Promise<RequestEnd> {
  const request = await lockedRequest(tx, requestId);
  if (hasEnded(request.state)) return request.state;
  if ((await tasks.lastWord(tx, requestId, request.version)) !== 'approved')
    throw new Error('nobody approved this version');
  return applyApproved(tx, rules, request);
}

/** As `applyRequest`, for a locked request that has not ended and whose last stage has approved its present version. */
export async function applyApproved(tx: Transaction, rules: Rules, request: RequestRow): Promise<RequestEnd> {
  const input = await inputOf(tx, request);
  const { id: requestId, requesterId } = request;
  const asked = await askedRequest(tx, rules, { ...input, requesterId, requestId });
  const findings = await asked.findings();
  const denied = findings.find(({ outcome }) => outcome === 'denied');
  if (!isAllowed(findings)) return endRequest(tx, request, { state: 'failed', reason: denied!.code });
  await applyEffect(tx, rules, request, input);
  return endRequest(tx, request, { state: 'approved' });
}
