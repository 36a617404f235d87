import type { Language } from '../../domain/citation.ts';
import type { Verdict } from '../../domain/approval.ts';
import { pageDocument } from './document.ts';
import { factList } from './facts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { textsIn } from './language.ts';
import type { PageTexts } from './language.ts';
import { outcomeHead } from './outcomeHead.ts';
import { whenText } from './when.ts';

/** "This was not me", from the result page or the receipt: asks once (`ask`), then says that it was received (`received`). */
export type DisputePage = {
  language: Language;
  now: Date;
  /** Whose decision it is said to be. */
  reader: string;
  decision: { verdict: Verdict; title: string; reference: string; decidedAt: Date; receiptNo: string };
} & ({ state: 'ask'; action: string; csrf: string } | { state: 'received'; tasksHref: string; theftCited: string });

/** Showing it records nothing; the form posts `note` and `csrf`. */
export function disputePage(page: DisputePage): string {
  const texts = textsIn(page.language);
  const words = texts.links.dispute;
  const asking = page.state === 'ask';
  const title = asking ? words.title : words.done;
  const lead = asking ? words.lead : words.doneLead;
  return pageDocument({
    language: page.language,
    title,
    readBy: page.reader,
    body: html`${outcomeHead({ tone: asking ? 'warn' : 'ok', sign: asking ? 'alert' : 'check', title, lead })}
    ${decisionFacts(texts, page)} ${asking ? question(texts, page) : after(texts, page)}`,
  });
}

function decisionFacts(texts: PageTexts, { decision, now }: DisputePage): Html {
  const words = texts.links.dispute;
  const { verdict, title, reference, decidedAt, receiptNo } = decision;
  return factList([
    {
      label: words.decision,
      value: html`<b>${texts.verdictState[verdict]}</b>: ${title}<br /><span class="num">${reference}</span>`,
    },
    { label: texts.links.at, value: whenText(texts, now, decidedAt), form: 'number' },
    { label: words.receipt, value: receiptNo, form: 'number' },
  ]);
}

function question(texts: PageTexts, { action, csrf }: { action: string; csrf: string }): Html {
  const words = texts.links.dispute;
  return html`<form method="post" action="${action}">
      <input type="hidden" name="csrf" value="${csrf}" />
      <label class="label" for="note">${words.note} <span class="hint">${words.noteHint}</span></label>
      <textarea id="note" name="note" rows="3"></textarea>
      <div class="lt-acts one"><button class="btn deny">${words.button}</button></div>
    </form>
    <p class="lt-note">${words.quiet}</p>`;
}

/** `theftCited` is the article on stolen passwords. */
function after(texts: PageTexts, { tasksHref, theftCited }: { tasksHref: string; theftCited: string }): Html {
  return html`<p class="lt-note box warn">${texts.links.dispute.secret(theftCited)}</p>
    <div class="lt-acts one"><a class="btn" href="${tasksHref}">${texts.links.myTasks}</a></div>`;
}
