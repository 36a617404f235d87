import type { CaseDetail } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { useWords } from '../look/useWords.ts';
import { formatShort } from '../time/calendar.ts';
import { useNow } from '../time/useNow.ts';

/** What a case waits for, until when, how often was reminded, and whether it went to the superior. */
export function CaseDuties({ detail: { duties } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const now = useNow();
  return (
    <Card title={t('cases.duties')}>
      {duties.length === 0 ? (
        <p className="body small muted">{t('cases.dutiesNone')}</p>
      ) : (
        <ul className="duty-list">
          {duties.map(({ duty, dueAt, reminders, remindersSent, level }) => {
            const isLate = Date.parse(dueAt) < now.getTime();
            return (
              <li key={duty}>
                <div>
                  {t(`cases.duty.${duty}`)}
                  <span className="case-sub">
                    {t('cases.reminders', { sent: remindersSent, all: reminders.length })}
                    {level > 0 && ` · ${t('cases.escalated')}`}
                  </span>
                </div>
                <span className={isLate ? 'late num' : 'num'}>
                  {t(isLate ? 'cases.overdue' : 'cases.due', { at: formatShort(dueAt, now) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
