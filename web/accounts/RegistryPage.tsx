import './accounts.css';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconShieldLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { registryQuery } from '../api/accountQueries.ts';
import { Empty } from '../look/Empty.tsx';
import { LinkButton } from '../look/LinkButton.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { UnitField } from '../look/UnitField.tsx';
import { useWords } from '../look/useWords.ts';
import { readAccountState, accountStates } from './accountStates.ts';
import { QuotaCard } from './QuotaCard.tsx';
import { RegistryTable } from './RegistryTable.tsx';
import { useHomeUnit } from './useHomeUnit.ts';

interface NamedUnit {
  id: string;
  name: string;
}

/** The registry of accounts: which a unit has, who keeps each since when, and what is left of its places. */
export function RegistryPage() {
  const { t } = useWords();
  const [unit, setUnit] = useState<NamedUnit | null>(null);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const home = useHomeUnit();
  const counted = unit ?? home;
  return (
    <div className="page">
      <PageHead title={t('accounts.title')}>
        <div className="acts">
          <LinkButton
            to="/password-reports/new"
            variant="default"
            leftSection={<IconShieldLock className="i s" aria-hidden />}
          >
            {t('accounts.report')}
          </LinkButton>
          <LinkButton to="/requests/new/account" leftSection={<IconPlus className="i s" aria-hidden />}>
            {t('accounts.ask')}
          </LinkButton>
        </div>
      </PageHead>
      <Filters unit={unit} choose={setUnit} typed={typed} type={setTyped} />
      {counted && <QuotaCard unit={counted} />}
      <Registry unitId={unit?.id} q={q} />
    </div>
  );
}

interface FiltersProps {
  unit: NamedUnit | null;
  choose: (unit: NamedUnit | null) => void;
  typed: string;
  type: (text: string) => void;
}

function Filters({ unit, choose, typed, type }: FiltersProps) {
  const { t } = useWords();
  return (
    <div className="registry-filters">
      <UnitField
        label={t('accounts.unit')}
        placeholder={t('accounts.unitPlaceholder')}
        value={unit && { ...unit, subordinates: 0 }}
        choose={choose}
        clearable
      />
      <StateField />
      <TextInput
        label={t('accounts.search')}
        type="search"
        leftSection={<IconSearch className="i s" aria-hidden />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}

function Registry({ unitId, q }: { unitId: string | undefined; q: string }) {
  const { t } = useWords();
  const { state } = useSearch({ from: '/shell/accounts' });
  const accounts = useInfiniteQuery(registryQuery({ unitId, state, q: q || undefined }));
  return (
    <section className="card" aria-label={t('accounts.list')}>
      <Loaded query={accounts} rows={5}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty title={t('accounts.none')} text={t('accounts.noneText')} />;
          return <RegistryTable rows={rows} />;
        }}
      </Loaded>
      <LoadMore pages={accounts} />
    </section>
  );
}

function StateField() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { state } = useSearch({ from: '/shell/accounts' });
  return (
    <Select
      label={t('accounts.state')}
      value={state ?? ''}
      onChange={(chosen) =>
        void navigate({ to: '/accounts', search: { state: readAccountState(chosen) }, replace: true })
      }
      allowDeselect={false}
      data={[
        { value: '', label: t('accounts.anyState') },
        ...accountStates.map((one) => ({ value: one, label: t(`terms.accountState.${one}`) })),
      ]}
    />
  );
}
