import { IconEye, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { dossierQuery } from '../api/recordQueries.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Note } from '../look/Note.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { DossierClosed } from './DossierClosed.tsx';
import { SectionCard } from './SectionCard.tsx';

/** One dossier: its sections, their history, and editing where this session may. */
export function DossierPage() {
  const { t, both } = useWords();
  const { officerId } = useParams({ from: '/shell/dossiers/$officerId' });
  const query = useQuery(dossierQuery(officerId));
  return (
    <Loaded query={query} rows={8} missing={<DossierClosed />}>
      {({ officer, officerNo, managingUnit, mayWrite, explanation, sections }) => (
        <div className="page narrow">
          <PageHead
            title={officer.name}
            meta={
              <>
                <span>{placeOf(officer)}</span>
                <span className="num">
                  {t('dossiers.officerNo')} {officerNo}
                </span>
              </>
            }
          />
          <Note tone={mayWrite ? 'accent' : 'plain'} icon={mayWrite ? IconPencil : IconEye}>
            <b>{mayWrite ? t('dossiers.writableNote') : t('dossiers.readOnlyNote')}</b>
            <p>{both(explanation)}</p>
            <p className="muted">
              {t('dossiers.managingUnit')}: {managingUnit.name}
            </p>
          </Note>
          <div className="sections">
            {sections.map((section) => (
              <SectionCard key={section.section} officerId={officerId} section={section} />
            ))}
          </div>
        </div>
      )}
    </Loaded>
  );
}
