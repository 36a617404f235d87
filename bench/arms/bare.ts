import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Crew } from '../../cli/start/crew.ts';
import { NAMESPACE, type Engine } from '../engine/engine.ts';
import { startBenchProcess } from '../house/benchProcess.ts';

const TASK_QUEUE = 'bench-bare';
const PATIENCE_MS = 60_000;

/** What the arms without this product share: a client, and a worker in a process of its own. */
export interface Bare {
  client: Client;
  taskQueue: string;
  /** Resolves when the workflow says that it waits; ask before it is started. */
  waits(workflowId: string): Promise<void>;
}

/** Starts the worker of arms A and F. */
export async function startBare(input: {
  folder: string;
  engine: Engine;
  databaseUrl: string;
  crew: Crew;
}): Promise<Bare> {
  const { folder, engine, databaseUrl, crew } = input;
  const env = {
    BENCH_DATABASE_URL: databaseUrl,
    BENCH_TEMPORAL_ADDRESS: engine.address,
    BENCH_NAMESPACE: NAMESPACE,
    BENCH_TASK_QUEUE: TASK_QUEUE,
  };
  const worker = await crew.join(
    'the bare worker',
    startBenchProcess('bareWorker.ts', env, join(folder, 'bareWorker.log')),
  );
  const waiting = new Map<string, () => void>();
  worker.onMessage((message) => {
    const { waits } = message as { waits: string };
    waiting.get(waits)?.();
    waiting.delete(waits);
  });
  const connection = await Connection.connect({ address: engine.address });
  const waits = (workflowId: string) =>
    new Promise<void>((resolve, reject) => {
      const overdue = setTimeout(() => reject(new Error('a bare flow never came to wait')), PATIENCE_MS);
      waiting.set(workflowId, () => {
        clearTimeout(overdue);
        resolve();
      });
    });
  const client = new Client({ connection, namespace: NAMESPACE });
  // Not closed: a run that is broken off has calls under way, whose retries would fall over a closed connection.
  return { client, taskQueue: TASK_QUEUE, waits };
}
