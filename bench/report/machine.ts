import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { PartName } from './latest.ts';
import type { Result } from './results.ts';

const GIBIBYTE = 2 ** 30;

const line = (id: string, what: string, value: number | string, unit = ''): Result => ({ id, what, value, unit, aim: null }); // prettier-ignore

/** What the numbers were measured on. */
export function machineResults(): Result[] {
  return [
    line('machine.cores', 'cores that this process may use', availableParallelism(), 'cores'),
    line('machine.cpu', 'processor', cpus()[0]?.model ?? 'unknown'),
    line('machine.memory', 'memory', Number((totalmem() / GIBIBYTE).toFixed(1)), 'GiB'),
    line('machine.node', 'Node', process.version),
  ];
}

/** Which servers the requests were measured with. */
export function versionResults({ postgres, temporal }: { postgres: string; temporal: string }): Result[] {
  return [line('machine.postgres', 'PostgreSQL', postgres), line('machine.temporal', 'Temporal server', temporal)];
}

/** The machine's load as a part begins, and as it is over. @returns what to call at the end */
export function loadResults(part: PartName): () => Result[] {
  const load = () => Number(loadavg()[0]!.toFixed(1));
  const before = load();
  return () => [
    line(`${part}.load.before`, 'load of the machine before this part (1 minute)', before),
    line(`${part}.load.after`, 'load of the machine after this part (1 minute)', load()),
  ];
}
