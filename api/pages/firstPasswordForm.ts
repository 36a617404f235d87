import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import type { PageTexts } from './language.ts';

/** Longest password that is taken: beyond it, hashing would only cost time. */
export const PASSWORD_LIMIT = 200;

/** Why nothing was recorded. */
export type PasswordProblem =
  | { kind: 'differ' | 'code_needed' | 'code_wrong' | 'password_too_long' }
  | { kind: 'password_too_short'; least: number };

/** The form that asks for the password, and with `required` for the code of the second factor. */
export interface FirstPasswordForm {
  action: string;
  csrf: string;
  /** Of a reissue: that the spoken code was proven, which goes along with the password. */
  proof?: string;
  secondFactor: 'required' | 'optional';
  minLength: number;
  minLengthWithSecondFactor: number;
  /** Whether the account still has a second factor: its code keeps it, a code of the new secret takes its place. */
  hasSecondFactor?: boolean;
  totp: { secret: string; uri: string };
  problem?: PasswordProblem;
}

/** What was typed does not come back with a problem: a password stands in no page. */
export function firstPasswordForm(texts: PageTexts, userName: string, form: FirstPasswordForm): Html {
  const words = texts.firstPassword;
  const { action, csrf, secondFactor } = form;
  const isRequired = secondFactor === 'required';
  return html`<form class="lt-password" method="post" action="${action}">
      <input type="hidden" name="csrf" value="${csrf}" />
      ${form.proof !== undefined && html`<input type="hidden" name="proof" value="${form.proof}" />`}
      <input
        class="lt-away"
        type="text"
        name="userName"
        value="${userName}"
        autocomplete="username"
        readonly
        tabindex="-1"
        aria-hidden="true"
      />
      ${form.hasSecondFactor ? keptSection(texts, userName, form) : isRequired && factorSection(texts, userName, form)}
      ${passwordSection(texts, form)}
      ${
        !isRequired &&
        html`<details${form.problem && isOfCode(form.problem) && html` open`}>
        <summary>${words.factorSummary}</summary>
        ${factorSection(texts, userName, form)}
      </details>`
      }
      <div class="lt-acts one"><button class="btn primary">${words.choose}</button></div>
    </form>
    <p class="lt-note">${words.guard}</p>`;
}

/** Why nothing was recorded, before all else. */
export function passwordProblem(texts: PageTexts, { problem }: Pick<FirstPasswordForm, 'problem'>): Html | undefined {
  return problem && problemBox(texts, problem);
}

const isOfCode = ({ kind }: PasswordProblem): boolean => kind === 'code_needed' || kind === 'code_wrong';

function problemBox(texts: PageTexts, problem: PasswordProblem): Html {
  const words = texts.firstPassword;
  return html`<div class="lt-problem danger" role="alert">
    ${icon('alert')}
    <div>
      <h2>${words.problemTitle}</h2>
      <p>${problemText(texts, problem)} ${words.problemKept}</p>
    </div>
  </div>`;
}

function problemText(texts: PageTexts, problem: PasswordProblem): string {
  const words = texts.firstPassword.problem;
  if (problem.kind === 'password_too_short') return words.password_too_short(problem.least);
  if (problem.kind === 'password_too_long') return words.password_too_long(PASSWORD_LIMIT);
  return words[problem.kind];
}

function factorSection(texts: PageTexts, userName: string, form: FirstPasswordForm): Html {
  const words = texts.firstPassword;
  const { secondFactor, minLengthWithSecondFactor, totp } = form;
  const isRequired = secondFactor === 'required';
  return html`<section aria-labelledby="factor">
    <h2 id="factor">${words.factorTitle}</h2>
    <p class="hint">${isRequired ? words.factorRequired : words.factorOptional(minLengthWithSecondFactor)}</p>
    ${secretPart(texts, userName, totp)} ${codeField(isRequired ? words.code : words.codeOptional, form)}
  </section>`;
}

/** Of an account that still has its second factor: its code, or that of a new secret for whoever lost the app. */
function keptSection(texts: PageTexts, userName: string, form: FirstPasswordForm): Html {
  const words = texts.firstPassword;
  return html`<section aria-labelledby="factor">
    <h2 id="factor">${words.keptTitle}</h2>
    <p class="hint">${words.kept}</p>
    ${codeField(words.code, form)}
    <details>
      <summary>${words.keptLost}</summary>
      <section>
        <p class="hint">${words.keptLostHint}</p>
        ${secretPart(texts, userName, form.totp)}
      </section>
    </details>
  </section>`;
}

function secretPart(texts: PageTexts, userName: string, totp: FirstPasswordForm['totp']): Html {
  const words = texts.firstPassword;
  return html`<a class="btn" href="${totp.uri}">${words.factorApp}</a>
    <p class="hint">${words.factorType}</p>
    <dl class="lt-secret">
      <dt>${words.account}</dt>
      <dd class="num">${userName}</dd>
      <dt>${words.secret}</dt>
      <dd><code>${groupsOfFour(totp.secret)}</code></dd>
    </dl>
    <p class="hint">${words.secretNote}</p>`;
}

function codeField(label: string, { secondFactor, problem }: FirstPasswordForm): Html {
  return html`<label class="label" for="code">${label}</label>
    <input
      id="code"
      name="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="8"
      size="8"
      ${secondFactor === 'required' && html` required`}${problem && isOfCode(problem) && html` aria-invalid="true"`}
    />`;
}

/** As people copy it without losing their place: `JBSW Y3DP EHPK 3PXP`. */
export function groupsOfFour(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}

function passwordSection(texts: PageTexts, form: FirstPasswordForm): Html {
  const words = texts.firstPassword;
  const { secondFactor, minLength, minLengthWithSecondFactor, problem } = form;
  const isRequired = secondFactor === 'required';
  const rule = isRequired
    ? words.rule(minLengthWithSecondFactor)
    : words.ruleBoth(minLength, minLengthWithSecondFactor);
  const invalid = problem !== undefined && !isOfCode(problem) && html` aria-invalid="true"`;
  return html`<section aria-labelledby="password-title">
    <h2 id="password-title">${words.passwordTitle}</h2>
    <p class="hint" id="rule">${rule}</p>
    <label class="label" for="password">${words.password}</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="new-password"
      aria-describedby="rule"
      required${invalid}
    />
    <label class="label" for="again">${words.again}</label>
    <input id="again" name="again" type="password" autocomplete="new-password" required${invalid} />
  </section>`;
}
