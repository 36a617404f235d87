import * as sessions from '../db/sessions.ts';
import type { Transaction } from '../db/transaction.ts';
import { hashOfToken } from './beginSession.ts';

/** Notes that the actor's session is in use, so that it does not end as idle. No audit event: it would be one a minute and person. */
export async function touchSession(tx: Transaction, { token }: { token: string }): Promise<void> {
  await sessions.touch(tx, hashOfToken(token));
}
