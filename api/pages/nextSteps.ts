import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { PageTexts } from './language.ts';
import { dateOf } from '../../domain/localTime.ts';
import { personText } from './person.ts';
import type { Person } from './person.ts';
import { whenText } from './when.ts';

/** What follows a decision, in its order. */
export type NextStep =
  | { kind: 'requester_told'; name: string }
  | { kind: 'next_stage'; step: number; decider: Person; due?: Date }
  | { kind: 'takes_effect'; until: Date | null; done: boolean }
  | { kind: 'revoked'; done: boolean }
  | { kind: 'carried_out'; done: boolean }
  | { kind: 'requester_edits'; name: string }
  | { kind: 'closed' };

interface Line {
  state: 'done' | 'now' | 'todo';
  sign: Html;
  title: string;
  detail: string;
}

/** The chain under "Tiếp theo"; what is done, what is under way, what will come. */
export function nextSteps(texts: PageTexts, now: Date, steps: readonly NextStep[]): Html {
  const lines = steps.map((step) => line(texts, now, step));
  return html`<section class="lt-next" aria-labelledby="next">
    <h2 id="next">${texts.result.next}</h2>
    <ol class="chain">
      ${lines.map(item)}
    </ol>
  </section>`;
}

function item({ state, sign, title, detail }: Line): Html {
  return html`<li class="${state}">
    <span class="step">${sign}</span>
    <div><b>${title}</b><br /><span class="muted">${detail}</span></div>
  </li>`;
}

function line(texts: PageTexts, now: Date, step: NextStep): Line {
  const words = texts.result;
  switch (step.kind) {
    case 'requester_told':
      return { state: 'done', sign: icon('check'), title: words.requesterTold, detail: words.mailTo(step.name) };
    case 'next_stage':
      return {
        state: 'now',
        sign: html`${step.step}`,
        title: words.decides(step.decider.name),
        detail: due(texts, now, step),
      };
    case 'takes_effect': {
      const detail = step.until ? words.endsOn(dateOf(step.until)) : words.endsAtHandover;
      return { ...effect(step.done), title: words.takesEffect, detail };
    }
    case 'revoked':
      return { ...effect(step.done), title: words.revoked, detail: words.revokedDetail };
    case 'carried_out':
      return { ...effect(step.done), title: words.carriedOut, detail: words.carriedOutDetail };
    case 'requester_edits':
      return { state: 'now', sign: icon('arrowBack'), title: words.edits(step.name), detail: words.editsDetail };
    case 'closed':
      return { state: 'todo', sign: icon('flag'), title: words.closed, detail: words.closedDetail };
  }
}

function effect(done: boolean): Pick<Line, 'state' | 'sign'> {
  return done ? { state: 'done', sign: icon('check') } : { state: 'todo', sign: icon('flag') };
}

function due(texts: PageTexts, now: Date, { decider, due }: { decider: Person; due?: Date }): string {
  if (!due) return decider.position ?? personText(decider);
  const when = whenText(texts, now, due);
  return decider.position ? texts.result.due(decider.position, when) : texts.result.dueOnly(when);
}
