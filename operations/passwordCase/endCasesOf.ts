import * as cases from '../../db/passwordCases.ts';
import * as reissues from '../../db/reissues.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Rules } from '../../domain/rules.ts';
import { everybody, recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion } from './caseQuestion.ts';

/** Ends the case of a locked account that is withdrawn or goes to another: there is no password to issue any more. */
export async function endCasesOf(
  tx: Transaction,
  rules: Rules,
  { accountId, end }: { accountId: string; end: 'account_withdrawn' | 'handed_over' },
): Promise<void> {
  for (const caseId of await cases.openOf(tx, accountId)) {
    const row = (await cases.lock(tx, caseId))!;
    const reissue = await reissues.open(tx, caseId);
    if (reissue) await reissues.end(tx, reissue.id, 'case_ended');
    await cases.end(tx, { caseId, state: end, by: null, reason: null });
    await recordCase(tx, caseId, end);
    const people = await everybody(tx, rules, { caseId, question: await caseQuestion(tx, rules, row) });
    await tellPeople(tx, people, { caseId, accountId, template: 'password_case_ended', key: 'end', data: { end } });
  }
}
