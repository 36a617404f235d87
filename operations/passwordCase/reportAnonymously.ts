import { randomUUID } from 'node:crypto';
import { record } from '../../db/audit.ts';
import * as links from '../../db/links.ts';
import * as messages from '../../db/messages.ts';
import * as cases from '../../db/passwordCases.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { checkedReport, type PasswordReport } from '../../domain/passwordReport.ts';
import type { Rules } from '../../domain/rules.ts';
import { reportPassword, type ReportOutcome } from './reportPassword.ts';

/**
 * Somebody who is not signed in reports of a user name. Nothing happens to any account: whoever keeps one of that name gets a
 * link by which to confirm it. Whether anybody does is found out by the delivery, later and elsewhere: the answer, the work and
 * the time are the same for every name (R14, abuse case 15).
 *
 * @throws Refused `not_eligible` where the last certain moment is missing or in the future
 */
export async function reportAnonymously(
  tx: Transaction,
  { userName, ...given }: PasswordReport & { userName: string },
): Promise<{ sent: 'if_known' }> {
  const { severity, lastCertainAt } = checkedReport(given, tx.at);
  const id = randomUUID();
  await messages.send(tx, {
    businessKey: `password_report_link:${id}`,
    template: 'password_report_link',
    addressEntered: userName.trim().toLowerCase(),
    data: { severity, lastCertainAt: lastCertainAt?.toISOString() ?? null },
  });
  await record(tx, { event: 'case.report_asked', subject: { kind: 'message', id }, channel: 'web', detail: { severity } });
  return { sent: 'if_known' };
} // prettier-ignore

/** What the actor's live link would report; writes nothing. @throws Refused `link_used` · `link_expired` · `link_dead` */
export async function openReportLink(tx: Transaction, linkId: string) {
  const link = await links.find(tx, linkId);
  if (!link || link.officerId !== actorOf(tx).officerId) throw new Refused('not_found', {});
  if (link.usedAt !== null) throw new Refused('link_used', { at: link.usedAt });
  if (link.expiresAt <= tx.at) throw new Refused('link_expired', { at: link.expiresAt });
  const report = await cases.reportOfLink(tx, linkId);
  if (!report) throw new Refused('link_dead', { because: link.deadBecause ?? 'no_longer_custodian' });
  return { ...report, expiresAt: link.expiresAt };
}

/** The report takes effect: as if its holder had made it in the portal. Uses the link up. @throws Refused as `openReportLink`, `reportPassword` */
export async function confirmReport(tx: Transaction, rules: Rules, linkId: string): Promise<ReportOutcome> {
  const { accountId, severity, lastCertainAt } = await openReportLink(tx, linkId);
  if (!(await links.use(tx, linkId))) throw new Refused('link_used', { at: tx.at });
  return reportPassword(tx, rules, { accountId, severity, lastCertainAt, byLink: true });
}
