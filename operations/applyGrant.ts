import { record } from '../db/audit.ts';
import * as grants from '../db/grants.ts';
import * as messages from '../db/messages.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { GrantForm } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';

const DAY = 86_400_000;

/** Writes the grants of an approved request, each once (request, permission), and the notices that they will end. */
export async function applyGrant(tx: Transaction, rules: Rules, request: RequestRow, form: GrantForm): Promise<void> {
  const to = new Date(form.to);
  const from = new Date(Math.max(Date.parse(form.from), tx.at.getTime()));
  const { accountId, officerId, workGroup, unitId, withSubordinates } = form;
  for (const permission of new Set(form.permissions)) {
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
