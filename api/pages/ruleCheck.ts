import { citedBy, citedTogether, type ToldFinding } from '../../domain/toldRequest.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { PageTexts } from './language.ts';

const LOOK: Record<ToldFinding['outcome'], { tone: string; icon: IconName }> = {
  allowed: { tone: 'ok', icon: 'circleCheck' },
  warning: { tone: 'warn', icon: 'alert' },
  denied: { tone: 'danger', icon: 'ban' },
};

/** Conflicts and warnings each in full; what is in order on one line, with its rules behind a fold. */
export function ruleCheck(texts: PageTexts, findings: readonly ToldFinding[]): Html {
  const passed = findings.filter(({ outcome }) => outcome === 'allowed');
  const others = findings.filter(({ outcome }) => outcome !== 'allowed');
  others.sort((a, b) => Number(b.outcome === 'denied') - Number(a.outcome === 'denied'));
  return html`${others.map((finding) => findingItem(texts, finding))}${passed.length > 0 && passedLine(texts, passed, others.length === 0)}`;
}

function findingItem(texts: PageTexts, finding: ToldFinding): Html {
  const { title, quote, outcome } = finding;
  const { tone, icon: name } = LOOK[outcome];
  return html`<div class="lt-item ${tone}">
    <span class="lt-state">${icon(name, 'small')}${texts.facts.outcome[outcome]}</span> ${title}
    <span class="muted">(${citedBy(finding)})</span>${quote && html`<q>${withinQuotes(quote)}</q>`}
  </div>`;
}

function passedLine(texts: PageTexts, passed: readonly ToldFinding[], alone: boolean): Html {
  const articles = citedTogether(passed);
  const rules = passed.map((rule) => html`<li>${rule.title} <span class="muted">(${citedBy(rule)})</span></li>`);
  return html`${alone && html`<span class="lt-state ok">${icon('circleCheck', 'small')}${texts.facts.rulesOk}</span> ${articles}`}
    <details>
      <summary>${texts.facts.rulesDetail(passed.length)}</summary>
      <ul>
        ${rules}
      </ul>
    </details>`;
}

/** The page puts marks around a quote; those that it holds itself become single ones. */
const withinQuotes = (quote: string): string => quote.replaceAll('“', '‘').replaceAll('”', '’');
