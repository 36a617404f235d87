/** The key of a row in its list's order: the next page begins after it, whatever was added or went meanwhile. */
export type ListKey = readonly string[];

/** One page of a list. `after` is the key of its last row while more follow, else null. */
export interface Page<T> {
  items: T[];
  after: ListKey | null;
}

/** What a list is asked: how many rows, and after which key. */
export interface PageInput {
  limit: number;
  after: ListKey | null;
}

/** A row as it is read for a page: with its key. */
export type Keyed<T> = T & { key: string[] };

/** Cuts the one row more that was read to see whether another page follows. */
export function pageOf<T>(found: Keyed<T>[], limit: number): Page<T> {
  const shown = found.slice(0, limit);
  const after = found.length > limit ? (shown.at(-1)?.key ?? null) : null;
  return { items: shown.map(withoutKey), after };
}

export function withoutKey<T>({ key: _, ...row }: Keyed<T>): T {
  return row as unknown as T;
}

/** One part of a key; null on the first page. */
export const keyPart = (after: ListKey | null, part: number): string | null => after?.[part] ?? null;
