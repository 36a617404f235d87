import { setTimeout as delay } from 'node:timers/promises';
import { startLeashed, type LeashedProcess } from '../embedded/leashedProcess.ts';
import type { Server } from './server.ts';
import { buildServer } from './serverBuild.ts';

const READY_TIMEOUT_MS = 60_000;
const RESTART_PAUSE_MS = 1_000;
/** Whoever falls so often in a row will not stand up by itself. */
const MAX_FALLS = 5;
/** After so long on its feet, earlier falls are forgotten. */
const STEADY_MS = 60_000;

export interface ServiceOptions {
  name: 'api' | 'worker';
  /** The project's folder. */
  root: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  say(line: string): void;
  /** Called with the new pid when it fell and runs again. */
  onRestart(pid: number): void;
}

/**
 * Runs `qlcb api` or `qlcb worker` as a process of its own. When it falls, it is told and started again; `exited`
 * settles when it was stopped or has fallen too often.
 *
 * @throws Error with the end of its log when it does not become ready
 */
export async function startService(options: ServiceOptions): Promise<Server> {
  const state = { process: await startOnce(options), stopping: false };
  const exited = keepOnItsFeet(options, state).catch((error: Error) => {
    options.say(error.message);
    return 1;
  });
  return {
    get pid() {
      return state.process.pid;
    },
    exited,
    stop: async () => {
      state.stopping = true;
      await state.process.stop();
      await exited;
    },
  };
}

async function keepOnItsFeet(
  options: ServiceOptions,
  state: { process: LeashedProcess; stopping: boolean },
): Promise<number> {
  for (let falls = 1; ; falls += 1) {
    const began = Date.now();
    const code = await state.process.exited;
    if (state.stopping) return code;
    if (Date.now() - began > STEADY_MS) falls = 1;
    options.say(`${options.name} ended (exit ${code}); see ${options.logFile}`);
    if (falls > MAX_FALLS) return code;
    await delay(RESTART_PAUSE_MS);
    if (state.stopping) return code;
    state.process = await startOnce(options);
    if (state.stopping) await state.process.stop();
    options.say(`${options.name} runs again`);
    options.onRestart(state.process.pid);
  }
}

async function startOnce({ name, root, env, logFile }: ServiceOptions): Promise<LeashedProcess> {
  const args = ['--enable-source-maps', await buildServer(root), name];
  const started = await startLeashed({ name, command: process.execPath, args, cwd: root, env, logFile });
  const failed = new Promise<never>((_, reject) => {
    AbortSignal.timeout(READY_TIMEOUT_MS).addEventListener('abort', () => reject(new Error('not ready in time')));
    void started.exited.then((code) => reject(new Error(`it ended with ${code}`)));
  });
  try {
    await Promise.race([started.firstMessage, failed]);
    return started;
  } catch (cause) {
    await started.stop();
    throw new Error(`${name} did not start (${(cause as Error).message}):\n${started.recentOutput()}`, { cause });
  }
}
