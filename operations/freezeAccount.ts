import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/transaction.ts';
import { isFinal } from '../domain/lifecycle.ts';
import { accountLifecycle } from '../domain/accountState.ts';
import { shutAccount } from './shutAccount.ts';

/**
 * Freezes an account: no sign-in, no session, no decision through it, until it is handed over or reissued. Its tasks are
 * asked anew by the caller, who has locked them before (`lockConcerned`, `askAnew`). Idempotent; a withdrawn account stays so.
 *
 * @returns whether it was frozen now
 */
export async function freezeAccount(
  tx: Transaction,
  { accountId, reason }: { accountId: string; reason: 'custodian_left' },
): Promise<boolean> {
  const account = await accounts.lock(tx, accountId);
  if (!account || account.state === 'frozen' || isFinal(accountLifecycle, account.state)) return false;
  await accounts.setState(tx, accountId, 'frozen');
  const sessions = await shutAccount(tx, accountId, 'account_frozen');
  await record(tx, {
    event: 'account.frozen',
    subject: { kind: 'account', id: accountId },
    detail: { reason, sessions },
  });
  return true;
}
