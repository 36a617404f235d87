import type { Quota } from '../api/shapes.ts';

export type QuotaState = 'left' | 'full' | 'none' | 'over';

/** How a unit stands with a kind of account: it has places left, none left, gets none, or has more than it may (a new pack). */
export function quotaState({ limit, used }: Pick<Quota, 'limit' | 'used'>): QuotaState {
  if (used > limit) return 'over';
  if (limit === 0) return 'none';
  return used < limit ? 'left' : 'full';
}

/** Who has the places: user names, and the numbers of the requests that have reserved one. */
export const holdersOf = ({ places }: Pick<Quota, 'places'>): string[] =>
  places.flatMap(({ userName, requestNo }) => userName ?? requestNo ?? []);
