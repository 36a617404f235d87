import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** How far what follows behind stands back: a ninth of the time of a processor that somebody else wants, too. */
export const NICENESS = 10;

/**
 * Lets what somebody waits for go first: where API and worker share processors, the engine's work gives way to answers, and
 * takes what is left. Systems that refuse it are none the worse.
 */
export function giveWay(): void {
  attempt(() => setPriority(NICENESS));
  // Linux weighs sessions against each other before processes (sched(7), autogroups); in a container it is refused, and has no effect.
  attempt(() => writeFileSync('/proc/self/autogroup', String(NICENESS)));
}

function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // not here
  }
}
