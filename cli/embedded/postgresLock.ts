import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/**
 * Makes way for a start in a data folder whose last server was killed, or is only now stopping because its holder was.
 * PostgreSQL takes over a lock whose process is gone, but not one whose number a stranger has since been given.
 *
 * @throws Error naming the process when a living PostgreSQL keeps the folder
 */
export async function clearStaleLock(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid');
  const deadline = Date.now() + PATIENCE_MS;
  while (existsSync(lock)) {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    if (!isAlive(pid)) return;
    if (isSurelyNotPostgres(pid)) return rmSync(lock, { force: true });
    if (Date.now() > deadline) throw new Error(`PostgreSQL already runs in ${dataDir} (process ${pid}).`);
    await delay(INTERVAL_MS);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Only Linux tells; elsewhere the lock is believed. */
function isSurelyNotPostgres(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres');
  } catch {
    return false;
  }
}
