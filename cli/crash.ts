import { writeSync } from 'node:fs';
import type { Reach } from '../domain/crashPoint.ts';

/**
 * For tests of what a crash leaves behind: kills this process, as kill -9 does, when it first reaches the named point.
 * Without a name there is no such point.
 */
export function crashAt(point: string | undefined): Reach | undefined {
  if (point === undefined) return undefined;
  return (reached) => {
    if (reached !== point) return;
    writeSync(2, `killed at: ${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
}
