import type { RunningPart } from '../support/parts.ts';

/** Processes of which each dies at its point and the last lives. Started ahead of need, since a start takes seconds. */
export interface Succession<T> {
  /** The next in line, once it does its work. */
  next(): Promise<T>;
  /** Resolves when nothing is being started any more. */
  settled(): Promise<void>;
}

/** `ahead`: how many are started before they are asked for. */
export function inSuccession<T extends { part: RunningPart }>(
  points: readonly string[],
  start: (crashAt?: string) => Promise<T>,
  ahead = 2,
): Succession<T> {
  const heirs: (string | undefined)[] = [...points, undefined];
  const starting: Promise<T>[] = [];
  const startOne = () => {
    if (heirs.length === 0) return;
    const started = start(heirs.shift());
    started.catch(() => undefined); // told to whoever asks for it
    starting.push(started);
  };
  for (let i = 0; i < ahead; i++) startOne();
  return {
    next: async () => {
      startOne();
      const heir = starting.shift();
      if (!heir) throw new Error('nobody is next in line');
      return heir;
    },
    settled: async () => void (await Promise.allSettled(starting)),
  };
}
