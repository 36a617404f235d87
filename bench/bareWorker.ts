import { fileURLToPath } from 'node:url';
import { NativeConnection, Runtime, Worker, type InjectedSinks } from '@temporalio/worker';
import pg from 'pg';
import { createBareActivities } from './bare/bareActivities.ts';
import type { DriverSinks } from './bareWorkflows.ts';

// The worker of arms A and F, as a process of its own, as this product's worker is one.
const { BENCH_DATABASE_URL, BENCH_TEMPORAL_ADDRESS, BENCH_NAMESPACE, BENCH_TASK_QUEUE } = process.env;

process.once('disconnect', () => process.exit());
Runtime.install({ shutdownSignals: [] });
const pool = new pg.Pool({ connectionString: BENCH_DATABASE_URL, max: 20 });
const sinks: InjectedSinks<DriverSinks> = {
  driver: { waits: { fn: (_, workflowId) => void process.send?.({ waits: workflowId }) } },
};
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: BENCH_TEMPORAL_ADDRESS! }),
  namespace: BENCH_NAMESPACE!,
  taskQueue: BENCH_TASK_QUEUE!,
  workflowsPath: fileURLToPath(new URL('bareWorkflows.ts', import.meta.url)),
  activities: createBareActivities(pool),
  sinks,
  maxCachedWorkflows: 500,
});
process.send?.({ ready: true });
await worker.run();
