import { record } from '../db/audit.ts';
import * as candidates from '../db/candidates.ts';
import * as decisions from '../db/decisions.ts';
import type { DecisionRow } from '../db/decisions.ts';
import { tellApproval } from '../db/engineOutbox.ts';
import * as links from '../db/links.ts';
import * as messages from '../db/messages.ts';
import * as organisation from '../db/organisation.ts';
import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import * as tasks from '../db/tasks.ts';
import type { TaskRow } from '../db/tasks.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { outcomeOf, type Verdict } from '../domain/approval.ts';
import { canDecide } from '../domain/authority.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { decisionLineOf } from './decisionLine.ts';
import { isEdited } from './requestKinds.ts';
import { taskQuestion, type Known } from './taskQuestion.ts';

/** One human's decision, whichever way it came. `version` is the one that they saw; `linkId` the mail link that they used. */
export interface Decision {
  taskId: string;
  version: number;
  verdict: Verdict;
  reason: string | null;
  channel: 'web' | 'mail' | 'chat';
  linkId: string | null;
  /** When the decider signed in; null where only the link says who they are. */
  signedInAt: Date | null;
  /** When the account's second factor was proven in the decider's session; left out where none was. */
  secondFactorAt?: Date | null;
}

/** What was recorded. */
export interface DecisionOutcome {
  taskId: string;
  requestId: string;
  verdict: Verdict;
  at: Date;
  receiptNo: string;
}

/**
 * Records one human's decision on a task, in one transaction with its audit event and the word to the engine.
 *
 * Idempotent under (task, officer): the same verdict again answers as the first time.
 * @throws Refused `already_decided` (by whom, when) · `task_ended` · `superseded` (the version now) · `not_yours` (why) ·
 *   `account_needed` · `second_factor_needed` · `sign_in_again` · `reason_missing` · `not_eligible` (sent back, though nobody could change it) · `not_found`
 */
export async function decideTask(tx: Transaction, rules: Rules, decision: Decision): Promise<DecisionOutcome> {
  const { officerId, accountId } = actorOf(tx);
  const { request, task, receiptNo, ...known } = await lockBoth(tx, rules, decision.taskId);
  const made = known.before;
  const own = made.find((earlier) => earlier.taskId === task.id && earlier.officerId === officerId);
  if (own?.verdict === decision.verdict) return { ...own, requestId: request.id };
  if (task.outcome !== null) throw await refusalOfEnded(tx, request, task, made);
  if (task.version !== decision.version) throw new Refused('superseded', { version: request.version });
  const reason = decision.reason?.trim() || null;
  if (decision.verdict !== 'approve' && reason === null) throw new Refused('reason_missing', {});
  if (decision.verdict === 'send_back' && !isEdited(request.kind))
    throw new Refused('not_eligible', { because: 'request_is_not_sent_back' });
  const authority = canDecide(
    rules.pack,
    await taskQuestion(tx, rules, { request, task, ...known }),
    task.terms.assurance,
    {
      officerId,
      accountId,
      signedInAt: decision.signedInAt,
      secondFactorAt: decision.secondFactorAt ?? null,
    },
  );
  if (!authority.allowed) throw authority.refusal;

  const by = { requestId: request.id, version: task.version, officerId, accountId };
  await decisions.insert(tx, { ...decision, ...by, reason, receiptNo });
  await closeTask(tx, request, task, { ...decision, officerId });
  return { taskId: task.id, requestId: request.id, verdict: decision.verdict, at: tx.at, receiptNo };
}

/**
 * Request first, then task: the order that keeps two deciders from waiting for each other. What decides is read behind
 * both locks, and travels with them.
 */
async function lockBoth(
  tx: Transaction,
  rules: Rules,
  taskId: string,
): Promise<{ request: RequestRow; task: TaskRow; receiptNo: string } & Required<Known>> {
  const request = await requests.lockOfTask(tx, taskId);
  if (!request) throw new Refused('not_found', {});
  const [task, before, asked, line, receiptNo] = await Promise.all([
    tasks.lock(tx, taskId),
    decisions.besideTask(tx, taskId),
    candidates.ofTask(tx, taskId),
    decisionLineOf(tx, rules, request),
    decisions.nextReceiptNo(tx),
  ]);
  if (!task) throw new Refused('not_found', {});
  return { request, task, before, asked, line, receiptNo };
}

async function refusalOfEnded(
  tx: Transaction,
  request: RequestRow,
  task: TaskRow,
  made: readonly DecisionRow[],
): Promise<Refused> {
  if (task.outcome === 'superseded') return new Refused('superseded', { version: request.version });
  const first = made.find(({ taskId }) => taskId === task.id);
  if (!first) return new Refused('task_ended', { outcome: task.outcome!, at: task.endedAt! });
  const names = await organisation.officerNames(tx, [first.officerId]);
  return new Refused('already_decided', {
    by: first.officerId,
    byName: names.get(first.officerId) ?? null,
    at: first.at,
    outcome: task.outcome!,
  });
}

/** Ends the task by what was decided, uses the link up, and tells the engine. */
async function closeTask(
  tx: Transaction,
  request: RequestRow,
  task: TaskRow,
  decision: Decision & { officerId: string },
): Promise<void> {
  const { verdict, channel, linkId, officerId } = decision;
  if (linkId !== null && !(await links.use(tx, linkId))) throw new Refused('link_used', { at: tx.at });
  await tasks.end(tx, task.id, outcomeOf(verdict), officerId);
  if (verdict === 'send_back') {
    await requests.setState(tx, request.id, 'sent_back');
    await messages.send(tx, {
      businessKey: `request_sent_back:${task.id}`,
      template: 'request_sent_back',
      officerId: request.requesterId,
      requestId: request.id,
      taskId: task.id,
    });
  }
  if (channel === 'mail') {
    await messages.send(tx, {
      businessKey: `decision_receipt:${task.id}:${officerId}`,
      template: 'decision_receipt',
      officerId,
      requestId: request.id,
      taskId: task.id,
    });
  }
  await record(tx, {
    event: 'task.decided',
    subject: { kind: 'task', id: task.id },
    requestId: request.id,
    channel,
    detail: { verdict, stage: task.terms.key, version: task.version },
  });
  await tellApproval(tx, request.id);
}
