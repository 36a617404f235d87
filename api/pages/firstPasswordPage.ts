import type { Language } from '../../domain/citation.ts';
import { pageDocument } from './document.ts';
import { factList, type Fact } from './facts.ts';
import { firstPasswordForm, passwordProblem, type FirstPasswordForm } from './firstPasswordForm.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { textsIn, type PageTexts } from './language.ts';
import { outcomeHead } from './outcomeHead.ts';
import { personLines, personText, type Person } from './person.ts';
import { spokenCodeForm, type SpokenCodeForm } from './spokenCodeForm.ts';
import { whenText } from './when.ts';

/** Which account a link opens, and for whom. */
export interface FirstPasswordAccount {
  userName: string;
  unitName: string;
  officer: Person;
  validUntil: Date;
}

/**
 * The page of a first-password link: `spoken` asks for the code that IT reads over the phone, before anything else; `closed` shows no secret, its button opens the form by a POST; `open` asks for the
 * password; `done` leads to the sign-in page; the others say why the link is dead, and `expired` offers a new one.
 */
export type FirstPasswordPage = { language: Language; now: Date } & (
  | { state: 'closed'; account: FirstPasswordAccount; action: string; csrf: string }
  | { state: 'open'; account: FirstPasswordAccount; form: FirstPasswordForm }
  | { state: 'spoken'; account: FirstPasswordAccount; form: SpokenCodeForm }
  | { state: 'done'; userName: string; withSecondFactor: boolean; signInHref: string }
  | { state: 'expired'; renew: { action: string; csrf: string } }
  | { state: 'used' | 'dead' | 'renewed' | 'spent' | 'anew'; signInHref: string }
);

const STATUS = {
  closed: 200,
  open: 200,
  spoken: 200,
  done: 200,
  renewed: 202,
  used: 410,
  dead: 410,
  expired: 410,
  spent: 410,
  anew: 410,
} as const;

/** 200 for a link that works, 410 for a dead one; 422 for a form that has to be filled in again. */
export function firstPasswordStatus(page: FirstPasswordPage): number {
  return (page.state === 'open' || page.state === 'spoken') && page.form.problem ? 422 : STATUS[page.state];
}

/** `GET /p/:token` and what its forms bring. */
export function firstPasswordPage(page: FirstPasswordPage): string {
  const texts = textsIn(page.language);
  const words = texts.firstPassword;
  const isLive = page.state === 'closed' || page.state === 'open' || page.state === 'spoken';
  return pageDocument({
    language: page.language,
    title: isLive ? words.title : words[page.state],
    readBy: isLive ? personText(page.account.officer) : texts.links.fromMail,
    body: bodyOf(texts, page),
  });
}

function bodyOf(texts: PageTexts, page: FirstPasswordPage): Html {
  const words = texts.firstPassword;
  switch (page.state) {
    case 'closed':
      return closed(texts, page);
    case 'open':
      return html`${outcomeHead({ tone: 'accent', sign: 'lock', title: words.title, lead: words.openLead })}
      ${passwordProblem(texts, page.form)} ${accountFacts(texts, page)}
      ${firstPasswordForm(texts, page.account.userName, page.form)}`;
    case 'spoken':
      return html`${outcomeHead({ tone: 'accent', sign: 'lock', title: words.spokenTitle, lead: words.spokenLead })}
      ${accountFacts(texts, page)} ${spokenCodeForm(texts, page.form)}`;
    case 'done':
      return done(texts, page);
    case 'expired':
      return html`${outcomeHead({ tone: 'warn', sign: 'clock', title: words.expired, lead: words.expiredLead })}
        <form class="lt-acts one" method="post" action="${page.renew.action}">
          <input type="hidden" name="csrf" value="${page.renew.csrf}" />
          <button class="btn primary">${icon('refresh', 'small')}${words.renew}</button>
        </form>`;
    case 'renewed':
      return html`${outcomeHead({ tone: 'info', sign: 'mail', title: words.renewed, lead: words.renewedLead })}`;
    default:
      return html`${outcomeHead({ tone: 'warn', sign: 'lock', title: words[page.state], lead: words[`${page.state}Lead`] })}
        <div class="lt-acts one"><a class="btn primary" href="${page.signInHref}">${words.toSignIn}</a></div>`;
  }
}

type Live = Extract<FirstPasswordPage, { account: FirstPasswordAccount }>;

function accountFacts(texts: PageTexts, { account, now }: Live): Html {
  const words = texts.firstPassword;
  const facts: Fact[] = [
    { label: words.account, value: html`<b class="num">${account.userName}</b><br />${account.unitName}` },
    { label: words.holder, value: personLines(account.officer) },
    { label: words.validUntil, value: words.until(whenText(texts, now, account.validUntil)), form: 'number' },
  ];
  return factList(facts);
}

function closed(texts: PageTexts, page: Extract<FirstPasswordPage, { state: 'closed' }>): Html {
  const words = texts.firstPassword;
  return html`${outcomeHead({ tone: 'accent', sign: 'lock', title: words.title, lead: words.closedLead })}
    ${accountFacts(texts, page)}
    <form class="lt-acts one" method="post" action="${page.action}">
      <input type="hidden" name="csrf" value="${page.csrf}" />
      <button class="btn primary">${words.open}${icon('arrowRight', 'small')}</button>
    </form>
    <p class="lt-note">${words.closedNote}</p>`;
}

function done(texts: PageTexts, page: Extract<FirstPasswordPage, { state: 'done' }>): Html {
  const words = texts.firstPassword;
  const { userName, withSecondFactor, signInHref } = page;
  return html`${outcomeHead({ tone: 'ok', sign: 'check', title: words.done, lead: words.doneLead(userName) })}
    ${withSecondFactor && html`<p class="lt-note">${words.doneFactor}</p>`}
    <div class="lt-acts one">
      <a class="btn primary" href="${signInHref}">${words.signIn}${icon('arrowRight', 'small')}</a>
    </div>
    <p class="lt-note">${words.guard}</p>`;
}
