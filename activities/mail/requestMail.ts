import * as comments from '../../db/comments.ts';
import * as decisions from '../../db/decisions.ts';
import * as links from '../../db/links.ts';
import * as recipients from '../../db/recipients.ts';
import { requestFacts } from '../../db/requestFacts.ts';
import * as requests from '../../db/requests.ts';
import * as stages from '../../db/stages.ts';
import * as tasks from '../../db/tasks.ts';
import { findingText, type FindingCode } from '../../domain/findingTexts.ts';
import { failureTexts } from '../../domain/failureTexts.ts';
import type { RequestEnd } from '../../domain/approval.ts';
import { toldRequest } from '../../domain/toldRequest.ts';
import { addWorkingMinutes } from '../../domain/workingTime.ts';
import type { ComposeOne, Composing } from './mailContext.ts';

/** How a request ended, by whom and why. */
export const requestEnded: ComposeOne = async (composing) => {
  const { tx, message, recipient, rules, publicUrl } = composing;
  const [told, ended] = await Promise.all([
    requestFacts(tx, message.requestId!),
    requests.endOf(tx, message.requestId!),
  ]);
  const facts = told!;
  const decided = facts.earlier.at(-1);
  const end = message.data.end as RequestEnd;
  const isOurs = end === 'failed' || (ended.reason ?? '') in failureTexts;
  const reason =
    end === 'rejected' ? decided?.reason : isOurs ? failureText(ended.reason, recipient.language) : ended.reason;
  const decidedEnd = end === 'approved' || end === 'rejected';
  return {
    template: 'request_ended',
    data: {
      recipient,
      request: toldRequest(facts, recipient.language, rules.pack.sources),
      at: ended.at,
      href: `${publicUrl}/requests/${facts.id}`,
      end,
      ...(decidedEnd && decided && { by: decided.by }),
      ...(reason && { reason }),
    },
  };
};

/** Sent back, with what the approver wants changed and until when it waits. */
export const requestSentBack: ComposeOne = async (composing) => {
  const { tx, message, rules } = composing;
  const task = await tasks.find(tx, message.taskId!);
  const request = await requests.find(tx, message.requestId!);
  if (request!.state !== 'sent_back' || request!.version !== task!.version) return null;
  const decided = (await decisions.ofVersion(tx, request!.id, task!.version)).find(
    ({ taskId }) => taskId === task!.id,
  )!;
  const by = (await recipients.person(tx, decided.officerId))!;
  const closesAt = addWorkingMinutes(rules.calendar, task!.endedAt!, task!.terms.closesAfterMinutes);
  return {
    template: 'request_sent_back',
    data: { ...(await news(composing, decided.at)), by, reason: decided.reason ?? '', closesAt },
  };
};

/** A question or a comment, told to the others who take part. */
export const remark: ComposeOne = async (composing) => {
  const { tx, message } = composing;
  const comment = await comments.find(tx, String(message.data.commentId));
  const by = (await recipients.person(tx, comment.officerId))!;
  const data = { ...(await news(composing, comment.at)), by, text: comment.body };
  return comment.kind === 'question' ? { template: 'question_asked', data } : { template: 'comment_added', data };
};

/** Somebody says that a decision was not theirs: told to the IT department, which looks into it. */
export const decisionDisputed: ComposeOne = async (composing) => {
  const { tx, message } = composing;
  const by = (await recipients.person(tx, String(message.data.by)))!;
  const { commentId } = message.data;
  const text = commentId ? (await comments.find(tx, String(commentId))).body : '';
  return { template: 'decision_disputed', data: { ...(await news(composing, message.createdAt)), by, text } };
};

/** What was recorded of a decision made by a mail link, and the way to say "this was not me". */
export const decisionReceipt: ComposeOne = async ({ tx, message, recipient, rules, publicUrl, links: tokens }) => {
  const task = await tasks.find(tx, message.taskId!);
  const decided = (await decisions.ofVersion(tx, task!.requestId, task!.version)).find(
    (d) => d.taskId === task!.id && d.officerId === recipient.id,
  )!;
  const facts = await requestFacts(tx, task!.requestId, task!.version);
  const href = `${publicUrl}/requests/${task!.requestId}`;
  const link = await links.usedFor(tx, task!.id, recipient.id);
  return {
    template: 'decision_receipt',
    data: {
      recipient,
      request: toldRequest(facts!, recipient.language, rules.pack.sources),
      step: task!.position,
      steps: await stages.count(tx, task!.requestId, task!.version),
      verdict: decided.verdict,
      ...(decided.reason !== null && { reason: decided.reason }),
      at: decided.at,
      channel: 'mail',
      receiptNo: decided.receiptNo,
      href,
      disputeHref: link ? `${publicUrl}/d/${tokens.tokenOf(link.id)}/not-me` : href,
    },
  };
};

async function news({ tx, message, recipient, rules, publicUrl }: Composing, at: Date) {
  const facts = await requestFacts(tx, message.requestId!);
  return {
    recipient,
    request: toldRequest(facts!, recipient.language, rules.pack.sources),
    at,
    href: `${publicUrl}/requests/${message.requestId}`,
  };
}

/** Why an approved request could not take effect: a rule that denies it by now, or a reason of the engine's own. */
function failureText(reason: string | null, language: 'vi' | 'en'): string | null {
  if (reason === null) return null;
  return failureTexts[reason]?.[language] ?? findingText({ code: reason as FindingCode }, language);
}
