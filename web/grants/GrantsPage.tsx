import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '../look/LinkButton.tsx';
import { accountsQuery, grantsQuery, useMe } from '../api/queries.ts';
import type { Grant } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { GrantsTable } from './GrantsTable.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** Accounts in my custody or charge, and the grants that are mine or that I oversee. */
export function GrantsPage() {
  const { t } = useWords();
  const accounts = useQuery(accountsQuery());
  return (
    <div className="page">
      <PageHead title={t('grants.title')}>
        <LinkButton to="/requests/new" leftSection={<IconPlus className="i s" aria-hidden />}>
          {t('grants.ask')}
        </LinkButton>
      </PageHead>
      <Grants />
      <Card title={t('grants.accounts')} hint={t('grants.accountsHint')}>
        <Loaded query={accounts} rows={3} rowHeight={40}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('grants.noAccounts')} text={t('grants.noAccountsText')} />
            ) : (
              <AccountsTable accounts={items} />
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}

function Grants() {
  const { t } = useWords();
  const me = useMe();
  const grants = useInfiniteQuery(grantsQuery());
  const [view, setView] = useState<'mine' | 'overseen'>('mine');
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const all = grants.data?.pages.flatMap(({ items }) => items) ?? [];
  const isMine = ({ officer }: Grant) => officer.id === me.officer.id;
  const rows = { mine: all.filter(isMine), overseen: all.filter((grant) => !isMine(grant)) };
  return (
    <section className="card" aria-label={t('grants.permission')}>
      <div className="tabs card-tabs" role="group" aria-label={t('inbox.views')}>
        {(['mine', 'overseen'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {t(`grants.${one}`)}
            <span className="count">{grants.data ? rows[one].length : '–'}</span>
          </button>
        ))}
      </div>
      <Loaded query={grants} rows={4}>
        {() =>
          rows[view].length === 0 ? (
            <Empty
              title={t(view === 'mine' ? 'grants.noneMine' : 'grants.noneOverseen')}
              text={t(view === 'mine' ? 'grants.noneMineText' : 'grants.noneOverseenText')}
            />
          ) : (
            <GrantsTable grants={rows[view]} revoke={setRevoking} />
          )
        }
      </Loaded>
      <LoadMore pages={grants} />
      <RevokeDialog grant={revoking} close={() => setRevoking(null)} />
    </section>
  );
}
