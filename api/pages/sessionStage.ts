import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { PageTexts } from './language.ts';

/** A stage that is decided only after signing in through the admin account, in the app. */
export interface SessionStage {
  assurance: 'session';
  /** User name of the account to sign in through. */
  account: string;
  /** `/tasks/:id`. */
  taskHref: string;
}

/** Says why the link alone is not enough here, and leads to where the stage is decided. */
export function sessionStage(
  texts: PageTexts,
  { account, taskHref }: SessionStage,
  facts: Html,
): { problem?: Html; decide: Html } {
  const words = texts.decision;
  const decide = html`${facts}
    <section class="lt-note box info" aria-labelledby="signed-in">
      <h2 id="signed-in">${words.sessionTitle}</h2>
      <p>${words.sessionVia(account)}</p>
    </section>
    <div class="lt-acts one">
      <a class="btn primary" href="${taskHref}">${words.sessionButton}${icon('arrowRight', 'small')}</a>
    </div>`;
  return { decide };
}
