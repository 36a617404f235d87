import * as accountGrants from '../db/accountGrants.ts';
import * as grants from '../db/grants.ts';
import type { Transaction } from '../db/transaction.ts';
import { endGrant, type GrantEndReason } from './endGrant.ts';

/** Ends every grant that works through an account, by a request; their holders are told. Answers how many. */
export async function endAccountGrants(
  tx: Transaction,
  { accountId, reason, requestId }: { accountId: string; reason: GrantEndReason; requestId: string },
): Promise<number> {
  const live = await accountGrants.liveOfAccount(tx, accountId);
  for (const grantId of live) {
    const grant = await grants.lock(tx, grantId);
    if (grant && grant.endedAt === null) await endGrant(tx, grant, { by: null, reason, requestId });
  }
  return live.length;
}
