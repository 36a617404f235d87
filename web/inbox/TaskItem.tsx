import {
  IconAlertCircle,
  IconArrowsExchange,
  IconCalendar,
  IconClock,
  IconFlag,
  IconKey,
  IconKeyOff,
  IconLock,
  IconUserPlus,
  IconUserX,
  type Icon,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import type { TaskRow } from '../api/shapes.ts';
import { Risk } from '../look/Risk.tsx';
import { shortUnit } from '../look/shortUnit.ts';
import { useWords } from '../look/useWords.ts';
import { age, nearTime, remaining } from '../time/phrases.ts';
import { useNow } from '../time/useNow.ts';

const signs: Record<string, Icon> = {
  'permission.revoke': IconKeyOff,
  'account.issue': IconUserPlus,
  'account.handover': IconArrowsExchange,
  'account.withdraw': IconUserX,
  'record.problem': IconFlag,
};

interface TaskItemProps {
  task: TaskRow;
  isChosen: boolean;
  isWide: boolean;
}

/** A row: who, what, why, risk, how long it waits, until when. Enter on the chosen one opens the whole request. */
export const TaskItem = memo(function TaskItem({ task, isChosen, isWide }: TaskItemProps) {
  const { t, both, language } = useWords();
  const navigate = useNavigate();
  const now = useNow();
  const Sign = signs[task.kind] ?? IconKey;
  const stands = task.insteadOf && t('inbox.insteadOf', { name: task.insteadOf });
  const extras = [shortUnit(task.requester.unitName), task.escalated && t('inbox.escalated'), stands]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="task" data-on={isChosen || undefined}>
      <div className="task-what">
        <Sign className="i" aria-hidden />
        <div>
          <Link
            className="task-link clip"
            to="/tasks/$taskId"
            params={{ taskId: task.id }}
            replace
            data-task={task.id}
            title={both(task.title)}
            aria-current={isChosen ? 'true' : undefined}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !isWide || !isChosen) return;
              event.preventDefault();
              void navigate({ to: '/requests/$requestId', params: { requestId: task.requestId } });
            }}
          >
            {both(task.title)}
          </Link>
          <p className="clip muted">
            {task.requester.name} · {extras}
          </p>
        </div>
      </div>
      <p className="task-why clip2 muted">{task.reason}</p>
      <Risk level={task.risk} />
      <span className="task-age num muted">{age(task.openedAt, now, language)}</span>
      <Due task={task} now={now} />
    </li>
  );
});

const looks = {
  overdue: { tone: 'danger tone', icon: IconAlertCircle },
  today: { tone: 'warn tone', icon: IconClock },
  week: { tone: 'later', icon: IconCalendar },
  later: { tone: 'later', icon: IconCalendar },
} as const;

function Due({ task, now }: { task: TaskRow; now: Date }) {
  const { t, language } = useWords();
  const { tone, icon: Sign } = looks[task.group];
  return (
    <div className="task-due">
      <span className={`due ${tone}`}>
        <Sign className="i s" aria-hidden />
        <span className="num">{remaining(task.remainingMinutes, language)}</span>
        {task.needs && <IconLock className="i xs" role="img" aria-label={t('inbox.needs')} />}
      </span>
      <span className="tiny faint num">{nearTime(task.dueAt, now, language)}</span>
    </div>
  );
}
