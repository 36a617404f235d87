import { Link } from '@tanstack/react-router';
import type { ReviewRow } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { DoneBar } from './DoneBar.tsx';
import { ReviewStateBadge } from './ReviewStateBadge.tsx';

/** A review in a list: over which units, since when, how far it is. */
export function ReviewItemRow({ row }: { row: ReviewRow }) {
  const { t, both } = useWords();
  const { id, no, title, scope, startedBy, startedAt, counts } = row;
  return (
    <li className="review-row">
      <div>
        <Link to="/reviews/$campaignId" params={{ campaignId: id }}>
          {both(title)}
        </Link>
        <p className="muted">{t('reviews.scopeOf', { unit: scope.name })}</p>
        <p className="muted num">
          {no} ·{' '}
          {startedBy
            ? t('reviews.startedBy', { at: formatDay(startedAt), name: startedBy.name })
            : t('reviews.startedBySchedule', { at: formatDay(startedAt) })}
        </p>
      </div>
      <DoneBar counts={counts} />
      <div className="end">
        <ReviewStateBadge review={row} />
      </div>
    </li>
  );
}
