import { IconAlertCircle, IconCalendar, IconCalendarTime, IconClock } from '@tabler/icons-react';
import { LinkButton } from '../look/LinkButton.tsx';
import { Empty } from '../look/Empty.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { useWords } from '../look/useWords.ts';
import { grouped } from './groups.ts';
import { TaskItem } from './TaskItem.tsx';
import type { Inbox } from './useInbox.ts';
import { useWaitingCases } from './useWaitingCases.ts';
import { WaitingCases } from './WaitingCases.tsx';

const looks = {
  overdue: { tone: 'danger', icon: IconAlertCircle },
  today: { tone: 'warn', icon: IconClock },
  week: { tone: 'info', icon: IconCalendar },
  later: { tone: 'plain', icon: IconCalendarTime },
} as const;

interface TaskListProps {
  inbox: Inbox;
  chosen: string | undefined;
  isFiltered: boolean;
  isWide: boolean;
}

/** What waits for me: password cases, then the tasks by urgency. */
export function TaskList({ inbox, chosen, isFiltered, isWide }: TaskListProps) {
  const cases = useWaitingCases();
  return (
    <>
      <WaitingCases rows={cases} />
      {inbox.rows.length > 0 && <Tasks inbox={inbox} chosen={chosen} isWide={isWide} />}
      {inbox.rows.length + cases.length === 0 && <NoTasks isFiltered={isFiltered} />}
    </>
  );
}

function Tasks({ inbox, chosen, isWide }: Omit<TaskListProps, 'isFiltered'>) {
  const { t } = useWords();
  return (
    <>
      <div className="task-cols" aria-hidden>
        <span>{t('inbox.colWhat')}</span>
        <span>{t('inbox.colReason')}</span>
        <span>{t('inbox.colRisk')}</span>
        <span>{t('inbox.colAge')}</span>
        <span>{t('inbox.colDue')}</span>
      </div>
      {grouped(inbox.rows).map(({ group, rows }) => {
        const { tone, icon: Sign } = looks[group];
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 className={`task-group ${tone}`} id={`group-${group}`}>
              <Sign className="i s" aria-hidden />
              {t(`inbox.${group}`)}
              <span className={group === 'overdue' ? 'count hot' : 'count'}>{rows.length}</span>
            </h2>
            <ul>
              {rows.map((row) => (
                <TaskItem key={row.id} task={row} isChosen={row.id === chosen} isWide={isWide} />
              ))}
            </ul>
          </section>
        );
      })}
      <LoadMore pages={inbox.query} />
    </>
  );
}

function NoTasks({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords();
  if (isFiltered) return <Empty title={t('inbox.noneFound')} text={t('inbox.noneFoundText')} />;
  return (
    <Empty title={t('inbox.none')} text={t('inbox.noneText')}>
      <LinkButton to="/requests" variant="default">
        {t('inbox.noneLink')}
      </LinkButton>
    </Empty>
  );
}
