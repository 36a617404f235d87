import type { Language } from '../../domain/citation.ts';
import { pageDocument } from './document.ts';
import { factList } from './facts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { textsIn } from './language.ts';
import type { PageTexts } from './language.ts';
import { outcomeHead } from './outcomeHead.ts';
import { personLines, personText } from './person.ts';
import type { Person } from './person.ts';
import { whenText } from './when.ts';

/** A sign-in link that works (a button posts it) or one that is dead. */
export type SignInPage = { language: Language; now: Date } & (
  | { state: 'ready'; officer: Person; validUntil: Date; action: string; csrf: string }
  | { state: 'used' | 'expired'; askAgainHref: string }
);

/** `GET /s/:token`: signs nobody in, so that a mail scanner's visit does not either; the button does. */
export function signInPage(page: SignInPage): string {
  const texts = textsIn(page.language);
  const words = texts.links.signIn;
  const title = page.state === 'ready' ? words.title : words[page.state];
  return pageDocument({
    language: page.language,
    title,
    readBy: page.state === 'ready' ? personText(page.officer) : texts.links.fromMail,
    body: page.state === 'ready' ? ready(texts, page) : dead(texts, page, title),
  });
}

/** 200 for a link that works, 410 for a dead one. */
export function signInStatus({ state }: SignInPage): number {
  return state === 'ready' ? 200 : 410;
}

function ready(texts: PageTexts, page: Extract<SignInPage, { state: 'ready' }>): Html {
  const words = texts.links.signIn;
  const until = words.until(whenText(texts, page.now, page.validUntil));
  return html`${outcomeHead({ tone: 'accent', sign: 'user', title: words.title, lead: words.lead })}
    ${factList([
      { label: words.who, value: personLines(page.officer) },
      { label: words.validUntil, value: until, form: 'number' },
    ])}
    <form class="lt-acts one" method="post" action="${page.action}">
      <input type="hidden" name="csrf" value="${page.csrf}" />
      <button class="btn primary">${words.button}${icon('arrowRight', 'small')}</button>
    </form>
    <p class="lt-note">${words.note}</p>`;
}

function dead(texts: PageTexts, page: Extract<SignInPage, { askAgainHref: string }>, title: string): Html {
  const words = texts.links.signIn;
  const lead = page.state === 'used' ? words.usedLead : words.expiredLead;
  const sign = page.state === 'used' ? 'lock' : 'clock';
  return html`${outcomeHead({ tone: 'warn', sign, title, lead })}
    <div class="lt-acts one"><a class="btn primary" href="${page.askAgainHref}">${words.again}</a></div>`;
}
