// Whether Temporal has lately been asked for work from this host. A worker listens on no port, and a process that is
// only there may have lost its way to the engine.
import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';

const TASK_QUEUE = 'qlcb';
const WORKFLOW_TASKS = 1;
/** A poll waits for one minute; two missed ones are a fault. */
const PATIENCE_MS = 120_000;

const address = process.env.QLCB_TEMPORAL_ADDRESS;
const namespace = process.env.QLCB_TEMPORAL_NAMESPACE || 'qlcb';
const connection = await Connection.connect({ address, connectTimeout: 5_000 });
const { pollers } = await connection.workflowService.describeTaskQueue({
  namespace,
  taskQueue: { name: TASK_QUEUE },
  taskQueueType: WORKFLOW_TASKS,
});
await connection.close();
process.exit(pollers.some(isOurs) ? 0 : 1);

/** The SDK names a worker pid@host. */
function isOurs({ identity, lastAccessTime }) {
  const seen = Number(lastAccessTime?.seconds ?? 0) * 1_000;
  return identity.endsWith(`@${hostname()}`) && Date.now() - seen < PATIENCE_MS;
}
