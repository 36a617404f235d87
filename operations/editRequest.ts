import { record } from '../db/audit.ts';
import { tellApproval } from '../db/engineOutbox.ts';
import * as requests from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { isAllowed } from '../domain/grantRules.ts';
import type { GrantForm } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { askedRequest, isEdited } from './requestKinds.ts';
import { lockedOpenRequest } from './requestNow.ts';

/**
 * Submits a changed request as a new version, planned anew from its first stage. Decisions on the old version stay on
 * record and count no more; its links lead to the new one. What has been decided for good is edited no longer, though the engine
 * may not have followed yet: what was approved is what takes effect.
 *
 * @throws Refused `not_found` · `already_ended` · `not_yours` · `superseded` (the version now) · `request_conflicts`
 */
export async function editRequest(
  tx: Transaction,
  rules: Rules,
  { requestId, version, form }: { requestId: string; version: number; form: GrantForm },
): Promise<{ version: number }> {
  const { officerId } = actorOf(tx);
  const request = await lockedOpenRequest(tx, requestId);
  if (request.requesterId !== officerId) throw new Refused('not_yours', { rule: 'R21', because: 'not_requester' });
  if (!isEdited(request.kind)) throw new Refused('not_eligible', { because: 'request_is_not_edited' });
  if (request.version !== version) throw new Refused('superseded', { version: request.version });
  const end = await tasks.lastWord(tx, requestId, version);
  if (end) throw new Refused('already_ended', { state: end });
  const input = { kind: 'permission.grant', form, requesterId: officerId, requestId } as const;
  const asked = await askedRequest(tx, rules, input);
  const findings = await asked.findings();
  if (!isAllowed(findings)) throw new Refused('request_conflicts', { findings });
  const task = await tasks.lockOpen(tx, requestId);
  if (task) await tasks.end(tx, task.id, 'superseded', officerId);
  const next = version + 1;
  await requests.insertVersion(tx, { requestId, version: next, form, findings, submittedBy: officerId });
  await requests.setVersion(tx, requestId, {
    version: next,
    accountId: asked.accountId!,
    beneficiaryId: asked.beneficiaryId,
  });
  await record(tx, {
    event: 'request.edited',
    subject: { kind: 'request', id: requestId },
    requestId,
    channel: 'web',
    detail: { version: next },
  });
  await tellApproval(tx, requestId);
  return { version: next };
}
