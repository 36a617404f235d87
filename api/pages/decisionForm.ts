import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { PageTexts } from './language.ts';

/** Characters that a reason may have. */
export const REASON_LIMIT = 2000;

/** Why the last press recorded nothing. */
export type FormProblem =
  { kind: 'reason_missing'; verdict: 'deny' | 'send_back' } | { kind: 'reason_too_long' } | { kind: 'stale' };

/** A stage that the link alone decides: one form, posted as `verdict`, `reason`, `version`, `csrf`. */
export interface DecisionForm {
  assurance: 'link';
  /** Path that the form is posted to. */
  action: string;
  csrf: string;
  /** Send-back is offered only where the stage allows it. */
  maySendBack: boolean;
  /** What the reader had written when the form came back. */
  writtenReason?: string;
  problem?: FormProblem;
}

/** The form around the facts, so that its buttons stay in reach, and after a refused press the summary above them. */
export function decisionForm(
  texts: PageTexts,
  form: DecisionForm,
  version: number,
  facts: Html,
): { problem?: Html; decide: Html } {
  const problem = form.problem && problemText(texts, form.problem);
  return {
    problem: problem === undefined ? undefined : summary(texts, problem),
    decide: html`<form class="lt-form" method="post" action="${form.action}">
      <input type="hidden" name="csrf" value="${form.csrf}" />
      <input type="hidden" name="version" value="${version}" />
      ${facts} ${fields(texts, form, problem)}
    </form>`,
  };
}

function problemText(texts: PageTexts, problem: FormProblem): string {
  const words = texts.decision;
  if (problem.kind === 'reason_missing') return words.missing[problem.verdict];
  return problem.kind === 'stale' ? words.stale : words.tooLong(REASON_LIMIT);
}

function summary(texts: PageTexts, problem: string): Html {
  return html`<div class="lt-problem danger" role="alert">
    ${icon('alert')}
    <div>
      <h2>${texts.decision.nothingRecorded}</h2>
      <p><a href="#reason">${problem}</a></p>
    </div>
  </div>`;
}

function fields(texts: PageTexts, form: DecisionForm, problem: string | undefined): Html {
  const words = texts.decision;
  const wrong = problem !== undefined && form.problem?.kind !== 'stale';
  const described = wrong ? 'reason-problem reason-hint' : 'reason-hint';
  return html`<label class="label" for="reason">${words.reason}</label>
    <span class="hint" id="reason-hint">${words.reasonHint}</span>
    ${wrong && html`<p class="lt-wrong danger" id="reason-problem">${icon('alert', 'small')}<span>${problem}</span></p>`}
    ${reasonField(form.writtenReason ?? '', described, wrong)}
    <div class="lt-acts">
      <button class="btn approve" name="verdict" value="approve">${icon('check')}${words.approve}</button>
      <button class="btn deny" name="verdict" value="deny">${icon('cross')}${words.deny}</button>
    </div>
    ${form.maySendBack && sendBack(words.sendBack)}`;
}

/** A newline right after the start tag is dropped by the parser, so one is given: what was written comes back as it was. */
function reasonField(written: string, describedBy: string, wrong: boolean): Html {
  const invalid = wrong && html`aria-invalid="true" autofocus`;
  return html`<textarea id="reason" name="reason" rows="2" aria-describedby="${describedBy}" ${invalid}>
${written}</textarea>`;
}

function sendBack(label: string): Html {
  return html`<div class="lt-quiet">
    <button class="btn quiet" name="verdict" value="send_back">${icon('arrowBack')}${label}</button>
  </div>`;
}
