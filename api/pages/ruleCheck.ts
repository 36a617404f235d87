import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { PageTexts } from './language.ts';

/** What one rule says about a request, and by which article. */
export interface RuleFinding {
  title: string;
  /** Such as `khoản 1 Điều 7, Quy chế 240`. */
  article: string;
  quote?: string;
  outcome: 'allowed' | 'warning' | 'denied';
}

const LOOK: Record<RuleFinding['outcome'], { tone: string; icon: IconName }> = {
  allowed: { tone: 'ok', icon: 'circleCheck' },
  warning: { tone: 'warn', icon: 'alert' },
  denied: { tone: 'danger', icon: 'ban' },
};

/** Conflicts and warnings each in full; what is in order on one line, with its rules behind a fold. */
export function ruleCheck(texts: PageTexts, findings: readonly RuleFinding[]): Html {
  const passed = findings.filter(({ outcome }) => outcome === 'allowed');
  const others = findings.filter(({ outcome }) => outcome !== 'allowed');
  others.sort((a, b) => Number(b.outcome === 'denied') - Number(a.outcome === 'denied'));
  return html`${others.map((finding) => findingItem(texts, finding))}${passed.length > 0 && passedLine(texts, passed, others.length === 0)}`;
}

function findingItem(texts: PageTexts, { title, article, quote, outcome }: RuleFinding): Html {
  const { tone, icon: name } = LOOK[outcome];
  return html`<div class="lt-item ${tone}">
    <span class="lt-state">${icon(name, 'small')}${texts.facts.outcome[outcome]}</span> ${title}
    <span class="muted">(${article})</span>${quote && html`<q>${quote}</q>`}
  </div>`;
}

function passedLine(texts: PageTexts, passed: readonly RuleFinding[], alone: boolean): Html {
  const articles = [...new Set(passed.map(({ article }) => article))].join('; ');
  const rules = passed.map(({ title, article }) => html`<li>${title} <span class="muted">(${article})</span></li>`);
  return html`${alone && html`<span class="lt-state ok">${icon('circleCheck', 'small')}${texts.facts.rulesOk}</span> ${articles}`}
    <details>
      <summary>${texts.facts.rulesDetail(passed.length)}</summary>
      <ul>
        ${rules}
      </ul>
    </details>`;
}
