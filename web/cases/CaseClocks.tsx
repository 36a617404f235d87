import { IconClock, IconClockOff, IconHourglass } from '@tabler/icons-react';
import type { CaseDetail } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { formatShort } from '../time/calendar.ts';
import { age } from '../time/phrases.ts';
import { useNow } from '../time/useNow.ts';
import { clockText } from './clockText.ts';

const HOUR_MS = 3_600_000;

/** How long a case is open, and the clocks that law sets. */
export function CaseClocks({ detail: { state, reportedAt, endedAt, clocks } }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const now = useNow();
  return (
    <dl className="case-clocks">
      <div>
        <dt>
          <IconHourglass className="i xs" aria-hidden />
          {t('cases.age')}
        </dt>
        <dd className="v">{age(reportedAt, endedAt ? new Date(endedAt) : now, language)}</dd>
        <dd className="s num">{t('cases.since', { at: formatShort(reportedAt, now) })}</dd>
      </div>
      {clocks.map((clock) => (
        <Clock key={clock.kind} clock={clock} now={now} isStopped={state === 'false_report'} />
      ))}
    </dl>
  );
}

interface ClockProps {
  clock: CaseDetail['clocks'][number];
  now: Date;
  isStopped: boolean;
}

function Clock({ clock: { kind, hours, running, dueAt }, now, isStopped }: ClockProps) {
  const words = useWords();
  const { t } = words;
  const { text, isLate } = clockText(words, dueAt, now);
  const used = 1 - (Date.parse(dueAt) - now.getTime()) / (hours * HOUR_MS);
  const Sign = running ? IconClock : IconClockOff;
  return (
    <div className={running ? (isLate ? 'danger' : 'warn') : 'plain still'}>
      <dt>
        <Sign className="i xs" aria-hidden />
        {t(`cases.clock.${kind}`)}
      </dt>
      <dd className={running ? 'v' : 'v off'}>
        {running ? text : t(isStopped ? 'cases.clockStopped' : 'cases.clockOff')}
      </dd>
      <dd className="s num">
        {running
          ? t('cases.before', { at: formatShort(dueAt, now) })
          : t(isStopped ? 'cases.clockStoppedText' : `cases.clockOffText.${kind}`)}
      </dd>
      {running && (
        <dd className="bar" aria-hidden>
          <i style={{ width: `${Math.min(100, Math.max(2, used * 100))}%` }} />
        </dd>
      )}
    </div>
  );
}
