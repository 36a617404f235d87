import * as places from '../../db/correctionPlaces.ts';
import * as organisation from '../../db/organisation.ts';
import type { RequestRow } from '../../db/requests.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { allowed, denied } from '../../domain/grantFacts.ts';
import type { ProblemForm } from '../../domain/requestForm.ts';
import { fieldNames, isSensitive } from '../../domain/review/reviewSections.ts';
import type { Rules } from '../../domain/rules.ts';
import { sections } from '../../domain/section/index.ts';
import { openCorrection } from '../correction/openCorrection.ts';
import type { AskedRequest, Asking, RequestKindRules } from './requestKind.ts';

/** Somebody found a problem in a dossier and reports it to the head of the unit that manages it, who decides (R12). */
export const recordProblem: RequestKindRules<ProblemForm> = { isEdited: false, ask, apply };

async function ask(
  tx: Transaction,
  rules: Rules,
  { form, requesterId, requestId }: Asking<ProblemForm>,
): Promise<AskedRequest> {
  if (requestId === null) await checkReads(tx, form);
  const unitId = await places.placeOf(tx, form.officerId);
  if (unitId === null) throw new Refused('not_found', {});
  const beneficiaryId = form.officerId;
  return {
    accountId: form.accountId,
    unitId,
    beneficiaryId,
    findings: () => Promise.resolve([fieldsFinding(rules, form)]),
    plan: async () => ({
      kind: 'record.problem',
      condition: 'always',
      requesterId,
      beneficiaryId,
      facts: await organisation.approverFacts(tx, unitId, rules.pack.itDepartment),
      at: tx.at,
    }),
  };
}

/** Reported through the account that reads the dossier. @throws Refused `account_needed` · `not_found` */
async function checkReads(tx: Transaction, { accountId, officerId, section }: ProblemForm): Promise<void> {
  if (tx.author.kind === 'officer' && actorOf(tx).accountId !== accountId)
    throw new Refused('account_needed', { accountUserName: null });
  if (!(await places.rights(tx, officerId, sections[section].workGroup)).reads) throw new Refused('not_found', {});
}

function fieldsFinding({ pack: { rules } }: Rules, { section, fields }: ProblemForm) {
  const known = fieldNames(section);
  return fields.every((field) => known.includes(field))
    ? allowed(rules.R12, 'problem_goes_to_head')
    : denied(rules.R12, 'section_has_no_such_field');
}

/** Approved: a correction opens, which the managing unit must end. Once a request, held by the database. */
async function apply(tx: Transaction, rules: Rules, { id: requestId }: RequestRow, form: ProblemForm): Promise<void> {
  const { officerId, section, fields, reason } = form;
  const { workGroup } = sections[section];
  const of = { officerId, section, workGroup, sensitive: isSensitive(section), fields, note: reason };
  const from = { source: 'problem', requestId, itemId: null, itemVersion: null, by: null, toldUnitId: null } as const;
  await openCorrection(tx, rules, { ...of, ...from });
}
