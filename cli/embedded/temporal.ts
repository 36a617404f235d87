import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { Connection } from '@temporalio/client';
import { freePort } from './freePort.ts';
import { findTemporal } from './temporalBinary.ts';
import { startLeashed } from './leashedProcess.ts';
import { untilItAnswers } from './untilItAnswers.ts';

const START_TIMEOUT_MS = 60_000;

export interface TemporalOptions {
  /** SQLite file that keeps the workflows over restarts. */
  dbFile: string;
  /** 0 takes any free one. */
  port: number;
  /** 0 takes any free one. */
  uiPort: number;
  namespace: string;
  /** Default: `temporal.log` beside the file. */
  logFile?: string;
  say?: (line: string) => void;
  /** How far it stands behind whoever answers people; see `giveWay`. Default: not at all. */
  niceness?: number;
}

export interface EmbeddedTemporal {
  /** host:port of the gRPC front end. */
  readonly address: string;
  readonly uiUrl: string;
  readonly pid: number;
  /** Settles when it has ended, whatever ended it. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts Temporal's development server on 127.0.0.1 and waits until its namespace answers. It stops when this process
 * ends. For trying out and tests: one shard and one SQLite connection are not a production engine.
 *
 * @throws PortInUseError, NoTemporalError; Error with the end of its log when it does not come up
 */
export async function startTemporal(options: TemporalOptions): Promise<EmbeddedTemporal> {
  const { dbFile, namespace } = options;
  const binary = await findTemporal('temporal', { say: options.say });
  const port = await freePort(options.port, 'QLCB_TEMPORAL_PORT');
  const uiPort = await freePort(options.uiPort, 'QLCB_TEMPORAL_UI_PORT');
  mkdirSync(dirname(dbFile), { recursive: true });
  const ports = ['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)];
  const server = await startLeashed({
    name: 'Temporal',
    command: binary,
    args: ['server', 'start-dev', '--db-filename', dbFile, '--namespace', namespace, '--log-level', 'error', ...ports],
    logFile: options.logFile ?? join(dirname(dbFile), 'temporal.log'),
    stopSignal: 'SIGINT',
    niceness: options.niceness,
  });
  const address = `127.0.0.1:${port}`;
  await untilItAnswers(server, () => touch(port), START_TIMEOUT_MS);
  await untilItAnswers(server, () => askOnce(address, namespace), START_TIMEOUT_MS);
  return {
    address,
    uiUrl: `http://127.0.0.1:${uiPort}`,
    pid: server.pid,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

/** A refused gRPC connection is tried again only a second later: so the plain port comes first. */
async function touch(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}

async function askOnce(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } finally {
    await connection.close();
  }
}
