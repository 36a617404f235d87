import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { systemClock } from '../../cli/clock.ts';
import { createHandOvers } from '../../cli/engine/handOver.ts';
import { TASK_QUEUE } from '../../cli/engine/taskQueue.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { undelivered } from '../../db/engineOutbox.ts';
import type { FaultHouse } from './faultHouse.ts';

/** Acts as the API does, inside of the test; Temporal notices at once that a worker is gone, and not after ten seconds. */
export interface CaseEngine {
  api: Database;
  client: Client;
  /** Tells the engine what is left, as a sweep would after a while; and that whoever carried the messages is gone. */
  tellWhatIsLeft(): Promise<void>;
  close(): Promise<void>;
}

/** Messages are left to the sweep: when a worker is killed in its tending, no mail is on its way. */
export async function openCaseEngine({ temporal: { address, namespace }, database }: FaultHouse): Promise<CaseEngine> {
  const connection = await Connection.connect({ address });
  const client = new Client({
    connection,
    namespace,
    interceptors: {
      workflow: [
        {
          signalWithStart: (input, next) =>
            next({ ...input, options: { ...input.options, workflowTaskTimeout: msToTs('1 s') } }),
        },
      ],
    },
  });
  const onFailure = (error: unknown) => process.stderr.write(`not handed over: ${String(error)}\n`);
  const handOvers = createHandOvers({ client, taskQueue: TASK_QUEUE, database: () => api, onFailure });
  const api: Database = openDatabase({
    url: database.urls.api,
    clock: systemClock,
    afterCommit: (all) => handOvers.afterCommit(all.filter(({ workflowType }) => workflowType === 'passwordCase')),
  });
  const worker = openDatabase({ url: database.urls.worker, clock: systemClock });
  const tellWhatIsLeft = async () => {
    const execution = { workflowId: 'messageDelivery:mail' };
    await client.workflowService.resetStickyTaskQueue({ namespace, execution }).catch(() => undefined); // not begun yet
    const left = await worker.asEngine('sweep', (tx) => undelivered(tx, { olderThan: systemClock.now(), limit: 100 }));
    await handOvers.deliver(left);
  };
  const close = async () => {
    await handOvers.settled();
    await Promise.all([api.close(), worker.close(), connection.close()]);
  };
  return { api, client, tellWhatIsLeft, close };
}
