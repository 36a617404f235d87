import { IconUserOff } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import type { ReviewPreview } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { Loading } from '../look/Loading.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { useNumber } from './useNumber.ts';
import { useReviewFields } from './useReviewFields.ts';

const previewQuery = (scopeUnitId: string) =>
  queryOptions({
    queryKey: ['reviews', 'preview', scopeUnitId],
    queryFn: () => answered(client.POST('/reviews/preview', { body: { scopeUnitId } })),
  });

/** What a review would hold, when it reminds and closes, and where nobody could review. */
export function StartPreview({ scopeUnitId }: { scopeUnitId: string }) {
  const query = useQuery(previewQuery(scopeUnitId));
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return <Loading rows={3} height={28} />;
  return <Told preview={query.data} />;
}

function Told({ preview }: { preview: ReviewPreview }) {
  const { t, both } = useWords();
  const number = useNumber();
  const sectionOf = useReviewFields();
  const { dossiers, items, packets, units, unitsWithoutHolder, remindAt, closesAt, sections, citation } = preview;
  const day = (at: string) => formatDay(at).slice(0, 5);
  return (
    <div className="stack tight start-preview">
      <dl className="facts">
        <dt>{t('reviews.holds')}</dt>
        <dd className="num">
          <b>{t('reviews.holdsOf', { dossiers: number(dossiers), items: number(items) })}</b>
          <span className="sub">{t('reviews.packetsOf', { packets: number(packets), units: number(units) })}</span>
        </dd>
        <dt>{t('reviews.sections')}</dt>
        <dd>{sections.map((section) => sectionOf(section).label).join(', ')}</dd>
        <dt>{t('reviews.course')}</dt>
        <dd className="num">
          {t('reviews.courseOf', { days: remindAt.map(day).join(', '), close: formatDay(closesAt) })}
          <span className="sub">{t('packet.silence')}</span>
        </dd>
        <dt>{t('reviews.basis')}</dt>
        <dd>{both(citation.title)}</dd>
      </dl>
      {unitsWithoutHolder > 0 && (
        <Note tone="warn" icon={IconUserOff}>
          <b>{t('reviews.withoutHolder', { count: unitsWithoutHolder })}</b>
          <p>{t('reviews.withoutHolderText')}</p>
        </Note>
      )}
    </div>
  );
}
