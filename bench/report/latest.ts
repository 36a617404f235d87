import type { Result } from './results.ts';

/** The parts whose ids begin with their name; all other lines are of the requests. */
export const PART_NAMES = ['requests', 'records', 'reviews', 'reports'] as const;
export type PartName = (typeof PART_NAMES)[number];

export function partOf({ id }: Pick<Result, 'id'>): PartName {
  return PART_NAMES.find((name) => id.startsWith(`${name}.`)) ?? 'requests';
}

/** The list of all parts with one part's lines in the place of those that were there: whoever measures one part keeps the rest. */
export function withPart(there: readonly Result[], part: PartName, measured: readonly Result[]): Result[] {
  const all = [...there.filter((result) => partOf(result) !== part), ...measured];
  return PART_NAMES.flatMap((name) => all.filter((result) => partOf(result) === name));
}
