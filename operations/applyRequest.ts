import { record } from '../db/audit.ts';
import * as grants from '../db/grants.ts';
import * as messages from '../db/messages.ts';
import type { RequestRow } from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import { hasEnded, type RequestEnd } from '../domain/approval.ts';
import { isAllowed } from '../domain/grantRules.ts';
import type { GrantForm, RevokeForm } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { endGrant } from './endGrant.ts';
import { endRequest } from './endRequest.ts';
import { findingsOf, questionOf } from './grantQuestion.ts';
import { inputOf, lockedRequest } from './requestNow.ts';

const DAY = 86_400_000;

/**
 * Lets an approved request take effect, with its audit events and messages, in one transaction. Idempotent under (request,
 * permission). Today's facts are asked once more: what the rules deny by now fails, and its people hear why.
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
  const input = await inputOf(tx, request);
  const asked = await questionOf(tx, { ...input, requesterId: request.requesterId, requestId });
  const findings = await findingsOf(tx, rules, asked);
  const denied = findings.find(({ outcome }) => outcome === 'denied');
  if (!isAllowed(findings)) return endRequest(tx, request, { state: 'failed', reason: denied!.code });
  if (input.kind === 'permission.grant') await applyGrant(tx, rules, request, input.form);
  else await applyRevocation(tx, request, input.form);
  return endRequest(tx, request, { state: 'approved' });
}

async function applyGrant(tx: Transaction, rules: Rules, request: RequestRow, form: GrantForm): Promise<void> {
  const to = new Date(form.to);
  const from = new Date(Math.max(Date.parse(form.from), tx.at.getTime()));
  const { accountId, officerId, workGroup, unitId, withSubordinates } = form;
  for (const permission of form.permissions) {
    const grantId = await grants.insert(tx, {
      accountId,
      officerId,
      permission,
      workGroup,
      unitId,
      withSubordinates,
      from,
      to,
      requestId: request.id,
    });
    await record(tx, {
      event: 'grant.applied',
      subject: { kind: 'grant', id: grantId },
      requestId: request.id,
      detail: { permission, workGroup },
    });
    const noticeAt = new Date(to.getTime() - rules.pack.grant.noticeBeforeEndDays * DAY);
    if (noticeAt > tx.at) {
      await messages.send(tx, {
        businessKey: `grant_ending:${grantId}`,
        template: 'grant_ending',
        officerId,
        requestId: request.id,
        grantId,
        dueAt: noticeAt,
      });
    }
  }
}

async function applyRevocation(tx: Transaction, request: RequestRow, form: RevokeForm): Promise<void> {
  const grant = await grants.lock(tx, form.grantId);
  if (!grant || grant.endedAt !== null) return; // ended meanwhile by another act: what was asked for is so
  await endGrant(tx, grant, { by: null, reason: 'revoked_by_approval', requestId: request.id });
}
