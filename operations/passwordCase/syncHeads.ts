import * as duties from '../../db/caseDuties.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseHeads, type CaseQuestion } from '../../domain/casePeople.ts';
import type { Rules } from '../../domain/rules.ts';
import { record } from '../../db/audit.ts';

/** Brings those who are asked as head in line with who acts as head now; whoever lost the part no longer sees the case. Idempotent. */
export async function syncHeads(
  tx: Transaction,
  rules: Rules,
  { caseId, question, level }: { caseId: string; question: CaseQuestion; level: number },
): Promise<string[]> {
  const heads = caseHeads(rules.pack, question, level);
  const asked = await duties.candidates(tx, caseId);
  const added = heads.filter(({ officerId }) => !asked.includes(officerId));
  const removed = asked.filter((officerId) => !heads.some((head) => head.officerId === officerId));
  for (const { officerId, via } of added) {
    if (!(await duties.readmitCandidate(tx, caseId, officerId))) await duties.addCandidate(tx, caseId, officerId, via);
  }
  for (const officerId of removed) await duties.removeCandidate(tx, caseId, officerId);
  if (added.length + removed.length > 0) {
    const detail = { added: added.map(({ officerId }) => officerId), removed };
    await record(tx, { event: 'case.heads_changed', subject: { kind: 'password_case', id: caseId }, detail });
  }
  return heads.map(({ officerId }) => officerId);
}
