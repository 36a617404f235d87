import * as accounts from '../db/accounts.ts';
import * as firstPasswords from '../db/firstPasswords.ts';
import type { Transaction } from '../db/transaction.ts';
import { wakeReviews } from './review/wakeReviews.ts';

/** Why nobody may go on through an account. */
export type ShutReason = 'account_withdrawn' | 'account_handed_over' | 'account_secrets_reset';

/** Ends all that is under way through a locked account: its sessions, and the links to choose its password. Answers how many sessions. */
export async function shutAccount(tx: Transaction, accountId: string, reason: ShutReason): Promise<number> {
  await firstPasswords.killLinks(tx, accountId, 'no_longer_custodian');
  await wakeReviews(tx, { accountId });
  return accounts.endSessions(tx, accountId, reason);
}
