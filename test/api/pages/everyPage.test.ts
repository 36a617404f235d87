import { readFileSync } from 'node:fs';
import type { Language } from '../../../domain/citation.ts';
import { decisionPage } from '../../../api/pages/decisionPage.ts';
import { textsIn } from '../../../api/pages/language.ts';
import { readPageAssets } from '../../../api/pages/pageAssets.ts';
import { resultPage } from '../../../api/pages/resultPage.ts';
import { aDecisionPage, aResultPage, everyPage } from './everyPage.ts';
import { request } from './haiPhongRequest.ts';
import { tagsOf } from './markup.ts';
import { inAscii, textsWithin } from './textsWithin.ts';

const languages: Language[] = ['vi', 'en'];
const pages = languages.flatMap((language) =>
  Object.entries(everyPage(language)).map(([name, page]) => ({ language, name, page })),
);

describe.each(pages)('the page $name in $language', ({ language, page }) => {
  test('prints nothing unfilled', () => {
    expect(page).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{|Invalid Date/);
  });

  test('names its language, runs no script, and styles nothing in place, as its content policy wants', () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:|\sstyle="/i);
  });

  test('loads only what is served beside it', () => {
    const assets = readPageAssets();
    const loaded = [...page.matchAll(/<link [^>]*href="([^"]+)"|<img [^>]*src="([^"]+)"/g)].map(
      (found) => found[1] ?? found[2]!,
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const path of loaded) expect(assets.has(path)).toBe(true);
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
  });
});

describe('the words of the pages', () => {
  test('are never the same in both languages', () => {
    const english = everyPage('en');
    for (const [name, page] of Object.entries(everyPage('vi'))) expect(page).not.toBe(english[name]);
  });

  test('in English hold nothing that was left in Vietnamese', () => {
    for (const [place, text] of textsWithin(textsIn('en')))
      expect({ place, text }).toEqual({ place, text: inAscii(text) });
  });
});

describe('hostile names', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=y>'`;
  const person = { name: hostile, position: hostile, unit: hostile };
  const attacked = {
    ...request,
    reference: hostile,
    title: hostile,
    asker: person,
    beneficiary: person,
    account: hostile,
    permission: { actions: hostile, objects: hostile },
    scope: hostile,
    reason: hostile,
    findings: (['allowed', 'warning', 'denied'] as const).map((outcome) => ({
      title: hostile,
      article: hostile,
      source: hostile,
      quote: hostile,
      outcome,
    })),
    earlier: [{ by: person, verdict: 'deny' as const, at: new Date(0), reason: hostile }],
    comments: [{ by: person, at: new Date(0), text: hostile }],
  };

  test('stay words wherever a page shows them', () => {
    const decision = decisionPage(
      aDecisionPage('vi', {
        reader: person,
        request: attacked,
        stage: {
          assurance: 'link',
          action: '/d/x',
          csrf: hostile,
          maySendBack: true,
          writtenReason: hostile,
          problem: { kind: 'stale' },
        },
      }),
    );
    const result = resultPage(
      aResultPage('vi', {
        decider: person,
        beneficiary: hostile,
        receiptNo: hostile,
        request: attacked,
        reason: hostile,
      }),
    );
    for (const page of [decision, result]) {
      expect(tagsOf(page, 'script')).toEqual([]);
      expect(tagsOf(page, 'img')).toEqual([]);
      expect(page.match(/&lt;script&gt;alert\(1\)/g)!.length).toBeGreaterThan(5);
    }
  });
});

describe('what the pages load', () => {
  test('is one stylesheet whose every typeface is served beside it, and nothing from elsewhere', () => {
    const assets = readPageAssets();
    const css = assets.get('/pages/letter.css')!.body.toString();
    const urls = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => url!);
    expect(urls.length).toBe(8);
    for (const url of urls) expect(assets.get(url)!.body.subarray(0, 4).toString()).toBe('wOF2');
    expect(css).not.toMatch(/@import|https?:/);
  });

  test('defines every colour that it uses', () => {
    const css = readPageAssets().get('/pages/letter.css')!.body.toString();
    const used = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!));
    for (const name of used) expect(css).toContain(`${name}:`);
  });

  test('has the colours of the app, by name and value, light and dark, and the dark ones where the system is dark', () => {
    const css = readPageAssets().get('/pages/letter.css')!.body.toString();
    const app = readFileSync(new URL('../../../api/pages/styles/colours.css', import.meta.url), 'utf8');
    const coloursIn = (text: string) => [...text.matchAll(/--[\w-]+: (?:#|\d+ ).*?;/g)].map(([colour]) => colour);
    expect(coloursIn(css)).toEqual(coloursIn(app));
    const [light, dark] = css.split('@media (prefers-color-scheme: dark) { :root {');
    expect(light).toContain('--bg-surface: #ffffff');
    expect(dark).toMatch(/^\s*color-scheme: dark;\s*--bg-canvas: #13161b;/);
    expect(readFileSync(new URL('../../../web/styles/tokens.css', import.meta.url), 'utf8')).toContain(
      "@import '../../api/pages/styles/colours.css';",
    );
  });
});
