import * as duties from '../../db/caseDuties.ts';
import * as items from '../../db/caseItems.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import {
  caseHeads,
  caseItOfficers,
  checkItOfficer,
  type CaseActor,
  type CaseQuestion,
} from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { ItemMark } from '../../domain/passwordCase.ts';
import type { Rules } from '../../domain/rules.ts';
import { recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion, lockedCase } from './caseQuestion.ts';

export interface Marks {
  caseId: string;
  marks: readonly { eventId: string; mark: ItemMark }[];
}

/**
 * Head and IT department each say (R14) of every action in the time in question whether it is known or foreign. A foreign one
 * makes the case an incident: the IT desk is told, and the clock of a data breach runs. @throws Refused `not_found` ·
 *   `already_ended` · `not_yours` · `account_needed` · `case_not_so_far`
 */
export async function markItems(tx: Transaction, rules: Rules, actor: CaseActor, { caseId, marks }: Marks): Promise<void> {
  const row = await lockedCase(tx, caseId);
  const question = await caseQuestion(tx, rules, row);
  const side = await sideOf(tx, rules, { row, question, actor });
  if (row.frozenAt === null || row.state === 'reviewed') throw new Refused('case_not_so_far', { state: row.state });
  for (const { eventId, mark } of marks) {
    if (!(await items.mark(tx, { caseId, eventId, side, mark, by: actor.officerId }))) throw new Refused('not_found', {});
  }
  const foreign = marks.filter(({ mark }) => mark === 'foreign').length;
  await recordCase(tx, caseId, 'marked', { side, known: marks.length - foreign, foreign });
  if (foreign > 0 && (await items.noteIncident(tx, caseId))) await tellIncident(tx, rules, { row, question });
} // prettier-ignore

/** As IT officer whoever acts through a system admin account; else as head. */
async function sideOf(
  tx: Transaction,
  rules: Rules,
  { row, question, actor }: { row: CaseRow; question: CaseQuestion; actor: CaseActor },
): Promise<'head' | 'it'> {
  const heads = caseHeads(rules.pack, question, await duties.headLevel(tx, row.id));
  const isHead = heads.some(({ officerId }) => officerId === actor.officerId);
  const through = question.facts.admins.find(({ accountId }) => accountId === actor.accountId);
  if (isHead && through?.kind !== 'system_admin') return 'head';
  checkItOfficer(rules.pack, question, {
    actor,
    barred: heads.map(({ officerId }) => officerId),
    assurance: 'session',
  });
  return 'it';
}

async function tellIncident(
  tx: Transaction,
  rules: Rules,
  { row: { id: caseId, accountId }, question }: { row: CaseRow; question: CaseQuestion },
): Promise<void> {
  await recordCase(tx, caseId, 'incident');
  const it = caseItOfficers(rules.pack, question, []).map(({ officerId }) => officerId);
  await tellPeople(tx, it, { caseId, accountId, template: 'password_case_incident', key: 'incident' });
}
