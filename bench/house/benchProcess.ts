import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Server } from '../../cli/start/server.ts';

const START_TIMEOUT_MS = 60_000;

/** A process of the benchmark's own, which ends by itself when this one does. */
export interface BenchProcess<Ready> extends Server {
  /** What it said first. */
  readonly ready: Ready;
  /** Told everything that it says after that. */
  onMessage(listener: (message: unknown) => void): void;
}

/**
 * Runs a module of this folder as a process of its own and waits for its first message.
 *
 * @throws Error when it ends or says nothing
 */
export async function startBenchProcess<Ready>(
  module: 'bareWorker.ts' | 'bareExpress.ts',
  env: Record<string, string>,
  logFile: string,
): Promise<BenchProcess<Ready>> {
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(fileURLToPath(new URL(`../${module}`, import.meta.url)), {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const exited = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  const failed = new Promise<never>((_, reject) => {
    void exited.then((code) => reject(new Error(`${module} ended with ${code}; see ${logFile}`)));
    AbortSignal.timeout(START_TIMEOUT_MS).addEventListener('abort', () => {
      reject(new Error(`${module} is not ready in time; see ${logFile}`));
    });
  });
  const [ready] = (await Promise.race([once(child, 'message'), failed])) as [Ready];
  failed.catch(() => undefined);
  return {
    ready,
    pid: child.pid!,
    exited,
    onMessage: (listener) => void child.on('message', listener),
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
