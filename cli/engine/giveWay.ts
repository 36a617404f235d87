import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * How far each stands behind whoever answers people (nice(2): 10 is a ninth of the time of a processor that another wants, too; 13 a
 * twentieth). The engine's server goes before the worker, which waits for it, as all others do.
 */
export const NICENESS = { engine: 10, teller: 10, worker: 13 } as const;

/**
 * Lets what somebody waits for go first: where API and worker share processors, the engine's work gives way to answers, and
 * takes what is left. Systems that refuse it are none the worse.
 */
export function giveWay(niceness: number): void {
  attempt(() => setPriority(niceness));
  // Linux weighs sessions against each other before processes (sched(7), autogroups); in a container it is refused, and has no effect.
  attempt(() => writeFileSync('/proc/self/autogroup', String(niceness)));
}

function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // not here
  }
}
