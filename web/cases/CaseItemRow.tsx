import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../api/shapes.ts';
import { shortUnit } from '../look/shortUnit.ts';
import { useWords } from '../look/useWords.ts';
import { formatShort } from '../time/calendar.ts';
import { age } from '../time/phrases.ts';
import { useNow } from '../time/useNow.ts';
import { CaseStateBadge } from './CaseStateBadge.tsx';
import { clockText } from './clockText.ts';
import { severityLooks } from './severityLooks.ts';

/** A case in the queue: how grave, which account, what it waits for until when, how old, and the clocks set by law. */
export function CaseItemRow({ row }: { row: CaseRow }) {
  const words = useWords();
  const { t, language } = words;
  const now = useNow();
  const { id, no, severity, state, account, holder, reportedAt, incident, clocks } = row;
  const { tone, icon: Sign } = severityLooks[severity];
  const running = clocks.filter((clock) => clock.running);
  return (
    <li>
      <Link to="/password-cases/$caseId" params={{ caseId: id }} className={tone}>
        <Sign className="i sev" aria-hidden />
        <div>
          <b>
            {t(`cases.severity.${severity}`)} <span className="num">{account.userName}</span>
          </b>
          <span className="sub">
            {holder.name}, {shortUnit(account.unitName)}
          </span>
          <span className="sub num">
            {no} · {age(reportedAt, now, language)}
          </span>
        </div>
        <div>
          <Waits row={row} now={now} />
          {running.map((clock) => (
            <span className={clockText(words, clock.dueAt, now).isLate ? 'sub late' : 'sub'} key={clock.kind}>
              {t(`cases.clock.${clock.kind}`)}: {clockText(words, clock.dueAt, now).text}
            </span>
          ))}
          {incident && <span className="sub late">{t('cases.incident')}</span>}
        </div>
        <div className="end">
          <CaseStateBadge state={state} />
        </div>
      </Link>
    </li>
  );
}

function Waits({ row: { waitsFor }, now }: { row: CaseRow; now: Date }) {
  const { t } = useWords();
  if (!waitsFor) return null;
  const isLate = Date.parse(waitsFor.dueAt) < now.getTime();
  const at = formatShort(waitsFor.dueAt, now);
  return (
    <>
      <span>{t('cases.waits', { duty: t(`cases.duty.${waitsFor.duty}`) })}</span>
      <span className={isLate ? 'sub late num' : 'sub num'}>
        {t(isLate ? 'cases.overdue' : 'cases.due', { at })}
        {waitsFor.escalated && ` · ${t('cases.escalated')}`}
      </span>
    </>
  );
}
