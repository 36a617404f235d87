import type { Browser, Page, Request } from 'playwright-core';
import { NOW } from '../fixtures/people.ts';
import { fakeApi, type Answers } from './fakeApi.ts';

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export interface OpenedPage {
  page: Page;
  asked: Request[];
  /** What the browser complained of, but for answers that tell of an error. */
  complaints: string[];
  close: () => Promise<void>;
}

/** Opens a path of the built app, answered from fixtures; the clock stands at NOW. */
export async function openPage(browser: Browser, url: string, answers: Answers = {}, size = desk): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.clock.setFixedTime(new Date(NOW));
  const asked = await fakeApi(page, answers);
  await page.goto(url);
  return { page, asked, complaints, close: () => context.close() };
}

/** What reaches beyond the right edge without a scroll bar of its own, which would hide it from its reader. */
export const cutOff = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('#root *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.getBoundingClientRect().width > 1)
    .filter((one) => !one.closest('.grid-wrap, .tabs, .skip, .vh'))
    .map((one) => one.tagName + '.' + (one.getAttribute('class') ?? '')).slice(0, 5)`);
