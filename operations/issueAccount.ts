import * as organisation from '../db/organisation.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { IssueForm } from '../domain/requestForm.ts';
import { departmentOf } from '../domain/requestReach.ts';
import type { Rules } from '../domain/rules.ts';
import { beginAccount } from './beginAccount.ts';

/** Issues the account of an approved request (R5), on the place that was reserved. Idempotent under the request. */
export async function issueAccount(tx: Transaction, rules: Rules, request: RequestRow, form: IssueForm): Promise<void> {
  const { unitId, accountKind: kind, officerId } = form;
  const { path } = (await organisation.unitPlace(tx, unitId))!;
  const department = departmentOf(rules.pack, path) ?? path;
  await beginAccount(tx, {
    unitId,
    unitCode: path.at(-1)!.code,
    departmentCode: department.at(-1)!.code,
    kind,
    officerId,
    requestId: request.id,
  });
}
