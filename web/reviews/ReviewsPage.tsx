import './reviews.css';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../api/queries.ts';
import { packetsQuery, reviewsQuery, type PacketFilter } from '../api/reviewQueries.ts';
import type { Me, PacketRow } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { PacketItemRow } from './PacketItemRow.tsx';
import { ReviewItemRow } from './ReviewItemRow.tsx';
import { StartDialog } from './StartDialog.tsx';

/** Whoever leads a unit, or works through a user account, may ask for a start; the API knows whether of that scope. */
const mayStart = ({ posts, account }: Me): boolean => posts.length > 0 || account?.kind === 'user';

/** Reviews of records: what I have to review or to sign first, then all that I see. */
export function ReviewsPage() {
  const { t } = useWords();
  const me = useMe();
  const [isStarting, setStarting] = useState(false);
  return (
    <div className="page">
      <PageHead title={t('reviews.title')} meta={<span>{t('reviews.lead')}</span>}>
        {mayStart(me) && (
          <div className="acts">
            <Button leftSection={<IconPlayerPlay className="i s" aria-hidden />} onClick={() => setStarting(true)}>
              {t('reviews.start')}
            </Button>
          </div>
        )}
      </PageHead>
      {isStarting && <StartDialog close={() => setStarting(false)} />}
      {me.posts.length > 0 && <ToSign />}
      {me.accounts.length > 0 && <MyPackets />}
      <Reviews />
    </div>
  );
}

function MyPackets() {
  const { t } = useWords();
  const query = useInfiniteQuery(packetsQuery({ mine: 'true' }));
  return (
    <Card title={t('reviews.mine')}>
      <Loaded query={query} rows={2}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty title={t('reviews.noneMine')} text={t('reviews.noneMineText')} />;
          return <PacketRows rows={rows} />;
        }}
      </Loaded>
      <LoadMore pages={query} />
    </Card>
  );
}

const unsigned: PacketFilter[] = [
  { mine: 'false', state: 'open' },
  { mine: 'false', state: 'closed' },
];

/** What waits for my signature; nothing where nothing does. */
function ToSign() {
  const { t } = useWords();
  const [open, closed] = [useInfiniteQuery(packetsQuery(unsigned[0]!)), useInfiniteQuery(packetsQuery(unsigned[1]!))];
  const rows = [open, closed].flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []);
  const waiting = rows.filter(({ may }) => may.sign);
  if (waiting.length === 0) return null;
  return (
    <Card title={t('reviews.signing')} hint={t('reviews.signingCount', { count: waiting.length })}>
      <PacketRows rows={waiting} />
    </Card>
  );
}

function PacketRows({ rows }: { rows: readonly PacketRow[] }) {
  return (
    <ul className="review-list">
      {rows.map((row) => (
        <PacketItemRow key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Reviews() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(true);
  const query = useInfiniteQuery(reviewsQuery(isOpen));
  return (
    <section className="card" aria-label={t('reviews.list')}>
      <div className="tabs card-tabs" role="group" aria-label={t('reviews.views')}>
        {[true, false].map((one) => (
          <button key={String(one)} type="button" aria-pressed={isOpen === one} onClick={() => setOpen(one)}>
            {t(one ? 'reviews.running' : 'reviews.all')}
          </button>
        ))}
      </div>
      <Loaded query={query} rows={3}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return (
              <Empty
                title={t(isOpen ? 'reviews.noneRunning' : 'reviews.none')}
                text={t(isOpen ? 'reviews.noneRunningText' : 'reviews.noneText')}
              />
            );
          return (
            <ul className="review-list">
              {rows.map((row) => (
                <ReviewItemRow key={row.id} row={row} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <LoadMore pages={query} />
    </section>
  );
}
