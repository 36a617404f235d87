import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as custodies from '../db/custodies.ts';
import * as messages from '../db/messages.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { WithdrawForm } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { askAnew, lockConcerned } from './askAnew.ts';
import { endAccountGrants } from './endAccountGrants.ts';
import { endCasesOf } from './passwordCase/endCasesOf.ts';
import { shutAccount } from './shutAccount.ts';

/**
 * Withdraws an account for good (R5): its sessions, custody and grants end, decisions through it are asked of others, its
 * place in the quota is free again, its name is never given again. Idempotent: a withdrawn account stays as it is.
 */
export async function withdrawAccount(
  tx: Transaction,
  rules: Rules,
  request: RequestRow,
  { accountId }: WithdrawForm,
): Promise<void> {
  const before = await accounts.find(tx, accountId);
  const custodianId = before!.custodianId;
  const concerned = await lockConcerned(tx, { officerIds: custodianId ? [custodianId] : [], unitId: null });
  const account = (await accounts.lock(tx, accountId))!;
  if (account.state === 'withdrawn') return;
  await endAccountGrants(tx, { accountId, reason: 'account_withdrawn', requestId: request.id });
  await custodies.end(tx, accountId, 'withdrawn');
  await accounts.setState(tx, accountId, 'withdrawn');
  await accounts.forgetSecrets(tx, accountId);
  const sessions = await shutAccount(tx, accountId, 'account_withdrawn');
  await endCasesOf(tx, rules, { accountId, end: 'account_withdrawn' });
  const subject = { kind: 'account', id: accountId } as const;
  await record(tx, { event: 'account.withdrawn', subject, requestId: request.id, detail: { sessions } });
  if (account.custodianId) {
    await messages.send(tx, {
      businessKey: `account_withdrawn:${accountId}`,
      template: 'account_withdrawn',
      officerId: account.custodianId,
      requestId: request.id,
      accountId,
    });
  }
  await askAnew(tx, rules, concerned);
}
