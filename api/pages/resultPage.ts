import type { Language } from '../../domain/citation.ts';
import type { Verdict } from '../../domain/approval.ts';
import { pageDocument } from './document.ts';
import { factList } from './facts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { textsIn } from './language.ts';
import type { PageTexts } from './language.ts';
import { dateOf, timeToSecondOf, weekdayOf } from '../../domain/localTime.ts';
import { nextSteps } from './nextSteps.ts';
import type { NextStep } from './nextSteps.ts';
import { outcomeHead } from './outcomeHead.ts';
import type { Tone } from './outcomeHead.ts';
import { personLines, personText } from './person.ts';
import type { Person } from './person.ts';

export interface ResultPage {
  language: Language;
  now: Date;
  decider: Person;
  verdict: Verdict;
  decidedAt: Date;
  reason?: string;
  channel: 'mail' | 'web';
  receiptNo: string;
  request: { reference: string; title: string; version: number; step: number; steps: number };
  beneficiary: string;
  account?: string;
  next: readonly NextStep[];
  /** How many other tasks wait for the decider; left out where the page may not say. */
  otherTasks?: number;
  tasksHref: string;
  requestHref: string;
  /** "This was not me": a page that asks once more before it records anything. */
  disputeHref: string;
}

const LOOK: Record<Verdict, { tone: Tone; sign: IconName }> = {
  approve: { tone: 'ok', sign: 'check' },
  deny: { tone: 'danger', sign: 'cross' },
  send_back: { tone: 'warn', sign: 'arrowBack' },
};

/** After a decision: what was recorded, by whom, when, under which receipt number, and what follows. */
export function resultPage(page: ResultPage): string {
  const texts = textsIn(page.language);
  const verdict = texts.verdict[page.verdict];
  const lead = html`${page.request.title}<br />${page.beneficiary}${page.account && texts.via(page.account)}`;
  return pageDocument({
    language: page.language,
    title: texts.result.title(verdict, page.request.reference),
    readBy: personText(page.decider),
    body: html`${outcomeHead({ ...LOOK[page.verdict], title: texts.result.recorded(verdict), lead })}
    ${recorded(texts, page)} ${nextSteps(texts, page.now, page.next)} ${whereNow(texts, page)}
    ${notYou(texts, page.disputeHref)}`,
  });
}

function recorded(texts: PageTexts, page: ResultPage): Html {
  const words = texts.result;
  const { request, decidedAt } = page;
  const weekday = texts.weekdays[weekdayOf(decidedAt)] ?? '';
  return factList([
    { label: words.by, value: personLines(page.decider) },
    { label: words.at, value: `${timeToSecondOf(decidedAt)} ${weekday}, ${dateOf(decidedAt)}`, form: 'number' },
    { label: words.channel, value: words.channels[page.channel] },
    {
      label: words.what[page.verdict],
      value: html`<span class="num nowrap">${request.reference}</span>, ${texts.version(request.version)},
        ${texts.step(request.step, request.steps)}`,
    },
    page.reason !== undefined && { label: words.reason, value: page.reason, form: 'note' },
    { label: words.receipt, value: page.receiptNo, form: 'number' },
  ]);
}

function whereNow(texts: PageTexts, { otherTasks, tasksHref, requestHref }: ResultPage): Html {
  const count = otherTasks !== undefined && html` <span class="num">(${otherTasks})</span>`;
  return html`<div class="lt-acts one">
    <a class="btn primary" href="${tasksHref}">${texts.result.moreTasks}${count}${icon('arrowRight', 'small')}</a>
    <a class="btn" href="${requestHref}">${texts.result.timeline}</a>
  </div>`;
}

function notYou(texts: PageTexts, disputeHref: string): Html {
  const words = texts.result;
  return html`<p class="lt-note box warn">
    <b>${words.notYou}</b> <a href="${disputeHref}">${words.report}</a> ${words.reportWhy}
  </p>`;
}
