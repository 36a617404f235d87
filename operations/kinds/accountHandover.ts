import * as organisation from '../../db/organisation.ts';
import type { Transaction } from '../../db/transaction.ts';
import { checkHandover } from '../../domain/accountRules.ts';
import { Refused } from '../../domain/errors.ts';
import type { HandoverForm } from '../../domain/requestForm.ts';
import type { Rules } from '../../domain/rules.ts';
import { handOverAccount } from '../handOverAccount.ts';
import { withParties } from '../decisionLine.ts';
import { accountFactsOf } from './accountPlaces.ts';
import { askerOf } from './asker.ts';
import type { AskedRequest, Asking, RequestKindRules } from './requestKind.ts';

/** An account goes from one custodian to another (R7): who gives it, who takes it, and the head who assigns, agree. */
export const accountHandover: RequestKindRules<HandoverForm> = { isEdited: false, ask, apply: handOverAccount };

async function ask(
  tx: Transaction,
  rules: Rules,
  { form, requesterId, requestId }: Asking<HandoverForm>,
): Promise<AskedRequest> {
  const { account, unitId } = await accountFactsOf(tx, { accountId: form.accountId, requestId });
  const taker = await organisation.officerPlace(tx, form.toOfficerId);
  if (!taker) throw new Refused('not_found', {});
  const { asker, facts } = await askerOf(tx, rules, { requesterId, requestId, unitId });
  const takerFacts = { id: taker.id, unitPath: taker.unitPath.map(({ code }) => code), state: taker.state };
  return {
    accountId: account.id,
    unitId,
    beneficiaryId: taker.id,
    findings: () => Promise.resolve(checkHandover(rules.pack, { asker, account, taker: takerFacts })),
    plan: async () => ({
      kind: 'account.handover',
      condition: 'always',
      requesterId,
      beneficiaryId: taker.id,
      ...(await withParties(tx, facts, { giverId: account.custodianId, takerId: taker.id })),
      at: tx.at,
    }),
  };
}
