import * as absences from '../../db/absences.ts';
import * as candidates from '../../db/candidates.ts';
import * as links from '../../db/links.ts';
import * as recipients from '../../db/recipients.ts';
import { requestFacts } from '../../db/requestFacts.ts';
import * as requests from '../../db/requests.ts';
import * as stages from '../../db/stages.ts';
import * as tasks from '../../db/tasks.ts';
import type { TaskRow } from '../../db/tasks.ts';
import { findSuperior } from '../../domain/approvers.ts';
import { taskCandidates } from '../../domain/taskCandidates.ts';
import { toldRequest } from '../../domain/toldRequest.ts';
import { workingMinutesBetween } from '../../domain/workingTime.ts';
import type { EscalationReason, TaskAsk } from '../../notify/mail/mailData.ts';
import type { Transaction } from '../../db/transaction.ts';
import { taskQuestion } from '../../operations/taskQuestion.ts';
import type { CandidateRow } from '../../db/candidates.ts';
import type { ComposeOne, Composing } from './mailContext.ts';

const DAY = 86_400_000;

/** Asks, reminds, escalates, passes on: only while the task is open and its recipient still one of those asked. */
export const taskMail: ComposeOne = async (composing) => {
  const { tx, message, recipient } = composing;
  const task = message.taskId === null ? undefined : await tasks.find(tx, message.taskId);
  const asked = task && task.outcome === null ? await candidates.ofTask(tx, task.id) : [];
  const mine = asked.find(({ officerId, removedBecause }) => officerId === recipient.id && removedBecause === null);
  if (!task || !mine) return null;
  const data = await askOf(composing, task, { asked, mine });
  switch (message.template) {
    case 'task_reminder':
      return { template: 'task_reminder', data: { ...data, number: Number(message.data.number) } };
    case 'task_escalated':
      return { template: 'task_escalated', data: { ...data, why: await whyEscalated(tx, { task, data, asked }) } };
    case 'task_reassigned': {
      const by = mine.insteadOf === null ? undefined : await recipients.person(tx, mine.insteadOf);
      return by
        ? { template: 'task_reassigned', data: { ...data, by, from: by, reason: mine.reason ?? '' } }
        : { template: 'task_ask', data };
    }
    default: {
      const why = await whyStandingIn(tx, mine);
      return why ? { template: 'task_escalated', data: { ...data, why } } : { template: 'task_ask', data };
    }
  }
};

async function whyEscalated(
  tx: Transaction,
  { task, data, asked }: { task: TaskRow; data: TaskAsk; asked: readonly CandidateRow[] },
): Promise<EscalationReason> {
  const first = asked.find(({ via }) => via !== 'escalation');
  const from = first && (await recipients.person(tx, first.officerId));
  if (from) return { kind: 'silence', from, dueAt: task.escalatedAt ?? task.dueAt };
  const { asker, beneficiary } = data.request;
  return { kind: 'no_approver', unit: (beneficiary === 'asker' ? asker : beneficiary).unit ?? '' };
}

/** A deputy reads for whom they decide, and until when that one is away. */
async function whyStandingIn(tx: Transaction, mine: CandidateRow): Promise<EscalationReason | undefined> {
  if (mine.via !== 'absence' || mine.insteadOf === null) return undefined;
  const from = await recipients.person(tx, mine.insteadOf);
  const until = await absences.awayUntil(tx, mine.insteadOf);
  return from && until && { kind: 'out_of_office', from, until };
}

async function askOf(
  composing: Composing,
  task: TaskRow,
  { asked, mine }: { asked: CandidateRow[]; mine: CandidateRow },
): Promise<TaskAsk> {
  const { tx, recipient, rules, publicUrl } = composing;
  const byLink = mine.accountId === null && task.assurance === 'link';
  const inApp = `${publicUrl}/tasks/${task.id}`;
  const [facts, account, steps, silence, href] = await Promise.all([
    requestFacts(tx, task.requestId, task.version),
    mine.accountId === null ? null : candidates.accountName(tx, mine.accountId),
    stages.count(tx, task.requestId, task.version),
    silenceOf(composing, task, asked),
    byLink ? decisionHref(composing, task) : inApp,
  ]);
  return {
    recipient,
    request: toldRequest(facts!, recipient.language, rules.pack.sources),
    step: task.position,
    steps,
    deadline: {
      at: task.dueAt,
      workingMinutesLeft: Math.round(workingMinutesBetween(rules.calendar, tx.at, task.dueAt)),
    },
    reminders: task.escalatedAt === null ? task.reminders.filter((at) => at > tx.at) : [],
    silence,
    decidedBy: account === null ? 'link' : { account },
    href,
    notMineHref: inApp,
  };
}

async function decisionHref(
  { tx, recipient, rules, links: tokens, publicUrl }: Composing,
  task: TaskRow,
): Promise<string> {
  const expiresAt = new Date(tx.at.getTime() + rules.pack.links.lifetimeDays * DAY);
  const { id } = await links.forTask(tx, {
    taskId: task.id,
    officerId: recipient.id,
    version: task.version,
    expiresAt,
  });
  return `${publicUrl}/d/${tokens.tokenOf(id)}`;
}

/** What happens if nobody decides: the superior is asked, or the request expires. */
async function silenceOf({ tx, rules }: Composing, task: TaskRow, asked: CandidateRow[]): Promise<TaskAsk['silence']> {
  const expires = { then: 'expires', at: task.closesAt } as const;
  if (task.escalatedAt !== null || task.terms.escalation.to !== 'superior_head') return expires;
  const request = await requests.find(tx, task.requestId);
  const question = await taskQuestion(tx, rules, { request: request!, task, asked });
  const { approvers, unitId } = findSuperior(rules.pack, question, taskCandidates(rules.pack, question).unitId);
  const to = approvers[0] && question.facts.people[approvers[0].officerId];
  const unit = question.facts.units.find(({ id }) => id === unitId);
  return to
    ? {
        then: 'escalates',
        at: task.dueAt,
        to: { name: to.name, position: to.position, unit: unit?.name ?? to.unitName },
      }
    : expires;
}
