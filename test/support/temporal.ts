import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { findTemporal } from '../../cli/embedded/temporalBinary.ts';
import { server } from './servers.ts';

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
 */
export function useTemporal(): TestTemporal {
  const temporal = {} as { -readonly [K in keyof TestTemporal]: TestTemporal[K] };
  beforeAll(async () => {
    quieten();
    const { address, namespace } = await server('temporal');
    const connection = await NativeConnection.connect({ address });
    const client = new Client({ connection: await Connection.connect({ address }), namespace });
    Object.assign(temporal, { client, connection, address, namespace, taskQueue: `test-${randomUUID()}` });
  });
  afterAll(async () => {
    await temporal.client.connection.close();
    await temporal.connection.close();
  });
  return temporal;
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
