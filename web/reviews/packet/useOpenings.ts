import { useState } from 'react';
import { answered, client } from '../../api/client.ts';
import type { PersonItems, ReviewItem } from '../../api/shapes.ts';
import { useAct } from '../../api/useAct.ts';
import { allOf, type ShownEntries } from '../../dossiers/sectionEntries.ts';
import { withOpened } from './withOpened.ts';

type Sealed = 'family' | 'health';
const isSealed = (section: string): section is Sealed => section === 'family' || section === 'health';

const NOTHING: ShownEntries = { version: 0, current: null, history: [] };

export interface Openings {
  /** Whether a section can be opened here, and is not yet; an entry that came since is opened anew. */
  isClosed: (item: ReviewItem) => boolean;
  isOpened: (item: ReviewItem) => boolean;
  open: (item: ReviewItem) => void;
  close: (item: ReviewItem) => void;
  /** The section that is being opened. */
  opening: string | null;
  /** Why the last opening was refused, and of which section. */
  failed: { section: string; error: Error } | null;
}

/**
 * Sensitive sections of a person that were opened while they are compared (R13): the dossier's own call, recorded each time. What
 * it brought stays in this sheet alone, and goes with it.
 *
 * @returns the person with what was opened in its place, and the ways to open and close
 */
export function useOpenings(person: PersonItems): { person: PersonItems; openings: Openings } {
  const [opened, setOpened] = useState<Partial<Record<string, ShownEntries>>>({});
  const put = (section: string, entries: ShownEntries | undefined) =>
    setOpened((old) => ({ ...old, [section]: entries }));
  const act = useAct(
    (section: Sealed) => {
      const path = { officerId: person.officer.id, section };
      return answered(client.POST('/dossiers/{officerId}/sections/{section}/opening', { params: { path }, body: {} }));
    },
    (entries, section) => put(section, entries),
  );
  const items = person.items.map((item) => withOpened(item, opened[item.section]));
  const isThere = ({ section, version }: ReviewItem) =>
    allOf(opened[section] ?? NOTHING).some((entry) => entry.version === version);
  return {
    person: { ...person, items },
    openings: {
      isClosed: (item) => isSealed(item.section) && !item.hidden && item.version > 0 && !isThere(item),
      isOpened: ({ section }) => opened[section] !== undefined,
      open: ({ section }) => (isSealed(section) && !act.isPending ? act.mutate(section) : undefined),
      close: ({ section }) => put(section, undefined),
      opening: act.isPending ? (act.variables ?? null) : null,
      failed: act.error && act.variables ? { section: act.variables, error: act.error } : null,
    },
  };
}
