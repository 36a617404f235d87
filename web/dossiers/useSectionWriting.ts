import { answered, client, once } from '../api/client.ts';
import type { SectionContent, SectionName } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';

interface NewEntry {
  version: number;
  content: SectionContent;
  validFrom: string;
  replaces?: number;
}

const correct = (correctionId: string, body: NewEntry, key: string) =>
  answered(
    client.POST('/corrections/{correctionId}/entry', { params: { path: { correctionId }, header: once(key) }, body }),
  );

/** Records a new entry of a section, bound to the newest version that its writer saw; with `correctionId` it ends that correction. */
export function useSectionWriting(
  { officerId, section, correctionId }: { officerId: string; section: SectionName; correctionId: string | undefined },
  saved: (version: number) => void,
) {
  return useAct(
    (entry: NewEntry, key) => {
      if (correctionId) return correct(correctionId, entry, key);
      return answered(
        client.PUT('/dossiers/{officerId}/sections/{section}', {
          params: { path: { officerId, section } },
          body: entry,
        }),
      );
    },
    ({ version }) => saved(version),
  );
}
