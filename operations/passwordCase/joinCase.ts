import type { AccountRow } from '../../db/accounts.ts';
import * as cases from '../../db/passwordCases.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import * as reissues from '../../db/reissues.ts';
import type { Transaction } from '../../db/transaction.ts';
import { freezesAccount, graver } from '../../domain/passwordCase.ts';
import type { PasswordReport } from '../../domain/passwordReport.ts';
import type { Rules } from '../../domain/rules.ts';
import { everybody, recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion } from './caseQuestion.ts';
import { takeEffect } from './openCase.ts';
import type { ReportOutcome } from './reportPassword.ts';

/**
 * A second report of a locked, open case: it may make the case graver, never lighter, and its last certain moment an earlier
 * one. A theft while a new password is on its way voids that, too: whoever reads the mail may be the thief.
 */
export async function joinCase(
  tx: Transaction,
  rules: Rules,
  { row, account, report }: { row: CaseRow; account: AccountRow; report: PasswordReport },
): Promise<ReportOutcome> {
  const { id: caseId, accountId, no } = row;
  const severity = graver(row.severity, report.severity);
  const stops = freezesAccount(report.severity) && account.state !== 'frozen';
  const state = stops && row.state === 'confirmed' ? 'ready' : row.state;
  if (state !== row.state) await voidReissue(tx, caseId);
  const earlier = freezesAccount(severity) ? report.lastCertainAt : null;
  await cases.raise(tx, { caseId, severity, lastCertainAt: earlier, state });
  await recordCase(tx, caseId, 'reported_again', { severity: report.severity, now: severity });
  if (stops) await takeEffect(tx, { caseId, accountId, severity });
  if (severity !== row.severity || stops) {
    const people = await everybody(tx, rules, { caseId, question: await caseQuestion(tx, rules, row) });
    const key = `${severity}:${tx.at.toISOString()}`;
    await tellPeople(tx, people, { caseId, accountId, template: 'password_case_reported', key, data: { severity } });
  }
  return { caseId, no, severity, state, joined: true };
}

async function voidReissue(tx: Transaction, caseId: string): Promise<void> {
  const reissue = await reissues.open(tx, caseId);
  if (reissue) await reissues.end(tx, reissue.id, 'reported_again');
}
