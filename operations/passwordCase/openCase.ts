import { record } from '../../db/audit.ts';
import type { AccountRow } from '../../db/accounts.ts';
import * as duties from '../../db/caseDuties.ts';
import * as cases from '../../db/passwordCases.ts';
import type { ReportedAs } from '../../db/passwordCases.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { caseHeads } from '../../domain/casePeople.ts';
import { freezesAccount, type CaseSeverity } from '../../domain/passwordCase.ts';
import type { PasswordReport } from '../../domain/passwordReport.ts';
import type { Rules } from '../../domain/rules.ts';
import { freezeAccount } from '../freezeAccount.ts';
import { everybody, recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion } from './caseQuestion.ts';
import { openDuty } from './openDuty.ts';
import type { ReportOutcome } from './reportPassword.ts';

/**
 * Opens the case of a locked account: its number, its effect on the account, the two duties of the head, the notices.
 * Stolen: the account is frozen, its sessions end, its custodian's open decision links are void. Lost: the old password is
 * dead, and nothing else.
 */
export async function openCase(
  tx: Transaction,
  rules: Rules,
  { account, report, as }: { account: AccountRow & { custodianId: string }; report: PasswordReport; as: ReportedAs },
): Promise<ReportOutcome> {
  const { id: accountId, custodianId: holderId } = account;
  const { severity } = report;
  const frozen = freezesAccount(severity);
  const reportedBy = actorOf(tx).officerId;
  const { id: caseId, no } = await cases.insert(tx, { ...report, accountId, holderId, reportedBy, reportedAs: as, frozen });
  await recordCase(tx, caseId, 'reported', { severity, as });
  await takeEffect(tx, { caseId, accountId, severity });
  const question = await caseQuestion(tx, rules, { unitId: account.unitId, holderId });
  for (const { officerId, via } of caseHeads(rules.pack, question, 0)) await duties.addCandidate(tx, caseId, officerId, via);
  for (const duty of ['note', 'letter'] as const) await openDuty(tx, rules, caseId, duty);
  const people = await everybody(tx, rules, { caseId, question });
  await tellPeople(tx, people, { caseId, accountId, template: 'password_case_reported', key: severity, data: { severity } });
  return { caseId, no, severity, state: 'reported', joined: false };
} // prettier-ignore

/** What a report does to the account at once. */
export async function takeEffect(
  tx: Transaction,
  { caseId, accountId, severity }: { caseId: string; accountId: string; severity: CaseSeverity },
): Promise<void> {
  if (severity === 'lost') {
    await cases.killPassword(tx, caseId);
    await record(tx, { event: 'account.password_died', subject: { kind: 'account', id: accountId }, channel: 'web' });
    return;
  }
  await freezeAccount(tx, { accountId, reason: `password_${severity}` });
  const links = await cases.voidDecisionLinks(tx, caseId);
  if (links > 0) await recordCase(tx, caseId, 'links_voided', { links });
}
