import type { Language } from '../../domain/citation.ts';
import { freezesAccount, type CaseSeverity } from '../../domain/passwordCase.ts';
import { pageDocument } from './document.ts';
import { factList } from './facts.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { textsIn, type PageTexts } from './language.ts';
import { outcomeHead } from './outcomeHead.ts';
import { personText, type Person } from './person.ts';
import { whenText } from './when.ts';

/** What a report from the sign-in page would do. */
export interface AskedReport {
  userName: string;
  severity: CaseSeverity;
  lastCertainAt: Date | null;
  askedAt: Date;
  validUntil: Date;
  officer: Person;
}

/** The page of a link that confirms a report: its button posts; the others say what came of it or why the link is dead. */
export type PasswordReportPage = { language: Language; now: Date } & (
  | { state: 'ready'; report: AskedReport; action: string; csrf: string }
  | { state: 'done'; no: string; severity: CaseSeverity; signInHref: string }
  | { state: 'used'; signInHref: string }
  | { state: 'expired' | 'dead'; againHref: string }
);

/** 200 for a link that works or has just been used, 410 for a dead one. */
export function passwordReportStatus({ state }: PasswordReportPage): number {
  return state === 'ready' || state === 'done' ? 200 : 410;
}

/** `GET /r/:token`, which changes nothing, and what its button brings (R14). */
export function passwordReportPage(page: PasswordReportPage): string {
  const texts = textsIn(page.language);
  const words = texts.passwordReport;
  return pageDocument({
    language: page.language,
    title: page.state === 'ready' ? words.title : words[page.state],
    readBy: page.state === 'ready' ? personText(page.report.officer) : texts.links.fromMail,
    body: bodyOf(texts, page),
  });
}

function bodyOf(texts: PageTexts, page: PasswordReportPage): Html {
  const words = texts.passwordReport;
  switch (page.state) {
    case 'ready':
      return ready(texts, page);
    case 'done':
      return html`${outcomeHead({ tone: 'ok', sign: 'check', title: words.done, lead: words.doneLead(page.no) })}
        <p class="lt-note">${freezesAccount(page.severity) ? words.doneFrozen : words.doneOpen}</p>
        ${wayOn(page.signInHref, words.follow)}`;
    case 'used':
      return html`${outcomeHead({ tone: 'warn', sign: 'lock', title: words.used, lead: words.usedLead })}
      ${wayOn(page.signInHref, words.follow)}`;
    default:
      return html`${outcomeHead({ tone: 'warn', sign: 'clock', title: words[page.state], lead: words[`${page.state}Lead`] })}
      ${wayOn(page.againHref, words.again)}`;
  }
}

function ready(texts: PageTexts, { report, action, csrf, now }: Extract<PasswordReportPage, { state: 'ready' }>): Html {
  const words = texts.passwordReport;
  const { userName, severity, lastCertainAt, askedAt, validUntil } = report;
  const when = (at: Date) => whenText(texts, now, at);
  return html`${outcomeHead({ tone: 'warn', sign: 'alert', title: words.title, lead: words.lead })}
    ${factList([
      { label: words.account, value: html`<b class="num">${userName}</b>` },
      { label: words.what, value: html`<b>${words.severity[severity]}</b>` },
      lastCertainAt !== null && { label: words.certain, value: when(lastCertainAt), form: 'number' },
      { label: words.asked, value: when(askedAt), form: 'number' },
      { label: words.validUntil, value: words.until(when(validUntil)), form: 'number' },
    ])}
    <p class="lt-note box warn">${freezesAccount(severity) ? words.freezes : words.opens}</p>
    <form class="lt-acts one" method="post" action="${action}">
      <input type="hidden" name="csrf" value="${csrf}" />
      <button class="btn primary">${words.confirm}${icon('arrowRight', 'small')}</button>
    </form>
    <p class="lt-note">${words.note}</p>`;
}

function wayOn(href: string, label: string): Html {
  return html`<div class="lt-acts one"><a class="btn primary" href="${href}">${label}</a></div>`;
}
