import * as candidates from '../db/candidates.ts';
import type { CandidateRow } from '../db/candidates.ts';
import * as decisions from '../db/decisions.ts';
import type { DecisionRow } from '../db/decisions.ts';
import type { RequestRow } from '../db/requests.ts';
import type { TaskRow } from '../db/tasks.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Rules } from '../domain/rules.ts';
import type { TaskQuestion } from '../domain/taskCandidates.ts';
import { decisionLineOf, type DecisionLine } from './decisionLine.ts';

/** What the caller has read in this transaction already. */
export interface Known {
  asked?: CandidateRow[];
  before?: DecisionRow[];
  line?: DecisionLine;
}

/** Today's facts about an open task: who was asked, who decided earlier stages, who may decide it now. */
export async function taskQuestion(
  tx: Transaction,
  rules: Rules,
  { request, task, ...known }: { request: RequestRow; task: TaskRow } & Known,
): Promise<TaskQuestion & { asked: CandidateRow[] }> {
  const [asked, decided, line] = await Promise.all([
    known.asked ?? candidates.ofTask(tx, task.id),
    known.before ?? decisions.ofVersion(tx, request.id, request.version),
    known.line ?? decisionLineOf(tx, rules, request),
  ]);
  return {
    asked,
    task: {
      role: task.terms.role,
      permission: task.terms.permission,
      escalated: task.escalatedAt !== null,
      escalatesTo: task.terms.escalation.to,
      passedOnBy: asked.flatMap(({ removedBecause, officerId }) => (removedBecause === 'passed_on' ? [officerId] : [])),
      passedOnTo: asked.flatMap(({ via, insteadOf, officerId, removedBecause }) =>
        via === 'reassigned' && insteadOf && removedBecause !== 'passed_on' ? [{ officerId, from: insteadOf }] : [],
      ),
    },
    ...line,
    excluded: {
      takingPart: [request.requesterId, request.beneficiaryId],
      decidedBefore: decided.filter(({ taskId }) => taskId !== task.id).map(({ officerId }) => officerId),
    },
    at: tx.at,
  };
}
