import type { Clock } from '../domain/clock.ts';

/** The machine's time, to the millisecond. */
export const systemClock: Clock = { now: () => new Date() };
