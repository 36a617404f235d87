import { html } from './html.ts';
import type { Html, Slot } from './html.ts';

/** One labelled line of a page's facts. */
export interface Fact {
  label: string;
  value: Slot;
  /** `note`: people's own words, whose line breaks are kept. */
  form?: 'number' | 'note';
}

/** The facts of a page as one description list; `false` where a fact does not apply. */
export function factList(facts: readonly (Fact | false | undefined)[]): Html {
  const rows = facts.filter((fact) => fact !== false && fact !== undefined);
  return html`<dl class="lt-facts">${rows.map(factRow)}</dl>`;
}

function factRow({ label, value, form }: Fact): Html {
  const kind = form === 'number' ? html` class="num"` : form === 'note' ? html` class="own"` : '';
  return html`<div><dt>${label}</dt><dd${kind}>${value}</dd></div>`;
}
