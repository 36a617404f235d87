import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import type { PageTexts } from './language.ts';

/** The form for the code that is read over the registered phone. `problem` is why it was not accepted. */
export interface SpokenCodeForm {
  action: string;
  csrf: string;
  problem?: 'malformed' | 'wrong' | 'not_read_out';
}

/** What was typed does not come back with a problem. */
export function spokenCodeForm(texts: PageTexts, { action, csrf, problem }: SpokenCodeForm): Html {
  const words = texts.firstPassword;
  return html`${problem && problemBox(words.spokenProblemTitle, words.spokenProblem[problem])}
    <form class="lt-password" method="post" action="${action}">
      <input type="hidden" name="csrf" value="${csrf}" />
      <section>
        <label class="label" for="code">${words.spokenCode}</label>
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="off"
          maxlength="8"
          size="8"
          required${problem && html` aria-invalid="true"`}
        />
      </section>
      <div class="lt-acts one">
        <button class="btn primary">${words.spokenGo}${icon('arrowRight', 'small')}</button>
      </div>
    </form>
    <p class="lt-note">${words.spokenNote}</p>`;
}

function problemBox(title: string, text: string): Html {
  return html`<div class="lt-problem danger" role="alert">
    ${icon('alert')}
    <div>
      <h2>${title}</h2>
      <p>${text}</p>
    </div>
  </div>`;
}
