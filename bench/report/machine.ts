import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { PartName } from './latest.ts';
import type { Result } from './results.ts';

const GIBIBYTE = 2 ** 30;

const line = (id: string, what: string, value: number | string, unit = ''): Result => ({ id, what, value, unit, aim: null }); // prettier-ignore

/** What a part is measured on: parts may be measured on different machines. @returns what to call at the end, for the load then */
export function machineOf(part: PartName): () => Result[] {
  const load = () => Number(loadavg()[0]!.toFixed(1));
  const before = load();
  return () => [
    line(`${part}.machine.cores`, 'cores that this process may use', availableParallelism(), 'cores'),
    line(`${part}.machine.cpu`, 'processor', cpus()[0]?.model ?? 'unknown'),
    line(`${part}.machine.memory`, 'memory', Number((totalmem() / GIBIBYTE).toFixed(1)), 'GiB'),
    line(`${part}.machine.node`, 'Node', process.version),
    line(`${part}.load.before`, 'load of the machine before this part (1 minute)', before),
    line(`${part}.load.after`, 'load of the machine after this part (1 minute)', load()),
  ];
}

/** Which servers the requests are measured with. */
export function versionResults({ postgres, temporal }: { postgres: string; temporal: string }): Result[] {
  return [
    line('requests.machine.postgres', 'PostgreSQL', postgres),
    line('requests.machine.temporal', 'Temporal server', temporal),
  ];
}
