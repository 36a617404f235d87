import { IconCalendarEvent, IconClock, IconLoader } from '@tabler/icons-react';
import type { ReviewRow } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { daysUntil, formatDay } from '../time/calendar.ts';

/** How a review stands: being opened, running until when, or closed. */
export function ReviewStateBadge({ review: { state, closesAt, closedAt } }: { review: ReviewRow }) {
  const { t } = useWords();
  if (state === 'opening')
    return (
      <State tone="info" icon={IconLoader}>
        {t('reviews.opening')}
      </State>
    );
  if (state === 'closed')
    return (
      <State tone="plain" icon={IconCalendarEvent}>
        {t('packet.closed', { at: formatDay(closedAt ?? closesAt) })}
      </State>
    );
  const days = daysUntil(closesAt, new Date());
  return (
    <State tone={days <= 1 ? 'danger' : days <= 7 ? 'warn' : 'info'} icon={IconClock}>
      {t(days <= 0 ? 'packet.lastDay' : 'packet.daysLeft', { count: days, at: formatDay(closesAt).slice(0, 5) })}
    </State>
  );
}
