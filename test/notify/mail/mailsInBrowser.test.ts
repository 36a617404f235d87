import type { Browser } from 'playwright-core';
import { createMailRenderer } from '../../../notify/mail/mailRenderer.ts';
import { axeFindings, openBrowser, shoot } from '../../support/browser.ts';
import { everyMail } from './everyMail.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/** One of each tone and shape; all have the same frame. */
const SHAPES = ['ask', 'escalated', 'reminder-overdue', 'approved', 'rejected', 'sign-in', 'receipt'];

test('axe finds nothing in mails of each shape, light or dark, and none scrolls sideways at 320 px', async () => {
  const mails = everyMail(await createMailRenderer(), 'vi');
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  for (const name of SHAPES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setContent(mails[name]!.html);
      await shoot(page, `mail-${name}-${colorScheme}`);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect({ name, overflow, findings: await axeFindings(page) }).toEqual({ name, overflow: 0, findings: [] });
    }
  }
  await page.close();
}, 120_000);
