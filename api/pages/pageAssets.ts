import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MARK_PATH, STYLESHEET_PATH, fontPath } from './paths.ts';
import { baseCss } from './styles/base.css.ts';
import { fontFaces, fontsCss } from './styles/fonts.css.ts';
import { letterCss } from './styles/letter.css.ts';
import { pageColours } from './styles/pageColours.ts';
import { passwordCss } from './styles/password.css.ts';

/** A file that the pages load from this server, whole in memory. */
export interface PageAsset {
  contentType: string;
  body: Buffer;
}

const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2754ac"/><path d="M9 10h14M9 16h6M9 22h5M17.5 19.5l3 3L25 16.5" stroke="#fff" fill="none" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/**
 * All that the pages load, by path under `/pages`: one stylesheet, the mark, and the typefaces from their packages.
 *
 * Read once, at start.
 * @throws where a typeface is not installed or the colours are not beside this file
 */
export function readPageAssets(): ReadonlyMap<string, PageAsset> {
  const require = createRequire(import.meta.url);
  const fonts = fontFaces.map(({ file, source }): [string, PageAsset] => {
    const body = readFileSync(require.resolve(`${source}/files/${file}`));
    return [fontPath(file), { contentType: 'font/woff2', body }];
  });
  const colours = readFileSync(new URL('./styles/colours.css', import.meta.url), 'utf8');
  const css = Buffer.from([fontsCss, pageColours(colours), baseCss, letterCss, passwordCss].join('\n'));
  return new Map([
    [STYLESHEET_PATH, { contentType: 'text/css; charset=utf-8', body: css }],
    [MARK_PATH, { contentType: 'image/svg+xml', body: Buffer.from(MARK) }],
    ...fonts,
  ]);
}
