import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MACS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const UNWANTED = [
  '--single-process', // dies with its first context
  '--disable-web-security', // these three switch off what our tests on origins rely on
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
  // WebGL in software, which no page of ours uses and every frame pays for
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
const WITHOUT_GPU = '--disable-gpu';

/** Opens an installed Chrome or Chromium (`QLCB_BROWSER` or the PATH), else the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox', WITHOUT_GPU] });
  const args = [...sparticuz.args.filter((arg) => !UNWANTED.includes(arg)), WITHOUT_GPU];
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return process.env.QLCB_BROWSER ?? [...candidates, ...MACS].find((path) => existsSync(path));
}

/** What axe finds serious or critical on the page as it stands, one line each; empty is good. */
export async function axeFindings(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source); // goes past the page's own policy on scripts
  const results = await page.evaluate(() => {
    const page = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return page.axe.run({ resultTypes: ['violations'] }); // what passed is counted, but not described
  });
  return results.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map(tell);
}

function tell(finding: Result): string {
  return `${finding.impact} ${finding.id}: ${finding.help} — ${finding.nodes.map((node) => node.target.join(' ')).join('; ')}`;
}

/** Takes a picture of the whole page into the folder of `QLCB_SHOTS`; does nothing without it. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.QLCB_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
