import * as firstPasswords from '../../db/firstPasswords.ts';
import type { Actor } from '../../db/transaction.ts';
import type { CaseActor } from '../../domain/casePeople.ts';
import type { CaseSeverity } from '../../domain/passwordCase.ts';
import type { Rules } from '../../domain/rules.ts';
import { hashPassword } from '../../operations/passwordHash.ts';
import { confirmReissue, prepareReissue, showSpokenCode } from '../../operations/passwordCase/reissue.ts';
import { reportPassword, type ReportOutcome } from '../../operations/passwordCase/reportPassword.ts';
import { stateFacts } from '../../operations/passwordCase/stateFacts.ts';
import { confirmLetter, registerLetter } from '../../operations/passwordCase/writtenReport.ts';
import { rules as packRules, type House } from './house.ts';

export const CODE_KEY = 'a key for spoken codes';
export const portal = (officerId: string): Actor => ({ officerId, accountId: null });

/** One who acts in a case, signed in just now, with a second factor proven. */
export const acting = ({ clock }: Pick<House, 'clock'>, { officerId, accountId }: Actor): CaseActor => ({
  officerId,
  accountId,
  signedInAt: clock.at,
  secondFactorAt: clock.at,
});

type Doors = Pick<House, 'api' | 'clock'>;
type PeopleAndDoors = Doors & Pick<House, 'officer' | 'account'>;

/** Anh, or whoever is named, reports of her account. */
export async function report(
  { api, clock, ...house }: PeopleAndDoors,
  severity: CaseSeverity,
  { by = house.officer.anh, accountId = house.account.anh, rules = packRules, hoursAgo = 24, byLink = false }: { by?: string; accountId?: string; rules?: Rules; hoursAgo?: number; byLink?: boolean } = {},
): Promise<ReportOutcome> {
  const lastCertainAt = severity === 'lost' ? null : new Date(clock.at.getTime() - hoursAgo * 3_600_000);
  return api.as(portal(by), 'reportPassword', (tx) => reportPassword(tx, rules, { accountId, severity, lastCertainAt, byLink }));
} // prettier-ignore

/** The head takes note and states the facts. */
export async function stated(house: PeopleAndDoors, caseId: string, head = house.officer.gateHead): Promise<void> {
  const facts = { caseId, facts: 'Máy tính bị người lạ sử dụng.', holderReachable: true, letterNo: '15' };
  await house.api.as(portal(head), 'stateFacts', (tx) => stateFacts(tx, packRules, acting(house, portal(head)), facts));
}

/** The head confirms the letter in the app. */
export async function written(house: PeopleAndDoors, caseId: string, head = house.officer.gateHead): Promise<void> {
  await house.api.as(portal(head), 'confirmLetter', (tx) =>
    confirmLetter(tx, packRules, acting(house, portal(head)), { caseId }),
  );
}

/** An IT officer registers the letter. */
export async function registered(house: PeopleAndDoors, caseId: string): Promise<void> {
  const it = itOfficersOf(house).one;
  await house.api.as(it, 'registerLetter', (tx) =>
    registerLetter(tx, packRules, acting(house, it), { caseId, incomingNo: '1203', incomingOn: '2024-10-15' }),
  );
}

/** Both reports are there. */
export async function bothReports(house: PeopleAndDoors, caseId: string, head = house.officer.gateHead): Promise<void> {
  await stated(house, caseId, head);
  await written(house, caseId, head);
  await registered(house, caseId);
}

/** Two IT officers issue a new password; answers the code that is read to the holder. */
export async function reissued(house: PeopleAndDoors, caseId: string): Promise<{ code: string }> {
  const { one, other } = itOfficersOf(house);
  await house.api.as(one, 'prepareReissue', (tx) => prepareReissue(tx, packRules, acting(house, one), { caseId }));
  await house.api.as(other, 'confirmReissue', (tx) => confirmReissue(tx, packRules, acting(house, other), { caseId }));
  return house.api.as(other, 'showSpokenCode', (tx) =>
    showSpokenCode(tx, packRules, acting(house, other), { caseId, codeKey: CODE_KEY }),
  );
}

export const itOfficersOf = ({ officer, account }: Pick<House, 'officer' | 'account'>) => ({
  one: { officerId: officer.systemAdmin, accountId: account.system },
  other: { officerId: officer.otherSystemAdmin, accountId: account.otherSystem },
});

/** The id of the link that the mail of a reissue carries. */
export async function reissueLink(house: House, caseId: string): Promise<string> {
  const message = (await house.database
    .admin('message')
    .where({ case_id: caseId, template: 'password_reissued' })
    .orderBy('created_at', 'desc')
    .first('id', 'officer_id', 'account_id')) as { id: string; officer_id: string; account_id: string };
  const expiresAt = new Date(house.clock.at.getTime() + 24 * 3_600_000);
  const { id } = await house.worker.asEngine('makeLink', (tx) =>
    firstPasswords.linkOf(tx, { messageId: message.id, officerId: message.officer_id, accountId: message.account_id, expiresAt }),
  );
  return id;
} // prettier-ignore

export async function givePassword({ database, clock }: House, accountId: string, password: string): Promise<void> {
  const password_hash = await hashPassword(password);
  await database.owner('account_secret').insert({ account_id: accountId, password_hash, set_at: clock.at }).onConflict('account_id').merge();
} // prettier-ignore

/** A case as the database has it. */
export async function caseRow(house: Pick<House, 'database'>, caseId: string): Promise<Record<string, unknown>> {
  return (await house.database.admin('password_case').where({ id: caseId }).first()) as Record<string, unknown>;
}

export async function accountState(house: Pick<House, 'database'>, accountId: string): Promise<string> {
  return ((await house.database.admin('account').where({ id: accountId }).first('state')) as { state: string }).state;
}

/** Ends a case outside of the rules, so that the next test begins anew. */
export async function endedFor(house: House, accountId: string): Promise<void> {
  const { owner } = house.database;
  await owner('reissue').whereNull('ended_at').update({ ended_at: house.clock.at, end_reason: 'case_ended' });
  await owner('password_case')
    .where({ account_id: accountId })
    .whereIn('state', ['reported', 'ready', 'prepared', 'confirmed'])
    .update({ state: 'account_withdrawn', ended_at: house.clock.at });
  await owner('password_case')
    .where({ account_id: accountId, state: 'reissued', severity: 'lost' })
    .update({ state: 'closed', ended_at: house.clock.at });
  await owner('account').where({ id: accountId, state: 'frozen' }).update({ state: 'active' });
  await owner('account').where({ id: accountId, state: 'awaiting_password' }).update({ state: 'active' });
}
