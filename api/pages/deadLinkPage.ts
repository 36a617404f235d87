import { deadLinkContent } from './deadLinkContent.ts';
import type { DeadLinkPage } from './deadLink.ts';
import { pageDocument } from './document.ts';
import { factList } from './facts.ts';
import { html } from './html.ts';
import { textsIn } from './language.ts';
import { outcomeHead } from './outcomeHead.ts';

/** A link that decides nothing any more: says why, what became of the request, and the next step (ux.md 6). */
export function deadLinkPage(page: DeadLinkPage): string {
  const texts = textsIn(page.language);
  const content = deadLinkContent(texts, page);
  return pageDocument({
    language: page.language,
    title: content.head.title,
    readBy: page.reader ?? texts.links.fromMail,
    body: html`${outcomeHead(content.head)} ${content.facts.length > 0 && factList(content.facts)}
    ${content.actions.length > 0 && html`<div class="lt-acts one">${content.actions}</div>`}
    ${content.note && html`<p class="lt-note">${content.note}</p>`}`,
  });
}
