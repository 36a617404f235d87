import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { clearStaleLock } from './postgresLock.ts';
import { freePort } from './freePort.ts';
import { postgresCommand } from './postgresCommand.ts';
import { startLeashed, type LeashedProcess } from './leashedProcess.ts';
import { untilItAnswers } from './untilItAnswers.ts';

const run = promisify(execFile);

/** Crash recovery after a kill comes before the first answer, and may take its time. */
const START_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 20_000;
const ADMIN = 'postgres';
const DRAFT = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.password)?$/;
/** For databases that are thrown away: what a crash of the machine would lose is of no interest. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface PostgresOptions {
  /** Made by initdb when it is missing. */
  dataDir: string;
  /** 0 takes any free one. */
  port: number;
  /** Of the superuser `postgres`; fixed when the data folder is made. */
  superPassword: string;
  /** Gives up durability for speed; for tests only. */
  fast?: boolean;
  /** Default: `postgres.log` beside the data folder. */
  logFile?: string;
}

export interface EmbeddedPostgres {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** As the superuser, who sees through row-level security: for bootstrap and tests' set-up only. */
  readonly adminUrl: string;
  readonly pid: number;
  /** Settles when it has ended, whatever ended it. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL of our own on 127.0.0.1 and waits until it answers. Passwords by SCRAM, UTF-8, Vietnamese
 * collation by ICU, no socket file. It stops when this process ends, and comes up again after a kill -9.
 *
 * @throws PortInUseError; Error with the end of its log when it does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, superPassword } = options;
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(dataDir, superPassword);
  await clearStaleLock(dataDir);
  const port = await freePort(options.port, 'QLCB_DB_PORT');
  const server = await startLeashed({
    name: 'PostgreSQL',
    ...postgresCommand('postgres', serverArguments(dataDir, port, options.fast ?? false)),
    env: { ...process.env, LC_ALL: 'C' },
    logFile: options.logFile ?? join(dirname(dataDir), 'postgres.log'),
    stopSignal: 'SIGINT',
    graceMs: STOP_GRACE_MS,
  });
  const adminUrl = `postgres://${ADMIN}:${encodeURIComponent(superPassword)}@127.0.0.1:${port}/postgres`;
  await untilItAnswers(server, () => askOnce(adminUrl), START_TIMEOUT_MS);
  return describe(server, port, adminUrl);
}

function describe(server: LeashedProcess, port: number, adminUrl: string): EmbeddedPostgres {
  return {
    host: '127.0.0.1',
    port,
    adminUrl,
    pid: server.pid,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

function serverArguments(dataDir: string, port: number, fast: boolean): string[] {
  const settings = ['unix_socket_directories=', 'max_connections=200', ...(fast ? FAST : [])];
  return ['-D', dataDir, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/** Builds the data folder beside its place and moves it there whole: an interrupted initdb leaves nothing half-made. */
async function initialise(dataDir: string, password: string): Promise<void> {
  mkdirSync(dirname(dataDir), { recursive: true });
  removeDrafts(dataDir);
  const draft = `${dataDir}.${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=icu', '--icu-locale=vi'];
  const access = ['--auth=scram-sha-256', `--username=${ADMIN}`, `--pwfile=${passwordFile}`];
  const { command, args } = postgresCommand('initdb', ['-D', draft, '--no-sync', ...locale, ...access]);
  try {
    await run(command, args, { env: { ...process.env, LC_ALL: 'C' } });
    renameSync(draft, dataDir);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What an interrupted initdb left, the file with its password too: whoever interrupts us leaves us no time to. */
function removeDrafts(dataDir: string): void {
  const folder = dirname(dataDir);
  const isDraft = (name: string) => name.startsWith(`${basename(dataDir)}.`) && DRAFT.test(name);
  for (const name of readdirSync(folder).filter(isDraft)) rmSync(join(folder, name), { recursive: true, force: true });
}

async function askOnce(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end();
  }
}
