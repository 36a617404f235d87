import { openDatabase } from '../../db/database.ts';
import { anhsForm } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf } from '../support/web.ts';

const house = useHouse();
const body = () => ({ kind: 'permission.grant', form: anhsForm(house) });

test('while the database cannot be reached, the process lives, is not ready, and every call gets a problem that says to come back', async () => {
  const nowhere = openDatabase({ url: 'postgres://qlcb_api:x@127.0.0.1:1/none', clock: house.clock });
  const web = webOf(house);
  const { headers } = await web.person(house.officer.anh);
  const down = webOf(house, { db: nowhere });
  await down.open.get('/healthz').expect(200);
  for (const answer of [
    await down.open.get('/readyz'),
    await down.open.get('/api/me').set(headers),
    await down.open
      .post('/api/requests')
      .set({ ...headers, 'Idempotency-Key': 'while-it-is-down' })
      .send(body()),
    await down.open.get(`/d/${web.context.links.tokenOf(house.officer.anh)}`),
  ]) {
    expect([answer.status, answer.body.code, answer.headers['retry-after'], answer.type]).toEqual([
      503,
      'database_down',
      '5',
      'application/problem+json',
    ]);
  }
  const metrics = await down.open.get('/metrics').expect(200);
  expect(metrics.text).toContain('qlcb_refusals_total{code="database_down"} 4');
  expect(down.log.join('')).not.toContain('127.0.0.1:1/none');
  await nowhere.close();
});

test('a connection cut in COMMIT answers 503, and the same key again brings the one outcome, committed or not', async () => {
  const cuts = ['before the commit of submitRequest', 'after the commit of submitRequest'];
  const reach = (point: string) => {
    if (point !== cuts[0]) return;
    cuts.shift();
    throw new Error('Connection terminated unexpectedly');
  };
  const cutting = openDatabase({ url: house.database.urls.api, clock: house.clock, reach });
  const anh = await webOf(house, { db: cutting }).person(house.officer.anh);
  const send = () => anh.post('/requests', body(), 'cut-in-the-commit');
  for (const committed of ['0', '1']) {
    const refused = await send().expect(503);
    expect(refused.body.texts.en.detail).toContain('same Idempotency-Key');
    expect(await house.database.admin('request').count()).toEqual([{ count: committed }]);
  }
  const { headers } = await send().expect(201);
  expect(headers['idempotency-replayed']).toBe('true');
  expect(await house.database.admin('request').count()).toEqual([{ count: '1' }]);
  await cutting.close();
});

test('a backend that is terminated under a call answers 503 and leaves nothing half done', async () => {
  const web = webOf(house);
  const anh = await web.person(house.officer.anh);
  const holder = await house.database.owner.transaction();
  await holder.raw('lock table request_version in access exclusive mode');
  const waiting = anh
    .post('/requests', { kind: 'permission.grant', form: anhsForm(house, { workGroup: 'training' }) })
    .then((answer) => answer);
  const blocked = async (): Promise<void> => {
    const { rows } = (await house.database.admin.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'qlcb_api' and wait_event_type = 'Lock'`,
    )) as { rows: unknown[] };
    return rows.length > 0 ? undefined : blocked();
  };
  await blocked();
  const { status, body: problem } = await waiting;
  await holder.rollback();
  expect([status, problem.code]).toEqual([503, 'database_down']);
  expect(await house.database.admin('request_version').whereRaw(`form ->> 'workGroup' = 'training'`)).toEqual([]);
  await anh.get('/requests').expect(200);
});
