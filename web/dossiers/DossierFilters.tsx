import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { unitsQuery } from '../api/queries.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { UnitField } from '../look/UnitField.tsx';
import { useWords } from '../look/useWords.ts';
import { ranks, sectionNames, type DossierSearch } from './dossierSearch.ts';
import { useSections } from './useSections.ts';

interface FilterProps {
  search: DossierSearch;
  narrow: (given: { [K in keyof DossierSearch]?: DossierSearch[K] | undefined }) => void;
}

/** What the list is narrowed to; it stands in the address, so that a link keeps it. */
export function DossierFilters({ search }: { search: DossierSearch }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const narrow: FilterProps['narrow'] = (given) => {
    const merged = Object.entries({ ...search, ...given }).filter(([, value]) => value !== undefined);
    void navigate({ to: '/dossiers', search: Object.fromEntries(merged), replace: true });
  };
  return (
    <div className="dossier-filters" role="search" aria-label={t('dossiers.filters')}>
      <WordsFilter search={search} narrow={narrow} />
      <UnitFilter search={search} narrow={narrow} />
      <CatalogueFilters search={search} narrow={narrow} />
      {Object.keys(search).length > 0 && (
        <LinkButton to="/dossiers" variant="subtle" leftSection={<IconX className="i s" aria-hidden />}>
          {t('dossiers.clear')}
        </LinkButton>
      )}
    </div>
  );
}

function WordsFilter({ search: { q = '' }, narrow }: FilterProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(q);
  const search = useDebouncedCallback((text: string) => narrow({ q: text.trim() || undefined }), 300);
  useEffect(() => setTyped((now) => (now.trim() === q ? now : q)), [q]);
  return (
    <TextInput
      className="words"
      type="search"
      label={t('dossiers.searchLabel')}
      placeholder={t('dossiers.search')}
      maxLength={100}
      leftSection={<IconSearch className="i s" aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

function UnitFilter({ search: { unit, branch }, narrow }: FilterProps) {
  const { t } = useWords();
  const named = useQuery({ ...unitsQuery('', unit), enabled: unit !== undefined });
  const chosen = unit === undefined ? null : (named.data?.items.find(({ id }) => id === unit) ?? null);
  return (
    <div className="unit">
      <UnitField
        key={chosen?.id ?? 'any'}
        label={t('dossiers.unit')}
        clearable
        placeholder={t('dossiers.allUnits')}
        value={chosen}
        choose={(next) => narrow({ unit: next?.id, branch: next && next.subordinates > 0 ? true : undefined })}
      />
      {chosen && chosen.subordinates > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={branch === true}
            onChange={(event) => narrow({ branch: event.currentTarget.checked || undefined })}
          />
          {t('dossiers.branch', { count: chosen.subordinates })}
        </label>
      )}
    </div>
  );
}

function CatalogueFilters({ search: { rank, missing }, narrow }: FilterProps) {
  const { t } = useWords();
  const { named, rankNamed } = useSections();
  return (
    <>
      <Select
        label={t('dossiers.rank')}
        placeholder={t('dossiers.anyRank')}
        data={ranks.map((value) => ({ value, label: rankNamed(value) }))}
        value={rank ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('dossiers.anyRank') }}
        onChange={(value) => narrow({ rank: ranks.find((one) => one === value) })}
      />
      <Select
        label={t('dossiers.completeness')}
        placeholder={t('dossiers.anyCompleteness')}
        data={sectionNames.map((value) => ({ value, label: t('dossiers.lacks', { section: named(value) }) }))}
        value={missing ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('dossiers.anyCompleteness') }}
        onChange={(value) => narrow({ missing: sectionNames.find((one) => one === value) })}
      />
    </>
  );
}
