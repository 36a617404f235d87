import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { anhsForm } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
let anh: Person;
beforeAll(async () => {
  web = webOf(house);
  anh = await web.person(house.officer.anh);
});
afterEach(async () => {
  expect(await house.database.admin('request').count()).toEqual([{ count: '0' }]);
});

/** Posts a body as it stands, past what a client library would mend. */
const postRaw = (body: string | Buffer, headers: Record<string, string> = {}) =>
  web.open
    .post('/api/requests')
    .set({ ...anh.headers, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json', ...headers })
    .serialize((sent: unknown) => sent as string)
    .send(body as string);
const withReason = (reason: string) =>
  JSON.stringify({ kind: 'permission.grant', form: anhsForm(house, { reason: '@@' }) }).replace('@@', reason);

test('abuse 24: a body over 64 KB is refused by its size, whatever it holds', async () => {
  const { status, body } = await postRaw(withReason('a'.repeat(70_000)));
  expect([status, body.code]).toEqual([413, 'too_large']);
});

test('abuse 24: a body of a hundred megabytes is refused before it is read', async () => {
  const { status, body } = await postRaw('{"kind":', { 'Content-Length': String(100 * 1024 * 1024) }).timeout(5_000);
  expect([status, body.code]).toEqual([413, 'too_large']);
});

test('abuse 24: a body of a hundred megabytes that comes without its length is refused while it comes', async () => {
  const server = web.app.listen(0);
  const { port } = server.address() as AddressInfo;
  const megabyte = Buffer.alloc(1024 * 1024, 'a');
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...anh.headers, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' };
    const sending = request({ port, path: '/api/requests', method: 'POST', headers }, resolve);
    pipeline(Readable.from(Array.from({ length: 100 }, () => megabyte)), sending).catch(reject); // after the answer it changes nothing
  });
  expect(answer.statusCode).toBe(413);
  answer.resume();
  await once(answer, 'end');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('abuse 24: ten thousand levels are refused as too deep', async () => {
  const { status, body } = await postRaw(`{"kind":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
  expect([status, body.code, body.fields[0].texts.en]).toEqual([400, 'invalid_input', 'This is nested too deep.']);
});

test('abuse 24: NUL, other control characters and halves of characters are named with their place', async () => {
  const faults = async (reason: string) =>
    (await postRaw(withReason(reason))).body.fields as { path: string; texts: { en: string } }[];
  expect(await faults('một\\u0000hai')).toMatchObject([
    { path: 'body.form.reason', texts: { en: 'It holds a control character such as NUL.' } },
  ]);
  expect(await faults('một\\ud800hai')).toMatchObject([
    { path: 'body.form.reason', texts: { en: 'It holds half of a Unicode character.' } },
  ]);
  const query = await anh.get('/officers?q=a%00b').expect(400);
  expect(query.body.fields[0].path).toBe('query.q');
  await anh.get('/dossiers/%E0%A4%A').expect(400);
});

test('abuse 24: what is no JSON, no UTF-8, compressed or of another type is refused as that', async () => {
  expect((await postRaw('{"kind":')).body).toMatchObject({
    status: 400,
    fields: [{ texts: { en: 'This is not valid JSON.' } }],
  });
  expect((await postRaw(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).body).toMatchObject({
    status: 400,
    fields: [{ texts: { en: 'This is not UTF-8 text.' } }],
  });
  expect(
    (await postRaw('kind=permission.grant', { 'Content-Type': 'application/x-www-form-urlencoded' })).body,
  ).toMatchObject({ status: 415, code: 'unsupported_media' });
  expect((await postRaw('{}', { 'Content-Encoding': 'gzip' })).body).toMatchObject({
    status: 415,
    code: 'unsupported_media',
  });
});

test('abuse 24: every fault of a body is told at once, in both languages, and unknown fields are no exception', async () => {
  const form = { ...anhsForm(house), reason: 'x', permissions: [], surprise: 1 };
  const { body } = await anh.post('/requests', { kind: 'permission.grant', form, extra: true }).expect(400);
  const paths = body.fields.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(expect.arrayContaining(['body.form.reason', 'body.form.permissions']));
  expect(body.fields[0].texts.vi).not.toBe(body.fields[0].texts.en);
  const unknown = await anh
    .post('/requests', { kind: 'permission.grant', form: { ...anhsForm(house), surprise: 1 } })
    .expect(400);
  expect(unknown.body.fields).toMatchObject([{ path: 'body.form.surprise', texts: { en: 'There is no such field.' } }]);
  await anh.get('/requests?sort=name').expect(400);
});

test('abuse 24: twins of a text in NFC and NFD are one', async () => {
  const head = await web.person(house.officer.gateHead);
  const nfd = 'Phạm Thanh Bình'.normalize('NFD');
  expect((await head.get(`/officers?q=${encodeURIComponent(nfd)}`).expect(200)).body.items).toMatchObject([
    { name: 'Phạm Thanh Bình' },
  ]);
  const key = 'twins-of-one-text';
  const send = (reason: string) =>
    anh.post('/requests', { kind: 'permission.grant', form: anhsForm(house, { reason }) }, key);
  const first = await send('Phân công mới'.normalize('NFD')).expect(201);
  const second = await send('Phân công mới'.normalize('NFC')).expect(201);
  expect(second.body).toEqual(first.body);
  const [{ form }] = (await house.database.admin('request_version').select('form')) as [{ form: { reason: string } }];
  expect(form.reason).toBe('Phân công mới'.normalize('NFC'));
  await house.database.admin.transaction(async (sql) => {
    await sql.raw('set local session_replication_role = replica'); // a version is insert-only, for the owner too
    for (const table of ['request_version', 'request']) await sql(table).delete();
  });
});
