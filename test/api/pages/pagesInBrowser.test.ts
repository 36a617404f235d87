import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { pageHeaders } from '../../../api/pages/headers.ts';
import { readPageAssets } from '../../../api/pages/pageAssets.ts';
import { axeFindings, openBrowser, shoot } from '../../support/browser.ts';
import { everyPage } from './everyPage.ts';

const pages = everyPage('vi');
const assets = readPageAssets();
const server = createServer((req, res) => {
  const asset = assets.get(req.url ?? '');
  if (asset) return res.setHeader('Content-Type', asset.contentType).end(asset.body);
  for (const [name, value] of Object.entries(pageHeaders)) res.setHeader(name, value);
  res.end(pages[req.url?.slice(1) ?? ''] ?? '');
});

let browser: Browser;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

async function withPage<T>(name: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  try {
    await page.goto(`${origin}/${name}`);
    return await look(page);
  } finally {
    await page.close();
  }
}

test('axe finds nothing on any page, and none scrolls sideways at 320 px', async () => {
  for (const name of Object.keys(pages)) {
    await withPage(name, 320, async (page) => {
      await shoot(page, `page-${name}-320`);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect({ name, overflow, findings: await axeFindings(page) }).toEqual({ name, overflow: 0, findings: [] });
    });
  }
}, 120_000);

test('the decision page has its facts and both buttons, each at least 48 px high, on the first screen of a phone', async () => {
  const boxes = await withPage('decide', 390, async (page) => {
    await shoot(page, 'page-decide-390');
    return Promise.all(['h1', '.lt-facts', '.approve', '.deny'].map((part) => page.locator(part).boundingBox()));
  });
  for (const box of boxes) expect(box!.y + box!.height).toBeLessThanOrEqual(844);
  for (const button of boxes.slice(2)) expect(button!.height).toBeGreaterThanOrEqual(48);
});

test('a longer request keeps both buttons in reach at 320 px', async () => {
  const box = await withPage('decide-full', 320, (page) => page.locator('.deny').boundingBox());
  expect(box!.y + box!.height).toBeLessThanOrEqual(844);
});

test.each([320, 390])(
  'a press that wanted a reason leads to the field, clear of the buttons (%i px)',
  async (width) => {
    await withPage('decide-refused', width, async (page) => {
      expect(await page.evaluate('document.activeElement.id')).toBe('reason');
      const [field, deny] = await Promise.all(['#reason', '.deny'].map((part) => page.locator(part).boundingBox()));
      expect(field!.y).toBeGreaterThanOrEqual(0);
      expect(field!.y + field!.height).toBeLessThanOrEqual(deny!.y);
    });
  },
);
