import type { RequestName } from './deadLink.ts';
import type { Fact } from './facts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { PageTexts } from './language.ts';

/** The request that a dead link was about, as far as the reader may still see it. */
export function requestFact(texts: PageTexts, { reference, version, title }: RequestName): Fact {
  const name = html`<span class="num nowrap">${reference}</span>, ${texts.version(version)}`;
  return { label: texts.links.request, value: title === undefined ? name : html`<b>${title}</b><br />${name}` };
}

/** A way on from a dead link. */
export function deadLinkButton(label: string, href: string, look: 'primary' | 'plain' = 'plain'): Html {
  return html`<a class="btn${look === 'primary' ? ' primary' : ''}" href="${href}">${label}</a>`;
}
