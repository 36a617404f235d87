import * as reports from '../../db/caseReports.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { CaseActor } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { Rules } from '../../domain/rules.ts';
import { recordCase } from './caseNews.ts';
import { lockedAsHead } from './caseQuestion.ts';
import { settleReports } from './settleReports.ts';

/** The head's note: what happened, and whether the holder can be reached; `letterNo` is the number that the unit's clerk gives the letter. */
export interface Statement {
  caseId: string;
  facts: string;
  holderReachable: boolean;
  letterNo: string | null;
}

/**
 * The head of unit takes note and states the facts (R12, R14), once. @throws Refused `not_found` · `already_ended` ·
 *   `not_yours` · `case_not_so_far` where the facts were stated
 */
export async function stateFacts(tx: Transaction, rules: Rules, actor: CaseActor, statement: Statement): Promise<void> {
  const { caseId } = statement;
  const { row } = await lockedAsHead(tx, rules, { caseId, actor });
  if (row.statedAt !== null || row.state !== 'reported') throw new Refused('case_not_so_far', { state: row.state });
  await reports.state(tx, { ...statement, by: actor.officerId });
  await recordCase(tx, caseId, 'stated', { holderReachable: statement.holderReachable });
  await settleReports(tx, rules, caseId);
}
