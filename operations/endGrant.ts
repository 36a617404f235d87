import { record } from '../db/audit.ts';
import * as grants from '../db/grants.ts';
import type { GrantRow } from '../db/grants.ts';
import * as messages from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';
import { wakeReviews } from './review/wakeReviews.ts';

/** Why a grant ended before its time. */
export type GrantEndReason =
  'given_up' | 'revoked' | 'revoked_by_approval' | 'transferred' | 'left' | 'handed_over' | 'account_withdrawn';

/** Ends a locked grant at once, with its audit event; its holder is told unless it was their own act. */
export async function endGrant(
  tx: Transaction,
  grant: GrantRow,
  end: { by: string | null; reason: GrantEndReason; note?: string; requestId?: string | null },
): Promise<void> {
  if (!(await grants.end(tx, grant.id, end))) return;
  await record(tx, {
    event: 'grant.ended',
    subject: { kind: 'grant', id: grant.id },
    requestId: end.requestId ?? null,
    detail: { reason: end.reason, permission: grant.permission },
  });
  await wakeReviews(tx, { officerId: grant.officerId });
  if (end.by === grant.officerId) return;
  await messages.send(tx, {
    businessKey: `grant_revoked:${grant.id}`,
    template: 'grant_revoked',
    officerId: grant.officerId,
    requestId: end.requestId ?? null,
    grantId: grant.id,
    data: { reason: end.reason },
  });
}
