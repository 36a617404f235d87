import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as custodies from '../db/custodies.ts';
import * as messages from '../db/messages.ts';
import * as requests from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import * as userNames from '../db/userNames.ts';
import type { AccountKind } from '../domain/accountKind.ts';
import { accountUserName } from '../domain/accountUserName.ts';

/** An account to issue: its unit, the department that it is named after, and its first custodian; by which request, if any. */
export interface NewAccount {
  unitId: string;
  unitCode: string;
  departmentCode: string;
  kind: AccountKind;
  officerId: string;
  requestId: string | null;
}

/** Writes an account with its first custodian and the mail with the link by which they choose its password. Nobody signs in through it before. */
export async function beginAccount(
  tx: Transaction,
  { unitId, unitCode, departmentCode, kind, officerId, requestId }: NewAccount,
): Promise<{ accountId: string; userName: string }> {
  const { prefix, number } = await userNames.next(tx, { departmentCode, kind });
  const userName = accountUserName(prefix, kind, number);
  const accountId = await accounts.issue(tx, { unitId, kind, userName, requestId });
  if (requestId !== null) await requests.setAccount(tx, requestId, accountId);
  await custodies.begin(tx, { accountId, officerId, requestId });
  const about = { subject: { kind: 'account', id: accountId }, requestId } as const;
  await record(tx, { event: 'account.issued', ...about, detail: { kind, unit: unitCode } });
  await record(tx, { event: 'custody.began', ...about, detail: { officer: officerId } });
  const businessKey = `account_issued:${accountId}`;
  await messages.send(tx, { businessKey, template: 'account_issued', officerId, requestId, accountId });
  return { accountId, userName };
}
