import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { unitsQuery, useMe } from '../api/queries.ts';
import { dossiersQuery } from '../api/recordQueries.ts';
import type { Me } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { UnitField } from '../look/UnitField.tsx';
import { useWords } from '../look/useWords.ts';
import { DossiersTable } from './DossiersTable.tsx';
import { NoDossiers } from './NoDossiers.tsx';
import { RecordsClosed } from './RecordsClosed.tsx';

const opensRecords = ({ permissions }: Me) =>
  permissions.some(({ permission }) => permission === 'records.read' || permission === 'records.write');

/** The dossiers that my grants open, by name; where they open none, who may and how to ask. */
export function DossiersPage() {
  const { t } = useWords();
  const { q = '', unit } = useSearch({ from: '/shell/dossiers' });
  const isOpen = opensRecords(useMe());
  const query = useInfiniteQuery({ ...dossiersQuery(q, unit), enabled: isOpen });
  const total = query.data?.pages[0]?.total;
  const isClosed = !isOpen || isProblem(query.error, 403);
  const isFiltered = q !== '' || unit !== undefined;
  return (
    <div className="page">
      <PageHead
        title={t('dossiers.title')}
        meta={
          total !== undefined && (
            <span className="num">{t(isFiltered ? 'dossiers.found' : 'dossiers.total', { count: total })}</span>
          )
        }
      />
      {isClosed ? (
        <RecordsClosed />
      ) : (
        <>
          <Filters q={q} unit={unit} />
          <section className="card" aria-label={t('dossiers.title')}>
            <Loaded query={query} rows={8} rowHeight={56}>
              {({ pages }) => {
                const rows = pages.flatMap(({ items }) => items);
                return rows.length === 0 ? <NoDossiers isFiltered={isFiltered} /> : <DossiersTable rows={rows} />;
              }}
            </Loaded>
            <LoadMore pages={query} />
          </section>
        </>
      )}
    </div>
  );
}

function Filters({ q, unit }: { q: string; unit: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const units = useQuery(unitsQuery(''));
  const chosen = units.data?.items.find(({ id }) => id === unit) ?? null;
  const search = useDebouncedCallback((text: string) => {
    void navigate({ to: '/dossiers', search: { q: text.trim() || undefined, unit }, replace: true });
  }, 300);
  return (
    <div className="filters" role="search">
      <TextInput
        aria-label={t('dossiers.search')}
        placeholder={t('dossiers.search')}
        leftSection={<IconSearch className="i s" aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <UnitField
        key={chosen?.id ?? 'any'}
        label={t('dossiers.unit')}
        hideLabel
        clearable
        placeholder={t('dossiers.allUnits')}
        value={chosen}
        choose={(next) =>
          void navigate({ to: '/dossiers', search: { q: q || undefined, unit: next?.id }, replace: true })
        }
      />
    </div>
  );
}
