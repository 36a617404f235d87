import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as custodies from '../db/custodies.ts';
import * as messages from '../db/messages.ts';
import * as organisation from '../db/organisation.ts';
import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import * as userNames from '../db/userNames.ts';
import { accountUserName } from '../domain/accountUserName.ts';
import type { IssueForm } from '../domain/requestForm.ts';
import { departmentOf } from '../domain/requestReach.ts';
import type { Rules } from '../domain/rules.ts';

/**
 * Issues the account of an approved request (R5): its row on the place that was reserved, its first custodian, and the mail
 * with the link by which they choose its password. Nobody signs in through it before. Idempotent under the request.
 */
export async function issueAccount(tx: Transaction, rules: Rules, request: RequestRow, form: IssueForm): Promise<void> {
  const { unitId, accountKind: kind, officerId } = form;
  const unit = await organisation.unitPlace(tx, unitId);
  const department = departmentOf(rules.pack, unit!.path) ?? unit!.path;
  const { prefix, number } = await userNames.next(tx, { departmentCode: department.at(-1)!.code, kind });
  const userName = accountUserName(prefix, kind, number);
  const accountId = await accounts.issue(tx, { unitId, kind, userName, requestId: request.id });
  await requests.setAccount(tx, request.id, accountId);
  await custodies.begin(tx, { accountId, officerId, requestId: request.id });
  const subject = { kind: 'account', id: accountId } as const;
  const about = { subject, requestId: request.id };
  await record(tx, { event: 'account.issued', ...about, detail: { kind, unit: unit!.path.at(-1)!.code } });
  await record(tx, { event: 'custody.began', ...about, detail: { officer: officerId } });
  await messages.send(tx, {
    businessKey: `account_issued:${accountId}`,
    template: 'account_issued',
    officerId,
    requestId: request.id,
    accountId,
  });
}
