import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { shutAccount } from './shutAccount.ts';

/**
 * Has the custodian of a system admin account choose password and second factor anew: an operator's way out where the key that
 * sealed second factors is lost, and with it everybody who could decide (R5). Every other account is handed over or reissued.
 * The old secrets are dead and sessions end at once; the link goes to the custodian's registered mail and nowhere else.
 *
 * @throws Refused `not_found` · `not_eligible` (another kind of account, frozen, nobody keeps it)
 */
export async function chooseAnew(tx: Transaction, { userName }: { userName: string }): Promise<void> {
  const accountId = await accounts.idOf(tx, userName);
  const account = accountId === null ? undefined : await accounts.lock(tx, accountId);
  if (!account) throw new Refused('not_found', {});
  const { id, kind, state, custodianId } = account;
  if (kind !== 'system_admin') throw new Refused('not_eligible', { because: 'not_a_system_admin' });
  if (state === 'frozen' || state === 'withdrawn' || custodianId === null)
    throw new Refused('not_eligible', { because: 'account_is_shut' });
  await accounts.setState(tx, id, 'awaiting_password');
  await accounts.forgetSecrets(tx, id);
  const sessions = await shutAccount(tx, id, 'account_secrets_reset');
  const subject = { kind: 'account', id } as const;
  await record(tx, { event: 'account.secrets_reset', subject, detail: { sessions } });
  const businessKey = `account_issued:${id}:anew:${tx.at.toISOString()}`;
  await messages.send(tx, { businessKey, template: 'account_issued', officerId: custodianId, accountId: id });
}
