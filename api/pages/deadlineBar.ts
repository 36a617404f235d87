import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { PageTexts } from './language.ts';
import { whenText } from './when.ts';

/** Until when, and how many working minutes are left (negative: since the deadline). */
export interface Deadline {
  at: Date;
  workingMinutesLeft: number;
}

/** One working day: less than this is "soon". */
const SOON_MINUTES = 8 * 60;

/** The bar over the facts: `Hạn 17:00 hôm nay, còn 6 giờ 18 phút làm việc`. */
export function deadlineBar(texts: PageTexts, now: Date, { at, workingMinutesLeft }: Deadline): Html {
  const words = texts.decision;
  const when = whenText(texts, now, at);
  const minutes = Math.abs(Math.round(workingMinutesLeft));
  if (workingMinutesLeft < 0) return bar('danger', words.overdue(when), words.late(texts.duration(minutes)));
  return bar(minutes <= SOON_MINUTES ? 'warn' : 'info', words.due(when), words.left(texts.duration(minutes)));
}

function bar(tone: 'danger' | 'warn' | 'info', strong: string, rest: string): Html {
  return html`<p class="lt-due ${tone}">
    ${icon('clock', 'small')}<span><b>${strong}</b>${rest}</span>
  </p>`;
}
