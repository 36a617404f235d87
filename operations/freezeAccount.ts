import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/transaction.ts';
import { wakeReviews } from './review/wakeReviews.ts';

/** Why an account is frozen: nobody keeps it any more, or others may know its password. */
export type FreezeReason = 'custodian_left' | 'password_suspected' | 'password_compromised';

/**
 * Freezes an account: no sign-in, no session, no decision through it, until it is handed over or reissued. Its tasks are
 * asked anew by the caller, or by the engine. Idempotent; a withdrawn account stays so.
 *
 * @returns whether it was frozen now
 */
export async function freezeAccount(
  tx: Transaction,
  { accountId, reason }: { accountId: string; reason: FreezeReason },
): Promise<boolean> {
  const sessions = await accounts.freeze(tx, accountId);
  if (sessions === null) return false;
  await record(tx, {
    event: 'account.frozen',
    subject: { kind: 'account', id: accountId },
    detail: { reason, sessions },
  });
  await wakeReviews(tx, { accountId });
  return true;
}
