import type { Review } from '../../api/shapes.ts';
import { Card } from '../../look/Card.tsx';
import { useWords } from '../../look/useWords.ts';
import { calendarDay, formatDay, startOfDay } from '../../time/calendar.ts';
import { useNumber } from '../useNumber.ts';
import { burnDown, type BurnDown } from './burnDown.ts';

const shortDay = (day: string): string => formatDay(startOfDay(day)).slice(0, 5);

/** What is left by day: a chart, what it says in words, and the same numbers as a table. */
export function BurnDownCard({ review }: { review: Review }) {
  const { t } = useWords();
  const number = useNumber();
  const { burnDown: days, closesAt, state, counts } = review;
  const chart = burnDown(days, calendarDay(closesAt));
  const left = days.at(-1)?.left ?? 0;
  const isBehind = state !== 'closed' && left > chart.evenLeft;
  return (
    <Card title={t('reviews.burnDown')} hint={t('reviews.burnDownHint')}>
      <div className="body burn">
        <p className="small">
          <b>{t('reviews.leftOf', { left: number(left), of: number(counts.items) })}</b>{' '}
          {state !== 'closed' && t(isBehind ? 'reviews.behind' : 'reviews.onPace', { even: number(chart.evenLeft) })}
        </p>
        <Chart chart={chart} closesAt={closesAt} />
        <DaysTable days={days} />
      </div>
    </Card>
  );
}

/** Lines are drawn in per cent and words stand beside them as text, so that both fit a phone and 200 % zoom. */
function Chart({ chart: { points, grid, total }, closesAt }: { chart: BurnDown; closesAt: string }) {
  const { t } = useWords();
  const number = useNumber();
  const top = grid.at(-1)?.count ?? 1;
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const last = points.at(-1);
  return (
    <div className="burn-chart" aria-hidden>
      {grid.map(({ count, y }) => (
        <span className="burn-count num" key={count} style={{ top: `${y}%` }}>
          {number(count)}
        </span>
      ))}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {grid.map(({ count, y }) => (
          <line key={count} className="burn-grid" x1="0" x2="100" y1={y} y2={y} />
        ))}
        {last && <polygon className="burn-area" points={`0,100 ${path} ${last.x},100`} />}
        <line className="burn-even" x1="0" y1={100 - (total / top) * 100} x2="100" y2="100" />
        <polyline className="burn-left" points={path} />
      </svg>
      {last && <span className="burn-now" style={{ left: `${last.x}%`, top: `${last.y}%` }} />}
      <span className="burn-day num" style={{ left: 0 }}>
        {points[0] && shortDay(points[0].day)}
      </span>
      {last && last.x > 12 && last.x < 84 && (
        <span className="burn-day num mid" style={{ left: `${last.x}%` }}>
          {shortDay(last.day)}
        </span>
      )}
      <span className="burn-day num end">{t('reviews.closesOn', { at: formatDay(closesAt).slice(0, 5) })}</span>
    </div>
  );
}

function DaysTable({ days }: { days: Review['burnDown'] }) {
  const { t } = useWords();
  const number = useNumber();
  return (
    <div className="grid-wrap burn-table" tabIndex={0} role="region" aria-label={t('reviews.burnDownTable')}>
      <table className="grid numbers" data-density="compact">
        <thead>
          <tr>
            <th scope="col">{t('reviews.colDay')}</th>
            <th scope="col">{t('reviews.colAttested')}</th>
            <th scope="col">{t('reviews.colLeft')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, attested, left }) => (
            <tr key={day}>
              <th scope="row" className="num">
                {shortDay(day)}
              </th>
              <td>{number(attested)}</td>
              <td>{number(left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
