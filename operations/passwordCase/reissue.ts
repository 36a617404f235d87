import { createHmac, randomInt } from 'node:crypto';
import * as accounts from '../../db/accounts.ts';
import { record } from '../../db/audit.ts';
import * as messages from '../../db/messages.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import * as cases from '../../db/passwordCases.ts';
import * as reissues from '../../db/reissues.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseItOfficers, checkItOfficer, type CaseActor } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { Rules } from '../../domain/rules.ts';
import { recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion, lockedCase, reportersOf } from './caseQuestion.ts';

const HOUR = 3_600_000;
const CODE_DIGITS = 6;

/**
 * One IT officer prepares a new password, once both reports are there (R14): neither the holder nor whoever reported or stated
 * the facts. Nobody in the IT department sees or sets a password. @throws Refused `not_found` · `already_ended` · `not_yours` ·
 *   `account_needed` · `second_factor_needed` · `case_not_so_far` · `not_eligible` (`too_few_it_officers`: nobody could confirm it)
 */
export async function prepareReissue(tx: Transaction, rules: Rules, actor: CaseActor, { caseId }: { caseId: string }): Promise<void> {
  const row = await lockedAsItOfficer(tx, rules, actor, { caseId });
  if (row.state !== 'ready') throw new Refused('case_not_so_far', { state: row.state });
  const others = caseItOfficers(rules.pack, await caseQuestion(tx, rules, row), [...reportersOf(row), actor.officerId]);
  // Else the case would wait for a second person who is not there.
  if (others.length === 0) throw new Refused('not_eligible', { because: 'too_few_it_officers' });
  await reissues.prepare(tx, { caseId, by: actor.officerId, through: actor.accountId! });
  await cases.setState(tx, caseId, 'prepared');
  await recordCase(tx, caseId, 'reissue_prepared');
  const data = { duty: 'reissue', why: 'second_person' };
  await tellPeople(tx, others.map(({ officerId }) => officerId), { caseId, accountId: row.accountId, template: 'password_case_duty', key: `confirm:${tx.at.toISOString()}`, data });
} // prettier-ignore

/**
 * Another human of the IT department confirms (R21). From then on the old password is dead, and the holder gets the one-time
 * link. @throws Refused as `prepareReissue`; `not_yours` also to whoever prepared
 */
export async function confirmReissue(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  { caseId }: { caseId: string },
): Promise<{ expiresAt: Date }> {
  const row = await lockedAsItOfficer(tx, rules, actor, { caseId, butPreparer: true });
  const reissue = await reissues.open(tx, caseId);
  if (!reissue || row.state !== 'prepared') throw new Refused('case_not_so_far', { state: row.state });
  const expiresAt = new Date(tx.at.getTime() + rules.pack.passwordCase.reissueLinkHours * HOUR);
  await reissues.confirm(tx, { reissueId: reissue.id, by: actor.officerId, through: actor.accountId!, expiresAt });
  await cases.setState(tx, caseId, 'confirmed');
  const sessions = await reissues.openAccount(tx, caseId);
  const { accountId, holderId: officerId } = row;
  await record(tx, { event: 'account.reissued', subject: { kind: 'account', id: accountId }, channel: 'web', detail: { sessions } });
  await recordCase(tx, caseId, 'reissue_confirmed', { preparedBy: reissue.preparedBy });
  const businessKey = `password_reissued:${reissue.id}`;
  await messages.send(tx, { businessKey, template: 'password_reissued', officerId, accountId, caseId });
  return { expiresAt };
} // prettier-ignore

/**
 * The code to read to the holder over the registered phone: shown once, to whoever confirmed; only its keyed hash is kept.
 * @throws Refused as `prepareReissue` · `not_eligible` (`code_was_shown`)
 */
export async function showSpokenCode(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  { caseId, codeKey }: { caseId: string; codeKey: string },
): Promise<{ code: string; phone: string | null }> {
  const row = await lockedAsItOfficer(tx, rules, actor, { caseId });
  const reissue = await reissues.open(tx, caseId);
  if (!reissue || row.state !== 'confirmed') throw new Refused('case_not_so_far', { state: row.state });
  if (reissue.confirmedBy !== actor.officerId)
    throw new Refused('not_yours', { rule: 'R14', because: 'acted_in_case' });
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  if (!(await reissues.keepCode(tx, caseId, spokenCodeHash(codeKey, reissue.id, code))))
    throw new Refused('not_eligible', { because: 'code_was_shown' });
  await recordCase(tx, caseId, 'code_shown');
  return { code, phone: await reissues.phone(tx, caseId) };
}

/** An IT officer takes a reissue back before it was used: it begins anew. @throws Refused as `prepareReissue` */
export async function cancelReissue(tx: Transaction, rules: Rules, actor: CaseActor, { caseId }: { caseId: string }): Promise<void> {
  const row = await lockedAsItOfficer(tx, rules, actor, { caseId });
  if (!(await reissues.cancel(tx, caseId))) throw new Refused('case_not_so_far', { state: row.state });
  await recordCase(tx, caseId, 'reissue_cancelled');
} // prettier-ignore

/** What is kept of a spoken code: worthless without the key, and for every reissue another. */
export function spokenCodeHash(codeKey: string, reissueId: string, code: string): Buffer {
  return createHmac('sha256', codeKey).update(`${reissueId}\0${code}`).digest();
}

async function lockedAsItOfficer(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  { caseId, butPreparer = false }: { caseId: string; butPreparer?: boolean },
): Promise<CaseRow> {
  const row = await lockedCase(tx, caseId);
  const preparer = butPreparer ? (await reissues.open(tx, caseId))?.preparedBy : undefined; // as it is now that it is locked
  const question = await caseQuestion(tx, rules, row);
  const { custodianId } = (await accounts.find(tx, row.accountId))!;
  if (custodianId !== row.holderId) throw new Refused('not_eligible', { because: 'account_has_no_custodian' });
  const barred = [...reportersOf(row), ...(preparer === undefined ? [] : [preparer])];
  checkItOfficer(rules.pack, question, { actor, barred, assurance: 'second-factor' });
  return row;
}
