import { useState } from 'react';
import { answered, client } from '../api/client.ts';
import type { Moment } from '../api/recordQueries.ts';
import type { SectionName } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import type { ShownEntries } from './sectionEntries.ts';

const isSensitive = (section: SectionName): section is 'family' | 'health' =>
  section === 'family' || section === 'health';

/**
 * Opens a sensitive section, which is recorded each time. What it brought stays on this page alone, for the moment that it
 * was opened at, and goes when it is closed.
 */
export function useOpening(officerId: string, section: SectionName, moment: Moment) {
  const [opened, setOpened] = useState<{ at: string; entries: ShownEntries } | null>(null);
  const at = `${moment.on} ${moment.knownAt}`;
  const opening = useAct(
    async () => {
      if (!isSensitive(section)) throw new Error(`${section} is open anyway`);
      const path = { officerId, section };
      return answered(
        client.POST('/dossiers/{officerId}/sections/{section}/opening', { params: { path }, body: moment }),
      );
    },
    (entries) => setOpened({ at, entries }),
  );
  return {
    entries: opened?.at === at ? opened.entries : null,
    open: opening.mutate,
    openAgain: opening.mutateAsync,
    close: () => setOpened(null),
    isOpening: opening.isPending,
    error: opening.error,
  };
}
