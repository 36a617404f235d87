import type { Language } from '../../domain/citation.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { mark } from './icons.ts';
import { MARK_PATH, STYLESHEET_PATH } from './paths.ts';

/** A whole page: no script, one stylesheet of our own, nothing from elsewhere, no trace in referrers or search engines. */
export function pageDocument(page: { language: Language; title: string; readBy: string; body: Html }): string {
  const { language, title, readBy, body } = page;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · QLCB</title>
        <link rel="icon" type="image/svg+xml" href="${MARK_PATH}" />
        <link rel="stylesheet" href="${STYLESHEET_PATH}" />
      </head>
      <body>
        <header class="lt-top">${mark()}<b>QLCB</b><span class="lt-as">${readBy}</span></header>
        <main>${body}</main>
      </body>
    </html>`.toString();
}
