import './dossiers.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { isProblem } from '../api/problem.ts';
import { useMe } from '../api/queries.ts';
import { dossiersQuery } from '../api/recordQueries.ts';
import type { Me } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { DossierFilters } from './DossierFilters.tsx';
import { DossiersTable } from './DossiersTable.tsx';
import { filterOf, type DossierSearch } from './dossierSearch.ts';
import { NoDossiers } from './NoDossiers.tsx';
import { RecordsClosed } from './RecordsClosed.tsx';

const opensRecords = ({ permissions }: Me) =>
  permissions.some(({ permission }) => permission === 'records.read' || permission === 'records.write');

/** The dossiers that my grants open, by name; where they open none, who may and how to ask. */
export function DossiersPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/dossiers' });
  const isOpen = opensRecords(useMe());
  const { data, error } = useInfiniteQuery({ ...dossiersQuery(filterOf(search)), enabled: isOpen });
  const total = data?.pages[0]?.total;
  return (
    <div className="page">
      <PageHead
        title={t('dossiers.title')}
        meta={
          <span className="num" role="status">
            {total !== undefined && t(isNarrow(search) ? 'dossiers.found' : 'dossiers.total', { count: total })}
          </span>
        }
      />
      {!isOpen || isProblem(error, 403) ? (
        <RecordsClosed />
      ) : (
        <>
          <DossierFilters search={search} />
          <DossierList search={search} />
        </>
      )}
    </div>
  );
}

const isNarrow = (search: DossierSearch): boolean => Object.keys(search).length > 0;

function DossierList({ search }: { search: DossierSearch }) {
  const { t } = useWords();
  const query = useInfiniteQuery(dossiersQuery(filterOf(search)));
  return (
    <section className="card" aria-label={t('dossiers.title')}>
      <Loaded query={query} rows={8} rowHeight={56}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <NoDossiers isFiltered={isNarrow(search)} />;
          return (
            <>
              <DossiersTable rows={rows} />
              {query.hasNextPage && (
                <p className="list-foot num" role="status">
                  {t('dossiers.shown', { count: rows.length, total: pages[0]?.total ?? rows.length })}
                </p>
              )}
            </>
          );
        }}
      </Loaded>
      <LoadMore pages={query} />
    </section>
  );
}
