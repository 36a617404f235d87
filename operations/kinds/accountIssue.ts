import * as organisation from '../../db/organisation.ts';
import * as places from '../../db/places.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { checkIssue } from '../../domain/issueRules.ts';
import { quotaFor } from '../../domain/quotaRule.ts';
import type { IssueForm } from '../../domain/requestForm.ts';
import type { Rules } from '../../domain/rules.ts';
import { issueAccount } from '../issueAccount.ts';
import { askerOf } from './asker.ts';
import type { AskedRequest, Asking, RequestKindRules } from './requestKind.ts';

/** A unit asks for an account of its own (R2, R5–R7, R19): reserved at once on a place of its quota, held from its effect on. */
export const accountIssue: RequestKindRules<IssueForm> = { isEdited: false, ask, reserve, apply: issueAccount };

type Places = Awaited<ReturnType<typeof placesOf>>;

async function ask(tx: Transaction, rules: Rules, asking: Asking<IssueForm>): Promise<AskedRequest> {
  const { form, requesterId } = asking;
  const found = await placesOf(tx, form);
  return {
    accountId: null,
    unitId: form.unitId,
    beneficiaryId: form.officerId,
    findings: async () => checkIssue(rules.pack, await factsOf(tx, rules, asking, found)),
    plan: async () => ({
      kind: 'account.issue',
      condition: form.accountKind === 'system_admin' ? 'system_admin_account' : 'always',
      requesterId,
      beneficiaryId: form.officerId,
      facts: await organisation.approverFacts(tx, form.unitId, rules.pack.itDepartment),
      at: tx.at,
    }),
  };
}

async function placesOf(tx: Transaction, form: IssueForm) {
  const unit = await organisation.unitPlace(tx, form.unitId);
  const division = await organisation.unitPlace(tx, form.divisionId);
  const custodian = await organisation.officerPlace(tx, form.officerId);
  if (!unit || !division || !custodian) throw new Refused('not_found', {});
  return { unit, division, custodian };
}

async function factsOf(
  tx: Transaction,
  rules: Rules,
  asking: Asking<IssueForm>,
  { unit, division, custodian }: Places,
) {
  const { form, requesterId, requestId } = asking;
  const { asker } = await askerOf(tx, rules, { requesterId, requestId, unitId: form.unitId });
  const taken = await places.taken(tx, form.unitId);
  const codes = (path: { code: string }[]) => path.map(({ code }) => code);
  return {
    asker,
    unit: { code: unit.path.at(-1)!.code, kind: unit.kind, path: codes(unit.path) },
    division: { path: codes(division.path) },
    custodian: { id: custodian.id, unitPath: codes(custodian.unitPath), state: custodian.state },
    accountKind: form.accountKind,
    taken: taken.filter(
      (place) => place.kind === form.accountKind && (requestId === null || place.requestId !== requestId),
    ),
    sameRequestNo: await places.openRequestFor(tx, { ...form, kind: form.accountKind, exceptRequestId: requestId }),
  };
}

async function reserve(
  tx: Transaction,
  { pack }: Rules,
  { requestId, form }: { requestId: string; form: IssueForm },
): Promise<boolean> {
  const unit = await organisation.unitPlace(tx, form.unitId);
  const unitCode = unit!.path.at(-1)!.code;
  const { limit } = quotaFor(pack, { unitCode, unitKind: unit!.kind, accountKind: form.accountKind });
  return places.reserve(tx, { requestId, unitId: form.unitId, kind: form.accountKind, quota: limit });
}
