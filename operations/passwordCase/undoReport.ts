import { record } from '../../db/audit.ts';
import * as cases from '../../db/passwordCases.ts';
import * as reissues from '../../db/reissues.ts';
import type { Transaction } from '../../db/transaction.ts';
import { checkAssurance, type CaseActor } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import { mayBecome } from '../../domain/lifecycle.ts';
import { passwordCaseLifecycle } from '../../domain/passwordCase.ts';
import type { Rules } from '../../domain/rules.ts';
import { wakeReviews } from '../review/wakeReviews.ts';
import { everybody, recordCase, tellPeople } from './caseNews.ts';
import { lockedAsHead } from './caseQuestion.ts';

/**
 * The head finds that a report of theft was false, and says why (R12): the account is active again. Sessions and links that
 * ended stay so. A lost password is dead and does not come back; nor does one in whose place a new one is on its way.
 *
 * @throws Refused `not_found` · `already_ended` · `not_yours` · `sign_in_again` · `case_not_so_far` · `not_eligible` (`password_is_dead`,
 *   `incident_was_found`)
 */
export async function undoReport(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<void> {
  const { row, question } = await lockedAsHead(tx, rules, { caseId, actor });
  checkAssurance(rules.pack, 'session', { at: tx.at, actor, accountUserName: null });
  if (row.passwordDeadAt !== null) throw new Refused('not_eligible', { because: 'password_is_dead' });
  if (row.incidentAt !== null) throw new Refused('not_eligible', { because: 'incident_was_found' });
  if (!mayBecome(passwordCaseLifecycle, row.state, 'false_report'))
    throw new Refused('case_not_so_far', { state: row.state });
  const people = await everybody(tx, rules, { caseId, question });
  const reissue = await reissues.open(tx, caseId);
  if (reissue) await reissues.end(tx, reissue.id, 'case_ended');
  await cases.end(tx, { caseId, state: 'false_report', by: actor.officerId, reason });
  const { accountId } = row;
  if (await cases.thaw(tx, caseId)) {
    await record(tx, { event: 'account.thawed', subject: { kind: 'account', id: accountId }, channel: 'web' });
    await wakeReviews(tx, { accountId });
  }
  await recordCase(tx, caseId, 'false_report');
  await tellPeople(tx, people, { caseId, accountId, template: 'password_case_ended', key: 'end', data: { end: 'false_report' } });
} // prettier-ignore
