import { answered, client } from '../api/client.ts';
import type { SectionContent, SectionName } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';

interface NewEntry {
  version: number;
  content: SectionContent;
  validFrom: string;
  replaces?: number;
}

/** Records a new entry of a section, bound to the newest version that its writer saw. */
export function useSectionWriting(officerId: string, section: SectionName, saved: (version: number) => void) {
  return useAct(
    (entry: NewEntry) =>
      answered(
        client.PUT('/dossiers/{officerId}/sections/{section}', {
          params: { path: { officerId, section } },
          body: entry,
        }),
      ),
    ({ version }) => saved(version),
  );
}
