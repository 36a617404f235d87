import { setTimeout as delay } from 'node:timers/promises';
import type { Permission, WorkGroup } from '../../domain/permission.ts';
import type { Answer } from '../support/caller.ts';
import { until } from '../support/until.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import { startOwnPostgres, type OwnPostgres } from './ownPostgres.ts';
import * as story from './requestStory.ts';

const PATIENCE_MS = 240_000;
const CLIENTS = 8;
const IN_THE_OUTAGE = 60;
/** Whoever is refused comes again, a good deal sooner than `Retry-After` says. */
const BACK_OFF_MS = 100;

/** What one client asked, and what came of it. */
interface Call {
  key: string;
  body: ReturnType<typeof story.grantBody>;
  answer: Answer;
}

let postgres: OwnPostgres;
let house: FaultHouse;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  house = await openFaultHouse({ database: postgres, handsOver: false });
  await Promise.all([house.parts.start('api'), house.parts.start('worker')]);
}, PATIENCE_MS);
afterAll(() => house?.close(), PATIENCE_MS);

const WORK_GROUPS: WorkGroup[] = ['organisation', 'officers', 'training', 'inspection'];
const PERMISSIONS: Permission[] = ['records.read', 'records.write', 'records.export'];
function nextBody(index: number) {
  const [workGroup, permission] = [WORK_GROUPS[index % 4]!, PERMISSIONS[index % 3]!];
  return story.grantBody(house, { workGroup, permissions: [permission], reason: `Phần việc thứ ${index}` });
}

const send = ({ body, key }: Pick<Call, 'body' | 'key'>) => house.people.anh.post('/requests', body, key);
const accepted = ({ answer }: Call) => answer.status === 201;

/** Clients submit one after the other until they are told to stop; whoever gets no answer at all fails the test. */
function underLoad(): { calls: Call[]; stop: () => Promise<void> } {
  const calls: Call[] = [];
  let [count, stopped] = [0, false];
  const client = async () => {
    while (!stopped) {
      const call = { key: story.newKey(), body: nextBody(count++) };
      const answer = await send(call);
      calls.push({ ...call, answer });
      if (answer.status !== 201) await delay(BACK_OFF_MS);
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  clients.catch(() => undefined);
  return { calls, stop: () => ((stopped = true), clients.then(() => undefined)) };
}

/** Every request that is there, with as much of what belongs to it as there is. */
async function inTheDatabase() {
  const { rows } = await house.database.admin.raw<{ rows: { id: string; whole: boolean }[] }>(`
    select r.id, (select count(*) from request_version v where v.request_id = r.id) = 1
             and (select count(*) from audit_event e where e.request_id = r.id and e.event = 'request.submitted') = 1
             and (select count(*) from engine_outbox o where o.workflow_id = r.id::text) >= 1
             and (select count(*) from idempotency_key k where k.body ->> 'id' = r.id::text and k.status = 201) = 1 as whole
      from request r`);
  return rows;
}

/** The head of the gate denies whatever is asked, until every request has ended. */
async function denyAll(): Promise<void> {
  const { admin } = house.database;
  await until('the end of all requests', async () => {
    const asked = (await admin('task').where({ state: 'open' }).pluck('id')) as string[];
    for (const taskId of asked) {
      const decision = { verdict: 'deny', version: 1, reason: 'Chưa có phân công' };
      expect((await house.people.gateHead.post(`/tasks/${taskId}/decision`, decision, story.newKey())).status).toBe(
        200,
      );
    }
    return (await admin('request').whereNull('ended_at').first()) === undefined;
  });
}

test(
  'PostgreSQL restarted under load: each call is answered, none is half done, and all that was accepted ends',
  async () => {
    const load = underLoad();
    const first = (count: number, fits: (call: Call) => boolean) =>
      until(`${count} answers`, async () => load.calls.filter(fits).length >= count);
    await first(2 * CLIENTS, accepted);
    await postgres.stop();
    await first(IN_THE_OUTAGE, (call) => !accepted(call));
    const before = load.calls.length;
    await postgres.start();
    await until('answers as before', async () => load.calls.slice(before).filter(accepted).length >= CLIENTS);
    await load.stop();

    const refused = load.calls.filter((call) => !accepted(call));
    expect(refused.length).toBeGreaterThanOrEqual(50);
    for (const { answer } of refused) {
      expect([answer.status, answer.body.code]).toEqual([503, 'database_down']);
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
    const there = await inTheDatabase();
    expect(there.filter(({ whole }) => !whole)).toEqual([]);
    const ids = there.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(load.calls.filter(accepted).map(({ answer }) => answer.body.id)));

    for (const call of refused) expect((await send(call)).status).toBe(201);
    expect(await inTheDatabase()).toHaveLength(load.calls.length);
    await denyAll();
    const states = await house.database.admin('request').distinct('state').pluck('state');
    expect(states).toEqual(['rejected']);
  },
  PATIENCE_MS,
);
