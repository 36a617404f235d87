import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../api/queries.ts';
import { packetsQuery } from '../api/reviewQueries.ts';
import { useWords } from '../look/useWords.ts';

/** Above the tasks: the packets of a review that wait for me, for comparing or for my signature. */
export function ReviewsWaiting() {
  const { t } = useWords();
  const { accounts, posts } = useMe();
  const mine = useInfiniteQuery({ ...packetsQuery({ mine: 'true', state: 'open' }), enabled: accounts.length > 0 });
  const led = useInfiniteQuery({ ...packetsQuery({ mine: 'false', state: 'open' }), enabled: posts.length > 0 });
  const rowsOf = ({ data }: typeof mine) => data?.pages.flatMap(({ items }) => items) ?? [];
  const toCompare = rowsOf(mine).filter(({ counts }) => counts.open > 0).length;
  const toSign = rowsOf(led).filter(({ may }) => may.sign).length;
  if (toCompare + toSign === 0) return null;
  return (
    <p className="reviews-waiting">
      <IconChecklist className="i s" aria-hidden />
      {toCompare > 0 && <span>{t('inbox.toCompare', { count: toCompare })}</span>}
      {toSign > 0 && <span>{t('inbox.toSign', { count: toSign })}</span>}
      <Link to="/reviews">{t('inbox.toReviews')}</Link>
    </p>
  );
}
