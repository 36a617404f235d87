import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { lookAgainSignal, waitsForASignal, waitsThirtyDays } from './fixtures/waiting.ts';
import { timeSkipping, useTemporal } from './temporal.ts';

const workflowsPath = fileURLToPath(new URL('fixtures/waiting.ts', import.meta.url));

describe('the test engines', () => {
  const temporal = useTemporal();

  test('the development server runs a workflow on the file’s own task queue', async () => {
    const { connection, namespace, taskQueue } = temporal;
    const worker = await Worker.create({ connection, namespace, taskQueue, workflowsPath });
    const result = await worker.runUntil(async () => {
      const handle = await temporal.client.workflow.start(waitsForASignal, { taskQueue, workflowId: taskQueue });
      await handle.signal(lookAgainSignal);
      return handle.result();
    });
    expect(result).toBe('looked');
  });

  test('thirty days pass at once where time is skipped', async () => {
    const environment = await timeSkipping();
    try {
      const began = await environment.currentTimeMs();
      const taskQueue = 'waiting';
      const worker = await Worker.create({ connection: environment.nativeConnection, taskQueue, workflowsPath });
      const run = () => environment.client.workflow.execute(waitsThirtyDays, { taskQueue, workflowId: 'waiting' });
      expect(await worker.runUntil(run)).toBe('waited');
      const days = ((await environment.currentTimeMs()) - began) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(30);
    } finally {
      await environment.teardown();
    }
  });
});
