import type { SectionContent, SectionEntry } from '../api/shapes.ts';

/** An entry as it is shown; its content is null where it was erased. */
export type ShownEntry = Omit<SectionEntry, 'content'> & { content: SectionContent | null };

/** What this session sees of a section's entries: the one that is true at the moment asked for, and all others known then. */
export interface ShownEntries {
  /** The newest version, which the next entry is bound to; 0 where there is none. */
  version: number;
  current: ShownEntry | null;
  history: ShownEntry[];
}

/** All entries, the newest version first. */
export function allOf({ current, history }: ShownEntries): ShownEntry[] {
  return [...(current ? [current] : []), ...history].sort((a, b) => b.version - a.version);
}

/**
 * What an entry is read against: the entry that it corrects; of a change the one that was true on its first day when it
 * was recorded. Null for the first.
 */
export function entryBefore(entry: ShownEntry, all: readonly ShownEntry[]): ShownEntry | null {
  if (entry.replaces !== null) return all.find(({ version }) => version === entry.replaces) ?? null;
  const known = all.filter(({ version }) => version < entry.version);
  const standing = known.filter(
    ({ version, validFrom }) => validFrom <= entry.validFrom && !known.some(({ replaces }) => replaces === version),
  );
  return standing.sort(laterFirst)[0] ?? null;
}

const laterFirst = (a: ShownEntry, b: ShownEntry): number =>
  a.validFrom === b.validFrom ? b.version - a.version : a.validFrom < b.validFrom ? 1 : -1;

/** The entry that stands where `entry` stood: the last of those that corrected it one after the other, or itself. */
export function standingFor(entry: ShownEntry, all: readonly ShownEntry[]): ShownEntry {
  const next = all.find(({ replaces }) => replaces === entry.version);
  return next ? standingFor(next, all) : (all.find(({ version }) => version === entry.version) ?? entry);
}
