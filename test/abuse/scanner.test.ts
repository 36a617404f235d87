import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { useHouse } from '../support/house.ts';
import { decisionPath } from '../support/links.ts';
import { askedRequest } from '../support/requests.ts';
import { webOf, type Web } from '../support/web.ts';

let browser: Browser;
let server: Server;
afterAll(async () => {
  await browser.close();
  server.close();
});
const house = useHouse();
let web: Web;
let origin: string;
beforeAll(async () => {
  web = webOf(house);
  browser = await openBrowser();
  server = createServer(web.app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test('2: a mail scanner that opens the page in a browser with scripts, and hovers and scrolls, decides nothing', async () => {
  const { taskId } = await askedRequest(house, { workGroup: 'officers' });
  const path = await decisionPath(web, house, taskId, house.officer.gateHead);
  const page = await browser.newPage();
  const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
  expect(answer?.status()).toBe(200);
  await page.hover('button[value="approve"]');
  await page.mouse.wheel(0, 2_000);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('script').count()).toBe(0);
  await page.close();
  expect(await house.database.admin('decision').where({ task_id: taskId })).toEqual([]);
  expect(await house.database.admin('task').where({ id: taskId }).first()).toMatchObject({ state: 'open' });
  expect(await house.database.admin('link').where({ task_id: taskId }).first()).toMatchObject({ used_at: null });
});

test('5: an expired link is 410 and offers a new one; after the deadline the decision still counts', async () => {
  const { taskId } = await askedRequest(house, { workGroup: 'training' });
  const expired = await decisionPath(web, house, taskId, house.officer.gateDeputy, 0);
  const late = await decisionPath(web, house, taskId, house.officer.gateHead, 14);
  const { text } = await web.open.get(expired).expect(410);
  expect(text).toContain('/renew');
  const due = (await house.database.admin('task').where({ id: taskId }).first()).due_at as Date;
  const before = house.clock.at;
  house.clock.at = new Date(due.getTime() + 60_000);
  await web.open.get(late).expect(200);
  house.clock.at = before;
});
