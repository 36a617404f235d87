import { IconAlertOctagon, IconCircleDot, IconKey, IconLock, IconShieldCheck, IconX, type Icon } from '@tabler/icons-react'; // prettier-ignore
import type { CaseDetail } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { useWords, type Tone } from '../look/useWords.ts';
import { formatClock, formatDay, formatMoment } from '../time/calendar.ts';
import { caseEventWords, goOnFromName } from './caseWords.ts';

const looks: Record<string, [Tone, Icon]> = {
  'case.reported': ['danger', IconLock],
  'case.incident': ['danger', IconAlertOctagon],
  'case.code_spent': ['danger', IconX],
  'case.duty_escalated': ['warn', IconAlertOctagon],
  'case.password_chosen': ['ok', IconKey],
  'case.closed': ['ok', IconShieldCheck],
};

/** What happened in a case, in words, oldest first. */
export function CaseHistory({ detail: { history } }: { detail: CaseDetail }) {
  const { t } = useWords();
  return (
    <Card title={t('cases.history')} hint={t('timeline.count', { count: history.length })}>
      <div className="body">
        <ol className="tl life">
          {history.map(({ at, event, by }, n) => {
            const [tone, Sign] = looks[event] ?? ['plain', IconCircleDot];
            const words = caseEventWords(t, event);
            return (
              <li className={tone} key={`${at}-${event}-${n}`}>
                <time dateTime={at} title={formatMoment(at)}>
                  {formatDay(at)}
                  <span className="case-sub">{formatClock(at)}</span>
                </time>
                <span className="dotc" aria-hidden>
                  <Sign className="i" />
                </span>
                <div className="case-step">
                  {by && goOnFromName(words) && <b>{by.name} </b>}
                  {words}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </Card>
  );
}
