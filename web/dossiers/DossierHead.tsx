import type { Dossier } from '../api/shapes.ts';
import { PageHead } from '../look/PageHead.tsx';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { Completeness } from './Completeness.tsx';
import { MayWrite } from './MayWrite.tsx';
import { useSections } from './useSections.ts';

/** Whose dossier: number, place, rank; whether I may write in it, and how complete it is. */
export function DossierHead({ dossier }: { dossier: Dossier }) {
  const { t } = useWords();
  const { rankNamed } = useSections();
  const { officer, officerNo, rank, mayWrite, missing } = dossier;
  return (
    <PageHead
      title={officer.name}
      meta={
        <>
          <MayWrite mayWrite={mayWrite} />
          <span className="num">
            {t('dossiers.officerNo')} {officerNo}
          </span>
          <span>{placeOf(officer)}</span>
          {rank && <span className="num">{rankNamed(rank)}</span>}
          <Completeness missing={missing} />
        </>
      }
    />
  );
}
