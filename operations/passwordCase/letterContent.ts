import * as duties from '../../db/caseDuties.ts';
import * as letters from '../../db/views/caseLetter.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseHeads, HIGHEST_LEVEL, type CaseQuestion } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { Rules } from '../../domain/rules.ts';
import { writtenReport, type ReportFacts, type WrittenReport } from '../../domain/writtenReport.ts';
import { caseQuestion } from './caseQuestion.ts';

/**
 * The written report of a case as it stands (R14): signed by whoever stated the facts, and until then by the head whom the case
 * waits for. Reads only. @throws Refused `not_found` where the actor does not see the case, or it has no head
 */
export async function letterContent(tx: Transaction, rules: Rules, caseId: string): Promise<WrittenReport> {
  const row = await letters.read(tx, caseId, rules.pack.itDepartment);
  if (!row) throw new Refused('not_found', {});
  const question = await caseQuestion(tx, rules, { unitId: row.unitId, holderId: row.holder.id });
  const signerId = row.statedBy ?? (await duties.candidates(tx, caseId))[0];
  if (signerId === undefined || !question.facts.people[signerId]) throw new Refused('not_found', {});
  return writtenReport(rules.pack, {
    ...row,
    ...issuer(rules, question, signerId),
    itDepartment: row.itDepartment ?? rules.pack.itDepartment,
    datedAt: row.statedAt ?? tx.at,
  });
}

/** The unit on whose paper the signer writes: of the line, the lowest in which they hold a post, or stand in for its head. */
function issuer(rules: Rules, { facts, ...question }: CaseQuestion, signerId: string): Pick<ReportFacts, 'line' | 'unitCode' | 'signer'> {
  const as = caseHeads(rules.pack, { facts, ...question }, HIGHEST_LEVEL).find(({ officerId }) => officerId === signerId);
  const actsFor = as?.insteadOf ?? signerId;
  const post = facts.posts
    .filter(({ officerId }) => officerId === actsFor)
    .sort((a, b) => facts.units.findIndex(({ id }) => id === a.unitId) - facts.units.findIndex(({ id }) => id === b.unitId))[0];
  const lowest = Math.max(0, facts.units.findIndex(({ id }) => id === post?.unitId));
  const head = facts.posts.find(({ unitId, post: held }) => unitId === facts.units[lowest]!.id && held !== 'deputy');
  const { name, position } = facts.people[signerId]!;
  const standsIn = as?.via === 'absence' || post?.post === 'deputy';
  return {
    line: facts.units.slice(lowest).map((unit) => unit.name),
    unitCode: facts.units[lowest]!.code,
    signer: {
      name,
      position,
      post: as?.via === 'absence' ? 'absence' : (post?.post ?? 'head'),
      insteadOf: standsIn && head ? (facts.people[head.officerId]?.position ?? null) : null,
    },
  };
} // prettier-ignore
