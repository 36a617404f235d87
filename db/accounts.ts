import type { AccountKind } from '../domain/accountKind.ts';
import type { Transaction } from './transaction.ts';
import { firstRow } from './rows.ts';

/** An account that somebody may sign in through, with its custodian. */
export interface SignInAccount {
  accountId: string;
  kind: AccountKind;
  officerId: string;
  passwordHash: string;
}

/** Finds an active account that has a password and a custodian; works before anybody is signed in. */
export async function byUserName(tx: Transaction, userName: string): Promise<SignInAccount | undefined> {
  return firstRow<SignInAccount>(
    tx,
    `select account_id as "accountId", kind, officer_id as "officerId", password_hash as "passwordHash" from account_by_user_name(:userName)`,
    { userName },
  );
}
