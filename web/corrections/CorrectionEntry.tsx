import { useQuery } from '@tanstack/react-query';
import { dossierQuery } from '../api/recordQueries.ts';
import { useRefreshReviews } from '../api/reviewQueries.ts';
import type { Correction, Dossier } from '../api/shapes.ts';
import { ClosedSection } from '../dossiers/ClosedSection.tsx';
import { SectionForm } from '../dossiers/SectionForm.tsx';
import { useOpening } from '../dossiers/useOpening.ts';
import { useSections } from '../dossiers/useSections.ts';
import { Loaded } from '../look/Loaded.tsx';

/** Puts the record right: a new entry of the section, which ends the correction. */
export function CorrectionEntry({ correction }: { correction: Correction }) {
  const query = useQuery(dossierQuery(correction.officer.id, {}));
  return (
    <Loaded query={query} rows={4}>
      {(dossier) => <Entry correction={correction} dossier={dossier} renew={query.refetch} />}
    </Loaded>
  );
}

interface EntryProps {
  correction: Correction;
  dossier: Dossier;
  renew: () => Promise<unknown>;
}

function Entry({ correction: { id, officer, section: name }, dossier, renew }: EntryProps) {
  const { definitions } = useSections();
  const refresh = useRefreshReviews();
  const opening = useOpening(officer.id, name, {});
  const definition = definitions.find(({ section }) => section === name);
  const section = dossier.sections.find((one) => one.section === name);
  if (!definition || !section) return null;
  const entries = section.closed ? opening.entries : { ...section, version: section.version ?? 0 };
  if (!entries) return <ClosedSection dossier={dossier} definition={definition} section={section} opening={opening} />;
  const { current } = entries;
  return (
    <SectionForm
      key={section.section}
      officerId={officer.id}
      correctionId={id}
      definition={definition}
      entries={entries}
      writing={current?.content ? { kind: 'correction', of: current } : { kind: 'change' }}
      renew={() => (section.closed ? opening.openAgain(undefined) : renew())}
      cancel={null}
      saved={refresh}
    />
  );
}
