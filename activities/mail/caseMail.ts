import * as accounts from '../../db/accounts.ts';
import * as duties from '../../db/caseDuties.ts';
import * as firstPasswords from '../../db/firstPasswords.ts';
import * as links from '../../db/links.ts';
import * as organisation from '../../db/organisation.ts';
import * as cases from '../../db/passwordCases.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import * as recipients from '../../db/recipients.ts';
import * as reissues from '../../db/reissues.ts';
import { caseClocks } from '../../domain/caseClocks.ts';
import type { CaseDuty } from '../../domain/caseDuties.ts';
import { caseHasEnded, type CaseEnd, type CaseSeverity } from '../../domain/passwordCase.ts';
import type { CaseNews, DutyReason } from '../../notify/mail/mailData.ts';
import type { ComposeOne, Composing } from './mailContext.ts';

const MINUTE = 60_000;

/** To the custodian of a user name that somebody typed, if there is one: the link that confirms the report. */
export const passwordReportLink: ComposeOne = async ({ tx, message, recipient, rules, links: tokens, publicUrl }) => {
  const userName = message.addressEntered ?? '';
  const expiresAt = new Date(message.createdAt.getTime() + rules.pack.passwordCase.confirmMinutes * MINUTE);
  const accountId = await accounts.idOfKept(tx, { userName, officerId: recipient.id });
  if (expiresAt <= tx.at || accountId === undefined) return null;
  const { id } = await links.toConfirmReport(tx, { messageId: message.id, officerId: recipient.id, accountId, expiresAt });
  const severity = message.data.severity as CaseSeverity;
  const data = { recipient, account: userName, severity, requestedAt: message.createdAt, expiresAt, href: `${publicUrl}/r/${tokens.tokenOf(id)}` };
  return { template: 'password_report_link', data };
}; // prettier-ignore

export const passwordCaseReported: ComposeOne = async (composing) => {
  const { tx, recipient, message } = composing;
  const { row, news } = await newsOf(composing);
  if (caseHasEnded(row.state)) return null;
  const by = (await recipients.person(tx, row.reportedBy))!;
  const isHead = (await duties.candidates(tx, row.id)).includes(recipient.id);
  const audience = row.holderId === recipient.id ? 'holder' : isHead ? 'head' : 'it';
  const severity = message.data.severity as CaseSeverity;
  return { template: 'password_case_reported', data: { ...news, severity, audience, by } };
};

/** Pointless once the duty is done. */
export const passwordCaseDuty: ComposeOne = async (composing) => {
  const { row, news } = await newsOf(composing);
  const { duty, why } = composing.message.data as { duty: CaseDuty; why: DutyReason };
  const open = (await duties.open(composing.tx, row.id)).find((one) => one.duty === duty);
  // What begins with an act of people is told before the engine has opened the duty.
  const isAsked = open !== undefined || (why === 'ask' && isAwaited(duty, row));
  const isNeeded = why === 'second_person' ? row.state === 'prepared' : isAsked;
  if (caseHasEnded(row.state) || !isNeeded) return null;
  return { template: 'password_case_duty', data: { ...news, duty, why, dueAt: open?.dueAt ?? null } };
}; // prettier-ignore

function isAwaited(duty: CaseDuty, { state, registeredAt }: CaseRow): boolean {
  if (duty === 'registration') return state === 'reported' && registeredAt === null;
  return duty === 'reissue' && state === 'ready';
}

/** The link to choose the new password; pointless once the reissue is over. */
export const passwordReissued: ComposeOne = async (composing) => {
  const { tx, message, recipient, links: tokens, publicUrl } = composing;
  const { row, news } = await newsOf(composing);
  const reissue = await reissues.open(tx, row.id);
  const accountId = row.accountId;
  if (!reissue?.expiresAt || reissue.expiresAt <= tx.at || row.state !== 'confirmed') return null;
  if (reissue.confirmedAt!.getTime() !== message.createdAt.getTime()) return null; // of an earlier one
  if (!(await firstPasswords.isAwaited(tx, accountId, recipient.id))) return null;
  const { expiresAt } = reissue;
  const { id } = await firstPasswords.linkOf(tx, { messageId: message.id, officerId: recipient.id, accountId, expiresAt });
  return { template: 'password_reissued', data: { ...news, expiresAt, href: `${publicUrl}/p/${tokens.tokenOf(id)}` } };
}; // prettier-ignore

export const passwordCaseIncident: ComposeOne = async (composing) => {
  const { row, news } = await newsOf(composing);
  const breach = caseClocks(composing.rules.pack, row).find(({ kind }) => kind === 'data_breach')!;
  return { template: 'password_case_incident', data: { ...news, breachBy: breach.dueAt } };
};

export const passwordCaseEnded: ComposeOne = async (composing) => {
  const { row, news } = await newsOf(composing);
  const end = composing.message.data.end as CaseEnd;
  const reason = await cases.endReason(composing.tx, row.id);
  return { template: 'password_case_ended', data: { ...news, end, ...(reason !== null && { reason }) } };
};

async function newsOf({ tx, message, recipient, publicUrl }: Composing): Promise<{ row: CaseRow; news: CaseNews }> {
  const row = (await cases.find(tx, message.caseId!))!;
  const account = (await accounts.find(tx, row.accountId))!;
  const unit = (await organisation.unitPlace(tx, account.unitId))!;
  const href = `${publicUrl}/password-cases/${row.id}`;
  const { no, severity } = row;
  return { row, news: { recipient, account: account.userName, unit: unit.name, at: message.createdAt, no, severity, href } };
} // prettier-ignore
