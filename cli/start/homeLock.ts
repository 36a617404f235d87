import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Children of a killed run stop by themselves, PostgreSQL last. */
const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/** Somebody runs this home already. */
export class AlreadyRunningError extends Error {
  constructor(file: string, pid: number) {
    super(`QLCB already runs here (process ${pid}, as ${file} says). Stop that one first.`);
    this.name = 'AlreadyRunningError';
  }
}

export interface HomeLock {
  /** Notes a child, so that the next start can wait for it if this one is killed. */
  note(pid: number): void;
  release(): void;
}

/**
 * Takes a home for this process. Where the last run was killed, waits until its children have stopped, too, so that
 * their ports and files are free.
 *
 * @throws AlreadyRunningError
 */
export async function lockHome(file: string): Promise<HomeLock> {
  const [holder, ...children] = existsSync(file)
    ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number)
    : [];
  if (holder !== undefined && isStart(holder)) throw new AlreadyRunningError(file, holder);
  const deadline = Date.now() + PATIENCE_MS;
  while (children.some(isRunning) && Date.now() < deadline) await delay(INTERVAL_MS);
  writeFileSync(file, `${process.pid}\n`, { mode: 0o600 });
  return {
    note: (pid) => appendFileSync(file, `${pid}\n`),
    release: () => rmSync(file, { force: true }),
  };
}

/** A number may have been given to a stranger since; Linux tells by the command line, elsewhere being alive must do. */
function isStart(pid: number): boolean {
  if (pid === process.pid || !isRunning(pid)) return false;
  const command = proc(pid, 'cmdline');
  return command === undefined || command.includes('cli/main.ts');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const ended = /\) [ZX] /.test(proc(pid, 'stat') ?? '');
  return !ended;
}

function proc(pid: number, file: 'cmdline' | 'stat'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
