import { openDatabase, type Database } from '../../db/database.ts';
import { anhsForm } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Person } from '../support/web.ts';

const NAME = 'qlcb-impatient';
let impatient: Database;
let anh: Person;
// Before useHouse, which finds fault with what is still open when it closes.
afterAll(() => impatient.close());
const house = useHouse();
beforeEach(async () => {
  await impatient?.close();
  impatient = openDatabase({ url: house.database.urls.api, clock: house.clock, name: NAME, size: 2, statementMs: 300 });
  anh = await webOf(house, { db: impatient }).person(house.officer.anh);
});
const submit = (key: string) => anh.post('/requests', { kind: 'permission.grant', form: anhsForm(house) }, key);

test('behind a lock that somebody keeps, a call answers 503 in time and leaves nothing half done; others go on', async () => {
  const holder = await house.database.owner.transaction();
  await holder.raw('lock table request_version in access exclusive mode');
  const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => submit(`behind-a-lock-${i}`)));
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(6).fill([503, 'database_down']));
  await anh.get('/me').expect(200);
  await holder.rollback();
  expect(await house.database.admin('request').count()).toEqual([{ count: '0' }]);
  await submit('behind-a-lock-0').expect(201);
});

test('on a server that has fallen silent, a call answers 503 in time, and the next one takes another connection', async () => {
  await anh.get('/me').expect(200);
  const { rows: backends } = (await house.database.admin.raw(
    `select pid from pg_stat_activity where datname = current_database() and application_name = ?`,
    [NAME],
  )) as { rows: { pid: number }[] };
  expect(backends.length).toBeGreaterThan(0);
  for (const { pid } of backends) process.kill(pid, 'SIGSTOP');
  try {
    for (const _ of backends) expect((await anh.get('/me').expect(503)).body.code).toBe('database_down');
    await anh.get('/me').expect(200);
  } finally {
    for (const { pid } of backends) process.kill(pid, 'SIGCONT');
  }
});
