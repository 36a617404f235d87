import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, shoot } from '../../support/browser.ts';

export interface Size {
  width: number;
  height: number;
}

export const DESK: Size = { width: 1440, height: 900 };
export const PHONE: Size = { width: 390, height: 844 };
const PATIENCE_MS = 30_000;

/** A person before a browser of their own. */
export interface Visitor {
  page: Page;
  /** Waits until these words stand on the page. */
  sees(words: string | RegExp): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  follow(link: string | RegExp): Promise<void>;
  write(field: string | RegExp, text: string): Promise<void>;
  /** Looks at the page on a desk and on a phone: nothing serious for axe, nothing that scrolls sideways. Takes pictures. */
  look(name: string): Promise<void>;
  /** What the browser complained of since the last call: console, refused by policy, answers of 400 and more. */
  complaints(): string[];
}

const present: Page[] = [];

/** Pictures of what everybody sees now: where the story broke off. */
export async function shootEverybody(): Promise<void> {
  for (const [n, page] of present.entries()) await shoot(page, `broken-off-${n + 1}`);
}

/** Opens a browser of somebody's own, with nothing in it. */
export async function openVisitor(browser: Browser, size: Size): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints = await listen(context);
  const page = await context.newPage();
  present.push(page);
  return {
    page,
    sees: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    follow: (name) => page.getByRole('link', { name, exact: true }).click(),
    write: (field, text) => page.getByLabel(field).fill(text),
    look: (name) => look(page, name, size),
    complaints: () => complaints.splice(0),
  };
}

async function listen(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (e) => console.error('refused by policy: ' + e.violatedDirective + ' ' + e.blockedURI))`,
  );
  context.on('console', (message) => {
    // answers that tell of an error are listed by their status below
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('response', (response) => {
    if (response.status() < 400) return;
    const path = new URL(response.url()).pathname.replace(/^(\/[dprs])\/.*/, '$1/…');
    complaints.push(`${response.status()} ${response.request().method()} ${path}`);
  });
  return complaints;
}

async function look(page: Page, name: string, size: Size): Promise<void> {
  for (const [device, viewport] of [['desk', DESK] as const, ['phone', PHONE] as const]) {
    await page.setViewportSize(viewport);
    await atRest(page);
    await shoot(page, `${name}-${device}`);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect({ name, device, overflow, findings: await axeFindings(page) }).toEqual({
      name,
      device,
      overflow: 0,
      findings: [],
    });
  }
  await page.setViewportSize(size);
}

/** The page has its fonts and data, nothing moves any more, and what hangs on a place (menus) has been placed anew. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('[aria-busy=true], .skel').first().waitFor({ state: 'detached' });
  await page.evaluate(
    `Promise.all([document.fonts.ready, ...document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity).map((one) => one.finished.catch(() => {}))]).then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))))`,
  );
}
