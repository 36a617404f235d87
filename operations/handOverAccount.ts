import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as custodies from '../db/custodies.ts';
import * as messages from '../db/messages.ts';
import * as cases from '../db/passwordCases.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { HandoverForm } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { askAnew, lockConcerned } from './askAnew.ts';
import { endAccountGrants } from './endAccountGrants.ts';
import { endCasesOf } from './passwordCase/endCasesOf.ts';
import { shutAccount } from './shutAccount.ts';

/**
 * Gives an account to its new custodian (R7): one at a time. What the old one had through it is over: password, second factor,
 * sessions, grants. The new one chooses a password by a link and is offered the grants for renewal. Idempotent under the request.
 */
export async function handOverAccount(
  tx: Transaction,
  rules: Rules,
  request: RequestRow,
  { accountId, toOfficerId }: HandoverForm,
): Promise<void> {
  const before = await accounts.find(tx, accountId);
  const officerIds = [toOfficerId, ...(before!.custodianId ? [before!.custodianId] : [])];
  const concerned = await lockConcerned(tx, { officerIds, unitId: null });
  const account = (await accounts.lock(tx, accountId))!;
  // Reported since the findings were made: the next attempt's say so (R14).
  if (await cases.isOpenFor(tx, accountId)) throw new Error('a password case was opened meanwhile');
  const grants = await endAccountGrants(tx, { accountId, reason: 'handed_over', requestId: request.id });
  await custodies.end(tx, accountId, 'handed_over');
  await custodies.begin(tx, { accountId, officerId: toOfficerId, requestId: request.id });
  await accounts.setState(tx, accountId, 'awaiting_password');
  await accounts.forgetSecrets(tx, accountId);
  const sessions = await shutAccount(tx, accountId, 'account_handed_over');
  await endCasesOf(tx, rules, { accountId, end: 'handed_over' });
  await record(tx, {
    event: 'account.handed_over',
    subject: { kind: 'account', id: accountId },
    requestId: request.id,
    detail: { from: account.custodianId, to: toOfficerId, sessions },
  });
  await tellTaker(tx, request, { accountId, officerId: toOfficerId, hasOffer: grants > 0 });
  await askAnew(tx, rules, concerned);
}

/** The link to choose a password, and where the giver had grants, these as requests to send. */
async function tellTaker(
  tx: Transaction,
  { id: requestId }: RequestRow,
  { accountId, officerId, hasOffer }: { accountId: string; officerId: string; hasOffer: boolean },
): Promise<void> {
  for (const template of ['account_handed_over', ...(hasOffer ? (['grants_offered'] as const) : [])] as const) {
    await messages.send(tx, { businessKey: `${template}:${requestId}`, template, officerId, requestId, accountId });
  }
}
