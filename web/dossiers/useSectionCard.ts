import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Moment } from '../api/recordQueries.ts';
import type { DossierSection } from '../api/shapes.ts';
import type { ShownEntries, ShownEntry } from './sectionEntries.ts';
import { useOpening } from './useOpening.ts';

/** What is being written: a change, or the correction of an entry. */
export type Writing = { kind: 'change' } | { kind: 'correction'; of: ShownEntry };

/** What a section's card shows and lets one do: its entries where they are open, writing, opening a sensitive one. */
export function useSectionCard(officerId: string, section: DossierSection, moment: Moment) {
  const queries = useQueryClient();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [savedVersion, setSavedVersion] = useState<number | null>(null);
  const opening = useOpening(officerId, section.section, moment);
  const entries = section.closed ? opening.entries : entriesOf(section);
  const isPresent = !moment.on && !moment.knownAt;
  // What was just recorded is still on its way back: over what stands here now, a new entry would come too late.
  const isStale = savedVersion !== null && section.version !== null && section.version < savedVersion;
  const reload = () => queries.invalidateQueries({ queryKey: ['dossiers'] });
  return {
    entries,
    isPresent,
    opening,
    // Over what was known another day nothing is written.
    writing: isPresent ? writing : null,
    /** Begins to write; null where this session may not, or not now. */
    write: section.editable && isPresent && entries && !isStale ? setWriting : null,
    cancel: () => setWriting(null),
    renew: () => (section.closed ? opening.openAgain(undefined) : reload()),
    savedVersion,
    saved: (version: number) => {
      setWriting(null);
      setSavedVersion(version);
      opening.close();
      void reload();
    },
  };
}

function entriesOf({ version, current, history }: DossierSection): ShownEntries {
  return { version: version ?? 0, current, history };
}
