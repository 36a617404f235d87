import type { Language } from '../../domain/citation.ts';
import type { Risk } from '../../domain/risk.ts';
import { decisionForm } from './decisionForm.ts';
import type { DecisionForm } from './decisionForm.ts';
import { deadlineBar } from './deadlineBar.ts';
import type { Deadline } from './deadlineBar.ts';
import { pageDocument } from './document.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { textsIn } from './language.ts';
import type { PageTexts } from './language.ts';
import { personText } from './person.ts';
import type { Person } from './person.ts';
import { requestFacts } from './requestFacts.ts';
import type { RequestFacts } from './requestFacts.ts';
import { sessionStage } from './sessionStage.ts';
import type { SessionStage } from './sessionStage.ts';
import { whenText } from './when.ts';

/** What happens if nobody decides, and when. */
export type Silence = { then: 'escalates'; at: Date; to: Person } | { then: 'expires'; at: Date };

export interface DecisionPage {
  language: Language;
  now: Date;
  reader: Person;
  request: RequestFacts;
  deadline: Deadline;
  silence?: Silence;
  /** How this stage is decided: here with the link, or in the app after signing in. */
  stage: DecisionForm | SessionStage;
  /** The request in the app. */
  requestHref: string;
  /** Where the reader passes the task on. */
  notMineHref: string;
}

/** `GET /d/:token`, and again after a refused form: the facts, then the decision. Showing it records nothing. */
export function decisionPage(page: DecisionPage): string {
  const texts = textsIn(page.language);
  const { request, stage } = page;
  const facts = requestFacts(texts, request);
  const failed = stage.assurance === 'link' && stage.problem !== undefined;
  const end =
    stage.assurance === 'link' ? decisionForm(texts, stage, request.version, facts) : sessionStage(texts, stage, facts);
  return pageDocument({
    language: page.language,
    title: `${failed ? `${texts.error}: ` : ''}${texts.decision.title(request.title)}`,
    readBy: personText(page.reader),
    body: html`${deadlineBar(texts, page.now, page.deadline)} ${end.problem}
      <h1>${request.title}</h1>
      ${reference(texts, request)} ${end.decide} ${closingNote(texts, page)}`,
  });
}

const BARS: Record<Risk, number> = { low: 1, medium: 2, high: 3 };

function reference(texts: PageTexts, { reference, version, step, steps, risk }: RequestFacts): Html {
  const bar = (n: number): Html =>
    html`<rect
      class="${risk && n <= BARS[risk] ? 'f' : ''}"
      x="${(n - 1) * 5.3}"
      y="${12 - n * 4}"
      width="3.4"
      height="${n * 4}"
      rx="1"
    />`;
  const bars = html`<svg viewBox="0 0 14 12" aria-hidden="true">${[1, 2, 3].map(bar)}</svg>`;
  return html`<p class="lt-ref">
    <span class="num nowrap">${reference}</span> <span>${texts.version(version)}</span>
    <span>${texts.step(step, steps)}</span>
    ${risk && html`<span class="risk r${BARS[risk]}">${bars}${texts.risk[risk]}</span>`}
  </p>`;
}

function closingNote(texts: PageTexts, page: DecisionPage): Html {
  const words = texts.decision;
  const { now, silence, stage, deadline } = page;
  const late = deadline.workingMinutesLeft < 0 && `${words.stillOpen} `;
  return html`<p class="lt-note">
    ${late}${silence && `${silenceText(texts, now, silence)} `}${stage.assurance === 'link' ? words.note : words.sessionNote}
    <a href="${page.requestHref}">${words.fullRequest}</a> ${words.or}
    <a href="${page.notMineHref}">${words.notMine}</a>.
  </p>`;
}

function silenceText(texts: PageTexts, now: Date, silence: Silence): string {
  const when = whenText(texts, now, silence.at);
  return silence.then === 'expires'
    ? texts.decision.expires(when)
    : texts.decision.escalates(when, personText(silence.to));
}
