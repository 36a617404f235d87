import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import type { House } from './house.ts';
import { linkFor } from './requests.ts';
import { ORIGIN, type Web } from './web.ts';

/** The hidden field of a page's form. */
export const csrfIn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Posts a form as a browser does from our own page. */
export const postForm = (web: Web, path: string, fields: Record<string, string>): Test =>
  web.open.post(path).set('Origin', ORIGIN).type('form').send(fields);

/** Opens the page and presses a button of its form. */
export async function press(web: Web, path: string, fields: Record<string, string> = {}): Promise<Awaited<Test>> {
  return postForm(web, path, { csrf: csrfIn((await web.open.get(path)).text), version: '1', ...fields });
}

/** The path of a decision link, as the mail carries it. */
export async function decisionPath(
  web: Web,
  house: House,
  taskId: string,
  officerId: string,
  lifetimeDays = 14,
  version = 1,
): Promise<string> {
  return `/d/${web.context.links.tokenOf(await linkFor(house, taskId, officerId, lifetimeDays, version))}`;
}

/** The path of a sign-in link that works for a quarter of an hour, as the mail carries it. */
export async function signInPath(web: Web, house: House, officerId: string): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(house.clock.at.getTime() + 15 * 60_000);
  await house.database
    .owner('link')
    .insert({ id, purpose: 'sign_in', officer_id: officerId, made_at: house.clock.at, expires_at: expiresAt });
  return `/s/${web.context.links.tokenOf(id)}`;
}
