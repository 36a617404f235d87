import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '../../api/contract/index.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house);
});

test('every endpoint of the contract is served, and asks who one is unless it is open', async () => {
  const someId = '0192f1c5-0000-7000-8000-000000000000';
  for (const endpoint of Object.values(contract)) {
    const path = `/api${endpoint.path.replace(/:section/, 'contact').replaceAll(/:\w+/g, someId)}`;
    const { status, body } = await web.open[endpoint.method](path);
    // what the bridge sends is proved by its signature, and is JSON
    if (endpoint.id === 'chatCallback') {
      expect([status, body.code]).toEqual([415, 'unsupported_media']);
      continue;
    }
    const expected = endpoint.access === 'open' ? [403, 'csrf'] : [401, 'not_signed_in'];
    expect([endpoint.id, status, body.code]).toEqual([endpoint.id, ...expected]);
  }
});

test('an unknown address is 404, a wrong method 405 with the right ones, both as problems', async () => {
  const nowhere = await web.open.get('/api/nowhere').expect(404);
  expect([nowhere.body.code, nowhere.type]).toEqual(['no_such_page', 'application/problem+json']);
  const wrong = await web.open.delete('/api/requests').expect(405);
  expect([wrong.body.code, wrong.headers.allow]).toEqual(['method_not_allowed', 'POST, GET']);
});

test('a problem names the request, as the log does', async () => {
  const { body, headers } = await web.open.get('/api/me').expect(401);
  expect(body.instance).toBe(`urn:uuid:${headers['x-request-id']}`);
  const line = web.log
    .map((one) => JSON.parse(one) as Record<string, unknown>)
    .find(({ requestId }) => requestId === headers['x-request-id']);
  expect(line).toMatchObject({
    method: 'GET',
    route: '/api/me',
    status: 401,
    code: 'not_signed_in',
    ms: expect.any(Number),
  });
});

test('health, readiness, numbers and description are there', async () => {
  await web.open.get('/healthz').expect(200, { status: 'ok' });
  await web.open.get('/readyz').expect(200, { status: 'ready' });
  const { text } = await web.open.get('/metrics').expect(200);
  expect(text).toContain('qlcb_engine_outbox_depth 0');
  expect(text).toMatch(/qlcb_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/);
  expect((await web.open.get('/api/openapi.json').expect(200)).body.openapi).toBe('3.1.0');
});

test('a database that lacks a migration is not ready', async () => {
  await house.database.owner('knex_migrations').where({ name: '008_reading' }).update({ name: 'hidden' });
  await web.open.get('/readyz').expect(503);
  await house.database.owner('knex_migrations').where({ name: 'hidden' }).update({ name: '008_reading' });
});

test('files of the pages are served, and nothing else under their folder', async () => {
  const css = await web.open.get('/pages/letter.css').expect(200);
  expect(css.type).toBe('text/css');
  await web.open.get('/pages/../package.json').expect(404);
});

test('the web app answers every place in it, its hashed files for ever, and no missing file', async () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'qlcb-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>QLCB</title>');
  writeFileSync(join(webRoot, 'assets', 'app-4f3a.js'), 'export {};');
  const { open } = webOf(house, { webRoot });
  for (const place of ['/', '/requests/1', '/sign-in']) {
    const page = await open.get(place).set('Accept', 'text/html').expect(200);
    expect([page.text, page.headers['cache-control']]).toEqual(['<!doctype html><title>QLCB</title>', 'no-cache']);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  }
  expect((await open.get('/assets/app-4f3a.js').expect(200)).headers['cache-control']).toContain('immutable');
  await open.get('/assets/gone.js').expect(404);
  await open.get('/api/nowhere').set('Accept', 'text/html').expect(404);
  rmSync(webRoot, { recursive: true });
});
