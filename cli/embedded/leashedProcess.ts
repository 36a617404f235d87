import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEASH = fileURLToPath(new URL('leash.mjs', import.meta.url));
const TAIL_CHARACTERS = 2_000;

export interface LeashedOptions {
  /** What people call it, in errors and in run.json. */
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Output is appended here, by the child itself: it survives the death of the holder. */
  logFile: string;
  stopSignal?: NodeJS.Signals;
  /** How long it may take to stop before it is killed; milliseconds. */
  graceMs?: number;
  /** How far it stands behind other processes for a processor, from 0 to 19. Default: not at all. */
  niceness?: number;
}

export interface LeashedProcess {
  readonly name: string;
  /** The child's own pid, not the leash's. */
  readonly pid: number;
  /** Settles with the exit code once the child has ended, whatever ended it; a signal counts as 128 + its number. */
  readonly exited: Promise<number>;
  /** Settles with the child's first IPC message; never settles for a child that sends none. */
  readonly firstMessage: Promise<unknown>;
  hasExited(): boolean;
  /** The end of what it has written, for errors. */
  recentOutput(): string;
  /** Asks it to stop and waits until it has. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a child that stops by itself when this process ends, even by kill -9, and that no Ctrl-C of the terminal
 * reaches directly (it has a session of its own).
 *
 * @throws Error when the command cannot be started
 */
export async function startLeashed(options: LeashedOptions): Promise<LeashedProcess> {
  const leash = spawnLeash(options);
  const state = { exited: false };
  const exited = new Promise<number>((resolve) => {
    leash.once('exit', (code) => {
      state.exited = true;
      resolve(code ?? 1);
    });
  });
  const firstMessage = new Promise<unknown>((resolve) => {
    leash.on('message', (said: { leash: string; message?: unknown }) => {
      if (said.leash === 'said') resolve(said.message);
    });
  });
  const recentOutput = () => readFileSync(options.logFile, 'utf8').slice(-TAIL_CHARACTERS).trim();
  const pid = await startedPid(leash, exited, () => `${options.name} could not be started: ${recentOutput()}`);
  const stop = async () => {
    if (leash.connected) leash.disconnect();
    await exited;
  };
  return { name: options.name, pid, exited, firstMessage, hasExited: () => state.exited, recentOutput, stop };
}

function spawnLeash(options: LeashedOptions): ChildProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a', 0o600);
  const { stopSignal = 'SIGTERM', graceMs = 15_000, niceness = 0, command, args } = options;
  try {
    return spawn(process.execPath, [LEASH, stopSignal, String(graceMs), String(niceness), command, ...args], {
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
      cwd: options.cwd,
      env: options.env ?? process.env,
    });
  } finally {
    closeSync(log);
  }
}

function startedPid(leash: ChildProcess, exited: Promise<number>, failure: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    leash.once('error', reject);
    leash.on('message', (said: { leash: string; pid?: number }) => {
      if (said.leash === 'started' && said.pid !== undefined) resolve(said.pid);
    });
    void exited.then(() => reject(new Error(failure())));
  });
}
