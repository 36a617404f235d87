import type { ReviewItem } from '../../api/shapes.ts';
import { allOf, type ShownEntries } from '../../dossiers/sectionEntries.ts';
import { isSame } from '../../dossiers/sectionDifferences.ts';

/**
 * An item with what the opening of its section brought: the values of the entry that is attested, and what changed since the one
 * that was attested last time. As it was where that entry came later, or its content was erased.
 */
export function withOpened(item: ReviewItem, entries: ShownEntries | undefined): ReviewItem {
  const contentOf = (version: number | null) =>
    (entries && allOf(entries).find((entry) => entry.version === version)?.content) ?? null;
  const values = contentOf(item.version);
  if (!values) return item;
  const before = contentOf(item.lastVersion);
  const names = [...new Set([...Object.keys(values), ...Object.keys(before ?? {})])];
  const changed = before && names.filter((name) => !isSame(before[name], values[name]));
  return { ...item, values, before, changed };
}
