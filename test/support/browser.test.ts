import type { Browser } from 'playwright-core';
import { axeFindings, openBrowser } from './browser.ts';

describe('the test browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  test('axe finds a picture without a text, and nothing in a plain page, under a strict policy too', async () => {
    const page = await browser.newPage();
    const policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';
    const open = (body: string) =>
      page.setContent(
        `<html lang="vi"><head>${policy}<title>Việc cần xử lý</title></head><body><main>${body}</main></body></html>`,
      );
    await open('<h1>Việc cần xử lý</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
    expect(await axeFindings(page)).toEqual([expect.stringContaining('image-alt')]);
    await open('<h1>Việc cần xử lý</h1>');
    expect(await axeFindings(page)).toEqual([]);
  });
});
