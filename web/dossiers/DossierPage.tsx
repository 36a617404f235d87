import './dossiers.css';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { dossierQuery, sectionsQuery } from '../api/recordQueries.ts';
import type { Dossier, SectionDefinition } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { DossierClosed } from './DossierClosed.tsx';
import { DossierHead } from './DossierHead.tsx';
import { MomentCard } from './MomentCard.tsx';
import { momentOf, type MomentSearch } from './momentSearch.ts';
import { PastNote } from './PastNote.tsx';
import { SectionCard } from './SectionCard.tsx';
import { SectionIndex } from './SectionIndex.tsx';
import { WhyCard } from './WhyCard.tsx';

/** One dossier: its sections with their history, as of a day, and editing where this session may. */
export function DossierPage() {
  const { officerId } = useParams({ from: '/shell/dossiers/$officerId' });
  const moment = useSearch({ from: '/shell/dossiers/$officerId' });
  const dossier = useQuery(dossierQuery(officerId, momentOf(moment)));
  const definitions = useQuery(sectionsQuery);
  const both = dossier.data && definitions.data && { dossier: dossier.data, definitions: definitions.data.items };
  const error = dossier.error ?? definitions.error;
  const refetch = () => Promise.all([dossier.refetch(), definitions.refetch()]);
  return (
    <Loaded query={{ data: both, error, refetch }} rows={8} missing={<DossierClosed />}>
      {(data) => <WholeDossier key={officerId} {...data} moment={moment} isTurning={dossier.isPlaceholderData} />}
    </Loaded>
  );
}

interface WholeDossierProps {
  dossier: Dossier;
  definitions: SectionDefinition[];
  moment: MomentSearch;
  /** Whether another moment is on its way. */
  isTurning: boolean;
}

function WholeDossier({ dossier, definitions, moment, isTurning }: WholeDossierProps) {
  const isPast = Object.keys(moment).length > 0;
  return (
    <div className="page">
      <DossierHead dossier={dossier} />
      <div className="dossier-cols">
        <aside className="dossier-side stack">
          <SectionIndex dossier={dossier} definitions={definitions} />
          <MomentCard key={`${moment.on} ${moment.known}`} officerId={dossier.officer.id} moment={moment} />
          <WhyCard dossier={dossier} />
        </aside>
        <div className="stack" aria-busy={isTurning}>
          {isPast && <PastNote officerId={dossier.officer.id} moment={moment} />}
          {definitions.map((definition) => {
            const section = dossier.sections.find((one) => one.section === definition.section);
            return (
              section && (
                <SectionCard
                  key={definition.section}
                  dossier={dossier}
                  definition={definition}
                  section={section}
                  moment={momentOf(moment)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
