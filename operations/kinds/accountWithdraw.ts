import type { Transaction } from '../../db/transaction.ts';
import { checkWithdrawal } from '../../domain/accountRules.ts';
import type { WithdrawForm } from '../../domain/requestForm.ts';
import type { Rules } from '../../domain/rules.ts';
import { withdrawAccount } from '../withdrawAccount.ts';
import { accountFactsOf } from './accountPlaces.ts';
import { askerOf } from './asker.ts';
import type { AskedRequest, Asking, RequestKindRules } from './requestKind.ts';

/** An account is given back (R5): asked for by the unit, decided by the IT department. */
export const accountWithdraw: RequestKindRules<WithdrawForm> = { isEdited: false, ask, apply: withdrawAccount };

async function ask(
  tx: Transaction,
  rules: Rules,
  { form, requesterId, requestId }: Asking<WithdrawForm>,
): Promise<AskedRequest> {
  const { account, unitId } = await accountFactsOf(tx, { accountId: form.accountId, requestId });
  const { asker, facts } = await askerOf(tx, rules, { requesterId, requestId, unitId });
  const beneficiaryId = account.custodianId ?? requesterId;
  return {
    accountId: account.id,
    unitId,
    beneficiaryId,
    findings: () => Promise.resolve(checkWithdrawal(rules.pack, { asker, account })),
    plan: () =>
      Promise.resolve({
        kind: 'account.withdraw',
        condition: account.kind === 'system_admin' ? 'system_admin_account' : 'always',
        requesterId,
        beneficiaryId,
        facts,
        at: tx.at,
      }),
  };
}
