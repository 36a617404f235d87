import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunDescription } from '../../../cli/start/runFile.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** As many as the stories need: the whole sector takes ten times as long to make up. */
const FEW = '1500';
const ANY_PORTS = ['PORT', 'MAIL_PORT', 'INBOX_PORT', 'DB_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'];

/** Somebody whom the closing block of `npm start` offers to be tried as. */
export interface CastMember {
  name: string;
  mail: string;
  /** The account that they keep, and its password. */
  account?: { userName: string; password: string; totpSecret?: string };
}

export interface StartedHouse {
  /** Address of the web app, and of the mail catcher's inbox. */
  web: string;
  inbox: string;
  /** Of its database, as the superuser: to look at what no page shows. */
  database: string;
  /** @throws when the closing block does not name them */
  castMember(name: string): CastMember;
  stop(): Promise<void>;
}

/**
 * Everything that `npm start` starts, in a folder of its own that goes when it stops; it ends with this process too.
 * Other tests may take a port between its choice and its use; then it is started again.
 */
export async function startHouse(tries = 3): Promise<StartedHouse> {
  try {
    return await startOnce();
  } catch (error) {
    if (tries === 1 || !String(error).includes('EADDRINUSE')) throw error;
    return startHouse(tries - 1);
  }
}

async function startOnce(): Promise<StartedHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-e2e-'));
  const child = launch(folder);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const people = castOf(await closingBlock(child));
    const { web, inbox, database } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunDescription;
    return { web, inbox, database, castMember: (name) => namedIn(people, name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch(folder: string): ChildProcess {
  const ports = Object.fromEntries(ANY_PORTS.map((name) => [`QLCB_${name}`, '0']));
  return spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'start', '--officers', FEW], {
    cwd: root,
    env: { ...process.env, ...ports, QLCB_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function closingBlock(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (/QLCB runs[^]*People to try it as[^]*\n\n$/.test(said)) resolve(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`It ended before it ran:\n${said}`)));
  });
}

function castOf(block: string): CastMember[] {
  const entry =
    /^ {4}([^,\n]+), .*\n.*Enter (\S+) on the sign-in page(?:.*through the account ([^\s,]+), password ([^\s,]+)(?:.*[?&]secret=(\w+))?)?/gm;
  return [...block.matchAll(entry)].map(([, name = '', mail = '', userName, password, totpSecret]) => ({
    name,
    mail,
    ...(userName && password && { account: { userName, password, ...(totpSecret && { totpSecret }) } }),
  }));
}

function namedIn(people: CastMember[], name: string): CastMember {
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`${name} is not among ${people.map((person) => person.name).join(', ')}`);
  return found;
}
