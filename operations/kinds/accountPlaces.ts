import * as accounts from '../../db/accounts.ts';
import * as organisation from '../../db/organisation.ts';
import * as cases from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { AccountFacts } from '../../domain/accountFacts.ts';
import { Refused } from '../../domain/errors.ts';

/** An account that is there, as the rules look at it. @throws Refused `not_found` */
export async function accountFactsOf(
  tx: Transaction,
  { accountId, requestId }: { accountId: string; requestId: string | null },
): Promise<{ account: AccountFacts; unitId: string }> {
  const found = await accounts.find(tx, accountId);
  const unit = found && (await organisation.unitPlace(tx, found.unitId));
  if (!found || !unit) throw new Refused('not_found', {});
  const { id, kind, state, custodianId } = found;
  const account = {
    id,
    kind,
    state,
    custodianId,
    unitPath: unit.path.map(({ code }) => code),
    hasOpenPasswordCase: await cases.isOpenFor(tx, accountId),
    otherRequestNo: await accounts.openRequestAbout(tx, accountId, requestId),
  };
  return { account, unitId: found.unitId };
}
