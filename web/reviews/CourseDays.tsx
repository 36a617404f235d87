import type { Packet } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';

interface Day {
  at: string;
  word: 'opened' | 'reminded' | 'reminds' | 'headsTold' | 'closes' | 'closed';
}

interface CourseDaysProps {
  schedule: Packet['schedule'];
  isClosed: boolean;
}

/** The days of a review: opened, reminders, when the heads are told, the close. */
export function CourseDays({ schedule, isClosed }: CourseDaysProps) {
  const { t } = useWords();
  const days = daysOf(schedule, isClosed);
  const now = Date.now();
  const past = days.filter(({ at }) => Date.parse(at) <= now).length;
  return (
    <ol className="course" aria-label={t('reviews.course')}>
      {days.map(({ at, word }, n) => (
        <li key={at + word} className={n < past - 1 ? 'past' : n === past - 1 ? 'on' : undefined}>
          <b className="num">{formatDay(at).slice(0, 5)}</b>
          <span>{t(`reviews.day.${word}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function daysOf({ startedAt, reminders, headsToldAt, closesAt }: Packet['schedule'], isClosed: boolean): Day[] {
  const reminded = reminders.map(({ at, sent }): Day => {
    if (at === headsToldAt && !sent) return { at, word: 'headsTold' };
    return { at, word: sent ? 'reminded' : 'reminds' };
  });
  return [{ at: startedAt, word: 'opened' }, ...reminded, { at: closesAt, word: isClosed ? 'closed' : 'closes' }];
}
