import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { freePort, PortInUseError } from '../../cli/embedded/freePort.ts';
import { startLeashed } from '../../cli/embedded/leashedProcess.ts';
import type { EmbeddedPostgres } from '../../cli/embedded/postgres.ts';
import { untilItAnswers } from '../../cli/embedded/untilItAnswers.ts';
import { NAMESPACE, type Engine } from './engine.ts';
import { buildTemporal, type TemporalPrograms } from './temporalBuild.ts';

const run = promisify(execFile);
/** The settings of the production shape. */
const DYNAMIC_CONFIG = fileURLToPath(new URL('../../deploy/temporal/dynamicConfig.yaml', import.meta.url));
const START_TIMEOUT_MS = 90_000;
const RETENTION_SECONDS = 24 * 60 * 60;
const SHARDS = '4';
const LOW_PORTS = { from: 20_000, to: 32_000 };
const PORTS = ['FRONTEND', 'HISTORY', 'MATCHING', 'WORKER'].flatMap((part) => [
  `${part}_GRPC_PORT`,
  `${part}_MEMBERSHIP_PORT`,
]);

interface Input {
  folder: string;
  postgres: EmbeddedPostgres;
  superPassword: string;
  say(line: string): void;
}

/**
 * Temporal's own server, all its parts in one process, keeping its histories in the PostgreSQL of the run.
 *
 * @throws NoGoError; Error with the end of its log when it does not come up
 */
export async function startTemporalOnPostgres({ folder, postgres, superPassword, say }: Input): Promise<Engine> {
  const programs = await buildTemporal(say);
  const login = { host: postgres.host, port: String(postgres.port), user: 'postgres', password: superPassword };
  await makeSchemas(programs, login);
  const ports = await takePorts();
  const home = join(folder, 'temporal');
  mkdirSync(home, { recursive: true });
  const server = await startLeashed({
    name: 'Temporal',
    command: programs.server,
    args: ['--allow-no-auth', 'start'],
    cwd: home,
    env: { ...process.env, ...environmentOf(login), ...ports },
    logFile: join(home, 'temporal.log'),
  });
  const address = `127.0.0.1:${ports.FRONTEND_GRPC_PORT}`;
  await untilItAnswers(server, () => makeNamespace(address), START_TIMEOUT_MS);
  return { address, pid: server.pid, exited: server.exited, stop: () => server.stop() };
}

interface Login {
  host: string;
  port: string;
  user: string;
  password: string;
}

async function makeSchemas({ sql }: TemporalPrograms, login: Login): Promise<void> {
  const env = {
    ...process.env,
    SQL_HOST: login.host,
    SQL_PORT: login.port,
    SQL_USER: login.user,
    SQL_PASSWORD: login.password,
  };
  for (const [database, schema] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    const tool = (...args: string[]) => run(sql, ['--plugin', 'postgres12', '--database', database, ...args], { env });
    await tool('create');
    await tool('setup-schema', '-v', '0.0');
    await tool('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

function environmentOf(login: Login): NodeJS.ProcessEnv {
  return {
    DB: 'postgres12',
    POSTGRES_SEEDS: login.host,
    DB_PORT: login.port,
    POSTGRES_USER: login.user,
    POSTGRES_PWD: login.password,
    NUM_HISTORY_SHARDS: SHARDS,
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    BIND_ON_IP: '127.0.0.1',
    DYNAMIC_CONFIG_FILE_PATH: DYNAMIC_CONFIG,
    LOG_LEVEL: 'error',
  };
}

async function takePorts(): Promise<Record<string, string>> {
  const taken: Record<string, string> = {};
  for (const name of [...PORTS, 'FRONTEND_HTTP_PORT']) taken[name] = String(await freeLowPort(name));
  return taken;
}

/** The server keeps its ports in PostgreSQL as `smallint`, which the ports that systems give away do not fit. */
async function freeLowPort(name: string): Promise<number> {
  for (;;) {
    try {
      return await freePort(randomInt(LOW_PORTS.from, LOW_PORTS.to), name);
    } catch (error) {
      if (!(error instanceof PortInUseError)) throw error;
    }
  }
}

/** The server answers some time before its namespaces can be written and read. */
async function makeNamespace(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    const retention = { seconds: RETENTION_SECONDS as never };
    await connection.workflowService
      .registerNamespace({ namespace: NAMESPACE, workflowExecutionRetentionPeriod: retention })
      .catch((error: { code?: number }) => {
        if (error.code !== ALREADY_EXISTS) throw error;
      });
    await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
  } finally {
    await connection.close();
  }
}

/** gRPC's status. */
const ALREADY_EXISTS = 6;
