import * as duties from '../../db/caseDuties.ts';
import * as organisation from '../../db/organisation.ts';
import * as cases from '../../db/passwordCases.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseHeads, checkHead, type CaseActor, type CaseQuestion } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import { caseHasEnded } from '../../domain/passwordCase.ts';
import type { Rules } from '../../domain/rules.ts';

/** Today's facts about the people of a case, on the line of the unit that owns the account. */
export async function caseQuestion(
  tx: Transaction,
  rules: Rules,
  { unitId, holderId }: Pick<CaseRow, 'unitId' | 'holderId'>,
): Promise<CaseQuestion> {
  const facts = await organisation.approverFacts(tx, unitId, rules.pack.itDepartment);
  const question = { facts, holderId, at: tx.at };
  return caseHeads(rules.pack, question, 0).length > 0 ? question : withItHeads(tx, rules, question);
}

/** Where nobody on the line may act as head, also those who lead the IT department. */
async function withItHeads(tx: Transaction, { pack }: Rules, question: CaseQuestion): Promise<CaseQuestion> {
  const unitId = await organisation.unitIdOf(tx, pack.itDepartment);
  if (unitId === undefined) return question;
  const { posts, people } = await organisation.approverFacts(tx, unitId, pack.itDepartment);
  const leading = posts.filter((held) => held.unitId === unitId && held.post !== 'deputy');
  const facts = { ...question.facts, people: { ...people, ...question.facts.people } };
  return { ...question, facts, itHeads: leading.map(({ officerId }) => officerId) };
}

/** Locks a case for one who acts on it. @throws Refused `not_found` where the actor does not see it · `already_ended` */
export async function lockedCase(tx: Transaction, caseId: string): Promise<CaseRow> {
  const row = await cases.lock(tx, caseId);
  if (!row) throw new Refused('not_found', {});
  if (caseHasEnded(row.state)) throw new Refused('already_ended', { state: row.state });
  return row;
}

/** The same for the head of the case, as authority is today. @throws Refused also `not_yours` */
export async function lockedAsHead(
  tx: Transaction,
  rules: Rules,
  { caseId, actor }: { caseId: string; actor: CaseActor },
): Promise<{ row: CaseRow; question: CaseQuestion }> {
  const row = await lockedCase(tx, caseId);
  const question = await caseQuestion(tx, rules, row);
  checkHead(rules.pack, question, await duties.headLevel(tx, caseId), actor);
  return { row, question };
}

/** Whoever reported for the holder, stated the facts or wrote the report: they have no hand in the new password (R14, R21). */
export function reportersOf({ reportedBy, holderId, statedBy, writtenBy }: CaseRow): string[] {
  return [reportedBy, statedBy, writtenBy].filter((id): id is string => id !== null && id !== holderId);
}
