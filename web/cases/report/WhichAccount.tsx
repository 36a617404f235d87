import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { accountSearchQuery } from '../../api/accountQueries.ts';
import { useMe } from '../../api/queries.ts';
import type { AccountKind, OfficerRef } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';

/** An account as far as a report needs it; `custodian` null where it is my own. */
export interface ReportedAccount {
  id: string;
  userName: string;
  kind: AccountKind;
  unitName: string;
  custodian: OfficerRef | null;
}

interface WhichAccountProps {
  value: ReportedAccount | null;
  choose: (account: ReportedAccount | null) => void;
  error: string | false;
}

const labelOf = ({ userName, unitName }: ReportedAccount) => `${userName}, ${unitName}`;

/** One of the accounts that I keep, by a press; a head also chooses any other that they see. */
export function WhichAccount({ value, choose, error }: WhichAccountProps) {
  const { t } = useWords();
  const { accounts, posts } = useMe();
  const mine = accounts.map((account): ReportedAccount => ({ ...account, custodian: null }));
  return (
    <fieldset>
      <legend>{t('cases.ask.which')}</legend>
      {mine.length > 0 && (
        <div className="severities">
          {mine.map((account) => (
            <label className="opt" key={account.id}>
              <input type="radio" name="account" checked={value?.id === account.id} onChange={() => choose(account)} />
              <span>
                <b className="num">{account.userName}</b>
                {t(`terms.accountKind.${account.kind}`)}, {account.unitName}
              </span>
            </label>
          ))}
        </div>
      )}
      {(posts.length > 0 || mine.length === 0 || value?.custodian) && (
        <OtherAccount value={value?.custodian ? value : null} choose={choose} />
      )}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function OtherAccount({ value, choose }: Omit<WhichAccountProps, 'error'>) {
  const { t } = useWords();
  const me = useMe();
  const [typed, setTyped] = useState(value ? labelOf(value) : '');
  const [q] = useDebouncedValue(value && typed === labelOf(value) ? '' : typed, 250);
  const found = useQuery({ ...accountSearchQuery(q), placeholderData: keepPreviousData });
  const seen = (found.data?.items ?? []).flatMap(({ id, userName, kind, unit, state, custodian }): ReportedAccount[] =>
    state === 'withdrawn' || !custodian || custodian.id === me.officer.id
      ? []
      : [{ id, userName, kind, unitName: unit.name, custodian }],
  );
  const offered = value && !seen.some(({ id }) => id === value.id) ? [value, ...seen] : seen;
  return (
    <div className="other-account">
      <Select
        label={t('cases.ask.whichOther')}
        placeholder={t('ask.accountPlaceholder')}
        leftSection={<IconKey className="i s" aria-hidden />}
        searchable
        filter={({ options }) => options}
        data={offered.map((account) => ({ value: account.id, label: labelOf(account) }))}
        value={value?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => choose(offered.find((account) => account.id === id) ?? null)}
      />
      {value?.custodian && <p className="hint">{t('cases.ask.onBehalf', { name: value.custodian.name })}</p>}
    </div>
  );
}
