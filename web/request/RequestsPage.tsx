import './request.css';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '../look/LinkButton.tsx';
import { requestsQuery } from '../api/queries.ts';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { RequestItem } from './RequestItem.tsx';
import { WaitingDrafts } from './WaitingDrafts.tsx';

const views = [undefined, 'open', 'ended'] as const;

/** Requests that I made or that are for me, newest first. */
export function RequestsPage() {
  const { t } = useWords();
  const [view, setView] = useState<(typeof views)[number]>();
  const query = useInfiniteQuery(requestsQuery(view));
  return (
    <div className="page">
      <PageHead title={t('request.mine')}>
        <LinkButton to="/requests/new" leftSection={<IconPlus className="i s" aria-hidden />}>
          {t('request.create')}
        </LinkButton>
      </PageHead>
      <WaitingDrafts />
      <section className="card" aria-label={t('request.mine')}>
        <div className="tabs card-tabs" role="group" aria-label={t('inbox.views')}>
          {views.map((one) => (
            <button key={one ?? 'all'} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {t(`request.${one ?? 'all'}`)}
            </button>
          ))}
        </div>
        <Loaded query={query}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length === 0) return <NoRequests isOpenOnly={view === 'open'} />;
            return (
              <ul className="request-list">
                {rows.map((row) => (
                  <RequestItem key={row.id} row={row} />
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

function NoRequests({ isOpenOnly }: { isOpenOnly: boolean }) {
  const { t } = useWords();
  if (isOpenOnly) return <Empty title={t('request.noneOpen')} text={t('request.noneOpenText')} />;
  return (
    <Empty title={t('request.none')} text={t('request.noneText')}>
      <LinkButton to="/requests/new">{t('request.create')}</LinkButton>
    </Empty>
  );
}
