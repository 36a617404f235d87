import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'hold' | 'accent' | 'plain';

/** The head of a page that only tells something: sign, heading, one sentence. */
export function outcomeHead(head: { tone: Tone; sign: IconName; title: string; lead: Html | string }): Html {
  return html`<div class="lt-result ${head.tone}" role="status">
    <span class="lt-seal">${icon(head.sign)}</span>
    <div>
      <h1>${head.title}</h1>
      <p>${head.lead}</p>
    </div>
  </div>`;
}
