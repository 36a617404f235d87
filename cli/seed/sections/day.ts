import type { Random } from '../random.ts';

/** Some day of a year, one that every month has. */
export const dayIn = (random: Random, year: number): string =>
  `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
