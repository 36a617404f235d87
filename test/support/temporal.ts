import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { findTemporal } from '../../cli/embedded/temporalBinary.ts';
import { server } from './servers.ts';
import { until } from './until.ts';

const RETENTION = msToTs('1 day');

export interface TestTemporal {
  readonly client: Client;
  /** For workers. */
  readonly connection: NativeConnection;
  readonly address: string;
  readonly namespace: string;
  /** The test file's own: workers of other files never see its work. */
  readonly taskQueue: string;
}

/**
 * Connects the test file to the run's development server (real clock, schedules, visibility) under a task queue of its
 * own, and disconnects at the end. Call it at the top of the file or of a `describe`.
 *
 * With `ownNamespace` also in a namespace of its own: for those who deliver messages, since that workflow has one id.
 */
export function useTemporal({ ownNamespace = false } = {}): TestTemporal {
  const temporal = {} as { -readonly [K in keyof TestTemporal]: TestTemporal[K] };
  beforeAll(async () => {
    quieten();
    const { address, namespace: shared } = await server('temporal');
    const connection = await NativeConnection.connect({ address });
    const outside = await Connection.connect({ address });
    const namespace = ownNamespace ? await newNamespace(outside) : shared;
    const client = new Client({ connection: outside, namespace });
    Object.assign(temporal, { client, connection, address, namespace, taskQueue: `test-${randomUUID()}` });
  });
  afterAll(async () => {
    await temporal.client.connection.close();
    await temporal.connection.close();
  });
  return temporal;
}

/** Makes a namespace and waits until the server knows it everywhere. It goes with the server. */
export async function newNamespace({ workflowService }: Connection): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: RETENTION });
  await until(`the namespace ${namespace}`, () =>
    workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'any' }, taskQueueType: 1 }).catch(() => null),
  );
  return namespace;
}

/** A server whose clock jumps over every wait. It has no schedules and no visibility. `teardown()` ends it. */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  quieten();
  const path = await findTemporal('temporal-test-server');
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}

/** The runtime is one a process; whoever made it first has said how much it tells. */
function quieten(): void {
  try {
    Runtime.install({ logger: new DefaultLogger('WARN') });
  } catch (error) {
    if (!(error as Error).message.includes('already')) throw error;
  }
}
