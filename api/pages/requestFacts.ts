import { dateOf, dayMonthOf, timeOf } from '../../domain/localTime.ts';
import type { ToldDecision, ToldRequest } from '../../domain/toldRequest.ts';
import { factList } from './facts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { PageTexts } from './language.ts';
import { personLines } from './person.ts';
import { ruleCheck } from './ruleCheck.ts';

/** All that a decider must see of a request before deciding, and which of its stages it is. */
export type RequestFacts = ToldRequest & { step: number; steps: number };

/** The facts as one list, in the order in which a decider asks: who, for whom, what, where, how long, why, may they. */
export function requestFacts(texts: PageTexts, request: RequestFacts): Html {
  const words = texts.facts;
  const { permission, scope, period } = request;
  return factList([
    { label: words.asker, value: personLines(request.asker) },
    { label: words.beneficiary, value: beneficiaryLine(texts, request) },
    permission && { label: words.permission, value: html`<b>${permission.actions}</b> ${permission.objects}` },
    scope !== undefined && { label: words.scope, value: scope },
    period && { label: words.period, value: periodLine(texts, period), form: 'number' },
    ...(request.facts ?? []),
    { label: words.reason, value: request.reason, form: 'note' },
    request.findings.length > 0 && { label: words.rules, value: ruleCheck(texts, request.findings) },
    request.earlier.length > 0 && {
      label: words.earlier,
      value: request.earlier.map((one) => earlierItem(texts, one)),
    },
    request.comments.length > 0 && { label: words.comments, value: request.comments.map(commentItem) },
  ]);
}

function beneficiaryLine(texts: PageTexts, { beneficiary, account }: RequestFacts): Html {
  const who = beneficiary === 'asker' ? texts.facts.self : personLines(beneficiary);
  return html`${who}${account && html`${texts.facts.via}<b class="num">${account}</b>`}`;
}

function periodLine(texts: PageTexts, { from, to, untilHandover }: NonNullable<RequestFacts['period']>): string {
  const span = to ? texts.facts.fromTo(dateOf(from), dateOf(to)) : texts.facts.openEnded(dateOf(from));
  return untilHandover ? span + texts.facts.untilHandover : span;
}

function stamp(at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${dayMonthOf(at)} ${timeOf(at)}</time>`;
}

function earlierItem(texts: PageTexts, { by, verdict, at, reason }: ToldDecision): Html {
  const who = html`<b>${by.name}</b>${by.position && `, ${by.position}`}, ${texts.verdictDone[verdict]} ${stamp(at)}`;
  return html`<div class="lt-item">${who}${reason && html`<br /><span class="own muted">${reason}</span>`}</div>`;
}

function commentItem({ by, at, text }: ToldRequest['comments'][number]): Html {
  return html`<div class="lt-item">
    <b>${by.name}</b> <span class="muted">${stamp(at)}</span><br /><span class="own">${text}</span>
  </div>`;
}
