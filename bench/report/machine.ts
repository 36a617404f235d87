import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Result } from './results.ts';

const GIBIBYTE = 2 ** 30;

/** What the numbers were measured on. `versions` names the servers; `loadBefore` is the machine’s load as the run began. */
export function machineResults(versions: { postgres: string; temporal: string }, loadBefore: number): Result[] {
  const line = (id: string, what: string, value: number | string, unit = ''): Result => ({
    id: `machine.${id}`,
    what,
    value,
    unit,
    aim: null,
  });
  return [
    line('cores', 'cores that this process may use', availableParallelism(), 'cores'),
    line('cpu', 'processor', cpus()[0]?.model ?? 'unknown'),
    line('memory', 'memory', Number((totalmem() / GIBIBYTE).toFixed(1)), 'GiB'),
    line('node', 'Node', process.version),
    line('postgres', 'PostgreSQL', versions.postgres),
    line('temporal', 'Temporal server', versions.temporal),
    line('load.before', 'load of the machine before the run (1 minute)', Number(loadBefore.toFixed(1))),
    line('load.after', 'load of the machine after the run (1 minute)', Number(loadavg()[0]!.toFixed(1))),
  ];
}
