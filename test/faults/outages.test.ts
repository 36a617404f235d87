import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '../../cli/embedded/temporal.ts';
import { startMailServer } from '../support/mail.ts';
import { until } from '../support/until.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import * as story from './requestStory.ts';

const PATIENCE_MS = 240_000;
/** Whoever answers without the engine answers at once; whoever waits for it does not. */
const AT_ONCE_MS = 5_000;

describe('while Temporal is stopped', () => {
  let folder: string;
  let temporal: Awaited<ReturnType<typeof startTemporal>>;
  let house: FaultHouse;
  const start = (port: number) =>
    startTemporal({ dbFile: join(folder, 'temporal.db'), port, uiPort: 0, namespace: 'outage' });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qlcb-outage-'));
    temporal = await start(0);
    const { address } = temporal;
    house = await openFaultHouse({ temporal: { address, namespace: 'outage' }, handsOver: false });
    await Promise.all([house.parts.start('api'), house.parts.start('worker')]);
  }, PATIENCE_MS);
  afterAll(async () => {
    await house?.close();
    await temporal?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  const submit = () => house.people.anh.post('/requests', story.grantBody(house), story.newKey());
  const approve = (who: 'gateHead' | 'adminOfficer', taskId: string) =>
    house.people[who].post(`/tasks/${taskId}/decision`, { verdict: 'approve', version: 1 }, story.newKey());

  test(
    'submitting and deciding answer; when it is back, everything goes on and ends',
    async () => {
      const asked = (await submit()).body.id as string;
      const task = await story.askedTask(house, asked, 1);
      await story.mailed(house, { task_id: task });
      process.kill(temporal.pid, 'SIGKILL');
      await temporal.exited;

      const began = Date.now();
      const submitted = await submit();
      const decided = await approve('gateHead', task);
      expect([submitted.status, decided.status]).toEqual([201, 200]);
      expect(Date.now() - began).toBeLessThan(AT_ONCE_MS);

      temporal = await start(Number(temporal.address.split(':')[1]));
      const fresh = submitted.body.id as string;
      const first = await story.askedTask(house, fresh, 1);
      await story.mailed(house, { task_id: first });
      await approve('gateHead', first);
      for (const requestId of [asked, fresh]) {
        const second = await story.askedTask(house, requestId, 2);
        await story.mailed(house, { task_id: second });
        await approve('adminOfficer', second);
        await story.expectOneOfEach(house, requestId);
        expect(await story.expectEachMailed(house, requestId)).toEqual([]);
      }
    },
    PATIENCE_MS,
  );
});

describe('while the mail server is stopped', () => {
  let house: FaultHouse;
  beforeAll(async () => {
    house = await openFaultHouse();
    await house.parts.start('worker');
  }, PATIENCE_MS);
  afterAll(() => house?.close(), PATIENCE_MS);

  test(
    'mails wait, and come when it is back',
    async () => {
      const { port } = house.mail;
      await house.mail.close();
      const requestId = await story.submit(house);
      const waiting = () => house.database.admin('message').where({ request_id: requestId, state: 'due' }).first();
      await until('the first failure', async () => (await waiting())?.last_code);
      house.mail = await startMailServer(port);
      await story.approveBoth(house, requestId);
      await story.expectOneOfEach(house, requestId);
      expect(await story.expectEachMailed(house, requestId)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
