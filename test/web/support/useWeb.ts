import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { builtWeb, type BuiltWeb } from './builtWeb.ts';
import type { Answers } from './fakeApi.ts';
import { openPage, type OpenedPage } from './openPage.ts';

/** The built app and a browser, for the tests of one file. */
export interface Web {
  url: string;
  browser: Browser;
  /** Opens a path of the app; see `openPage`. */
  open(path: string, answers?: Answers, size?: { width: number; height: number }): Promise<OpenedPage>;
}

/** Call it where the tests are described: opened before them, closed after. */
export function useWeb(): Web {
  const web = {} as Web;
  let built: BuiltWeb;
  beforeAll(async () => {
    const [app, browser] = await Promise.all([builtWeb(), openBrowser()]);
    built = app;
    const open: Web['open'] = (path, answers, size) => openPage(browser, app.url + path, answers, size);
    Object.assign(web, { url: app.url, browser, open });
  }, 120_000);
  afterAll(async () => {
    await web.browser.close();
    await built.close();
  });
  return web;
}
