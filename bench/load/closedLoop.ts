/** How much work a turn is, and when it takes no more of it. */
export interface Turn {
  /** So many calls are under way at once, each followed by the next. */
  level: number;
  /** So many calls in all, unless the time is over first. */
  count: number;
  /** `performance.now()` after which no call begins; those under way end. */
  endBy: number;
}

/**
 * Runs `call` again and again from `level` callers, each beginning the next as its last has ended.
 *
 * @returns how many calls ended, and the seconds from the first beginning to the last end
 * @throws the first fault of a call: a failure never counts as work
 */
export async function closedLoop(
  { level, count, endBy }: Turn,
  call: (index: number) => Promise<void>,
): Promise<{ done: number; seconds: number }> {
  const began = performance.now();
  let next = 0;
  const caller = async () => {
    while (next < count && performance.now() < endBy) await call(next++);
  };
  await Promise.all(Array.from({ length: level }, caller));
  return { done: next, seconds: (performance.now() - began) / 1000 };
}

/** Runs `call` and keeps how many milliseconds it took in `kept`. */
export async function timed<T>(kept: number[], call: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await call();
  kept.push(performance.now() - began);
  return answer;
}
