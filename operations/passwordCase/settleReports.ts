import * as cases from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseItOfficers } from '../../domain/casePeople.ts';
import type { Rules } from '../../domain/rules.ts';
import { recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion } from './caseQuestion.ts';

/**
 * With both reports there, the head's note and the registered letter, a new password may be issued (R14), and the IT desk is
 * told. For a locked case; idempotent.
 */
export async function settleReports(tx: Transaction, rules: Rules, caseId: string): Promise<void> {
  const row = (await cases.find(tx, caseId))!;
  if (row.state !== 'reported' || row.statedAt === null || row.registeredAt === null) return;
  await cases.setState(tx, caseId, 'ready');
  await recordCase(tx, caseId, 'ready');
  const it = caseItOfficers(rules.pack, await caseQuestion(tx, rules, row), []).map(({ officerId }) => officerId);
  await tellPeople(tx, it, { caseId, accountId: row.accountId, template: 'password_case_duty', key: 'reissue:ask', data: { duty: 'reissue', why: 'ask' } });
} // prettier-ignore
