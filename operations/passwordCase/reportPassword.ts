import * as accounts from '../../db/accounts.ts';
import type { AccountRow } from '../../db/accounts.ts';
import * as cases from '../../db/passwordCases.ts';
import type { ReportedAs } from '../../db/passwordCases.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { caseHeads, HIGHEST_LEVEL } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { CaseSeverity, CaseState } from '../../domain/passwordCase.ts';
import { checkedReport, type PasswordReport } from '../../domain/passwordReport.ts';
import type { Rules } from '../../domain/rules.ts';
import { caseQuestion } from './caseQuestion.ts';
import { joinCase } from './joinCase.ts';
import { openCase } from './openCase.ts';

/** What a report led to. `joined`: a case was open already. */
export interface ReportOutcome {
  caseId: string;
  no: string;
  severity: CaseSeverity;
  state: CaseState;
  joined: boolean;
}

/**
 * Reports a password as lost or stolen (Decision 240/QĐ-TCHQ, article 10.6; R14): by who keeps the account, or by the head
 * on their behalf. What it does to the account it does in this transaction. One open case an account: a second report joins it.
 *
 * @throws Refused `not_found` · `not_yours` (may not report of it) · `already_ended` (withdrawn) · `not_eligible` (nobody keeps
 *   it, it has no password yet, the last certain moment is missing or in the future)
 */
export async function reportPassword(
  tx: Transaction,
  rules: Rules,
  { accountId, byLink, ...given }: PasswordReport & { accountId: string; byLink: boolean },
): Promise<ReportOutcome> {
  const report = checkedReport(given, tx.at);
  const seen = await accounts.find(tx, accountId);
  if (!seen) throw new Refused('not_found', {});
  await checkReporter(tx, rules, seen);
  const found = await cases.lockForReport(tx, accountId);
  const account = (await accounts.find(tx, accountId))!; // as it is now that it is locked
  if (account.custodianId !== seen.custodianId) throw new Refused('not_found', {});
  if (found) return joinCase(tx, rules, { row: found, account, report });
  checkReportable(account);
  return openCase(tx, rules, { account: { ...account, custodianId: account.custodianId! }, report, as: asWhom(tx, account, byLink) });
} // prettier-ignore

function asWhom(tx: Transaction, { custodianId }: AccountRow, byLink: boolean): ReportedAs {
  if (custodianId !== actorOf(tx).officerId) return 'head';
  return byLink ? 'link' : 'custodian';
}

async function checkReporter(tx: Transaction, rules: Rules, { unitId, custodianId }: AccountRow): Promise<void> {
  const { officerId } = actorOf(tx);
  if (custodianId === null) throw new Refused('not_eligible', { because: 'account_has_no_custodian' });
  if (custodianId === officerId) return;
  const question = await caseQuestion(tx, rules, { unitId, holderId: custodianId });
  const heads = caseHeads(rules.pack, { ...question, itHeads: [] }, HIGHEST_LEVEL);
  if (!heads.some((head) => head.officerId === officerId))
    throw new Refused('not_yours', { rule: 'R14', because: 'not_in_charge_of_case' });
}

function checkReportable({ state }: AccountRow): void {
  if (state === 'withdrawn') throw new Refused('already_ended', { state });
  if (state === 'awaiting_password') throw new Refused('not_eligible', { because: 'account_awaits_password' });
}
