import '../reviews/reviews.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { correctionsQuery } from '../api/reviewQueries.ts';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { CorrectionItemRow } from './CorrectionItemRow.tsx';

/** Records that are to be put right, the most urgent first. */
export function CorrectionsPage() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(true);
  const query = useInfiniteQuery(correctionsQuery(isOpen));
  return (
    <div className="page">
      <PageHead title={t('corrections.title')} meta={<span>{t('corrections.lead')}</span>} />
      <section className="card" aria-label={t('corrections.title')}>
        <div className="tabs card-tabs" role="group" aria-label={t('corrections.views')}>
          {[true, false].map((one) => (
            <button key={String(one)} type="button" aria-pressed={isOpen === one} onClick={() => setOpen(one)}>
              {t(one ? 'corrections.open' : 'corrections.all')}
            </button>
          ))}
        </div>
        <Loaded query={query}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length === 0)
              return (
                <Empty
                  title={t(isOpen ? 'corrections.noneOpen' : 'corrections.none')}
                  text={t('corrections.noneText')}
                />
              );
            return (
              <ul className="review-list">
                {rows.map((row) => (
                  <CorrectionItemRow key={row.id} row={row} />
                ))}
              </ul>
            );
          }}
        </Loaded>
        <LoadMore pages={query} />
      </section>
    </div>
  );
}
