import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconKey, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { accountSearchQuery } from '../../api/accountQueries.ts';
import { useWords } from '../../look/useWords.ts';
import { chosenAccount, type ChosenAccount } from './accountValues.ts';

interface AccountFieldProps {
  value: ChosenAccount | null;
  choose: (account: ChosenAccount | null) => void;
  error: string | undefined;
}

const labelOf = ({ userName, unitName }: ChosenAccount) => `${userName}, ${unitName}`;

/** Chooses one of the accounts that I see and that are not withdrawn; says who keeps it. */
export function AccountField({ value, choose, error }: AccountFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value ? labelOf(value) : '');
  const [q] = useDebouncedValue(value && typed === labelOf(value) ? '' : typed, 250);
  const found = useQuery({ ...accountSearchQuery(q), placeholderData: keepPreviousData });
  const seen = (found.data?.items ?? []).filter(({ state }) => state !== 'withdrawn').map(chosenAccount);
  const offered = value && !seen.some(({ id }) => id === value.id) ? [value, ...seen] : seen;
  return (
    <div>
      <Select
        label={t('ask.account')}
        placeholder={t('ask.accountPlaceholder')}
        leftSection={<IconKey className="i s" aria-hidden />}
        searchable
        filter={({ options }) => options}
        data={offered.map((account) => ({ value: account.id, label: labelOf(account) }))}
        value={value?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => choose(offered.find((account) => account.id === id) ?? null)}
        error={error}
      />
      {value && (
        <p className="hint row">
          <IconUser className="i s" aria-hidden />
          <span>
            {t('ask.accountBrief', { kind: t(`terms.accountKind.${value.kind}`), unit: value.unitName })}.{' '}
            {value.custodian ? t('ask.custodianIs', { name: value.custodian.name }) : t('ask.custodianNobody')}
          </span>
        </p>
      )}
    </div>
  );
}
