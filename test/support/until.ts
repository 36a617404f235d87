import { setTimeout as delay } from 'node:timers/promises';

const INTERVAL_MS = 50;
const PATIENCE_MS = 120_000;

/**
 * Looks until there is something to see, and answers it: for what other processes write and tell nobody.
 *
 * @throws Error naming what never came
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`${what} did not come within ${patienceMs / 1000} s`);
    await delay(INTERVAL_MS);
  }
}
