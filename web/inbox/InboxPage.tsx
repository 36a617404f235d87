import './inbox.css';
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskGroup } from '../api/shapes.ts';
import { Receipt, type Recorded } from '../decision/Receipt.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { useWords } from '../look/useWords.ts';
import { useSingleKeys } from '../shell/useSingleKeys.ts';
import { grouped, neighbour, successor } from './groups.ts';
import { InboxHead } from './InboxHead.tsx';
import { KeyHints } from './KeyHints.tsx';
import { TaskList } from './TaskList.tsx';
import { ChosenTask } from './ChosenTask.tsx';
import { useInbox } from './useInbox.ts';

const linkOf = (taskId: string | undefined) =>
  taskId ? document.querySelector<HTMLElement>(`[data-task="${CSS.escape(taskId)}"]`) : null;

/** What waits for me: the list, and beside it the chosen task with all that its decision needs. */
export function InboxPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { taskId } = useParams({ strict: false });
  const isWide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
  const [group, setGroup] = useState<TaskGroup>();
  const [filter, setFilter] = useState('');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const inbox = useInbox(group, filter);
  const ids = grouped(inbox.rows).flatMap(({ rows }) => rows.map(({ id }) => id));
  const chosen = taskId ?? (isWide ? ids[0] : undefined);

  const choose = (id: string | undefined) => {
    void navigate(id ? { to: '/tasks/$taskId', params: { taskId: id }, replace: true } : { to: '/', replace: true });
  };
  const move = (step: 1 | -1) => {
    const id = neighbour(ids, linkOf(chosen) === document.activeElement ? chosen : undefined, step);
    const next = document.activeElement === linkOf(chosen) ? id : (chosen ?? id);
    linkOf(next)?.focus();
    if (isWide) choose(next);
  };
  useSingleKeys({ j: () => move(1), k: () => move(-1) });

  const leave = (id: string) => {
    const next = successor(ids, id);
    inbox.hide(id);
    choose(isWide ? next : undefined);
    setTimeout(() => linkOf(next)?.focus());
  };
  const pane = chosen && (
    <ChosenTask
      key={chosen}
      taskId={chosen}
      row={inbox.rows.find(({ id }) => id === chosen)}
      decided={(task, outcome) => {
        setRecorded({ outcome, requestNo: task.requestNo });
        leave(task.id);
      }}
      passedOn={(task) => leave(task.id)}
    />
  );

  return (
    <div className="split">
      <section className="inbox" aria-label={t('inbox.title')}>
        <InboxHead counts={inbox.counts} group={group} choose={setGroup} filter={filter} setFilter={setFilter} />
        <div className="inbox-list">
          {recorded && (
            <div className="receipt-place">
              <Receipt recorded={recorded} dismiss={() => setRecorded(null)} />
            </div>
          )}
          <Loaded query={inbox.query} rows={8}>
            {() => <TaskList inbox={inbox} chosen={chosen} isFiltered={filter !== ''} isWide={isWide} />}
          </Loaded>
        </div>
        <KeyHints />
      </section>
      {isWide ? (
        <aside className="pane">{pane || <p className="pane-empty muted">{t('inbox.choose')}</p>}</aside>
      ) : (
        <Drawer
          opened={taskId !== undefined}
          onClose={() => choose(undefined)}
          position="right"
          size="min(100%, 440px)"
          classNames={{ body: 'pane pane-drawer' }}
          closeButtonProps={{ 'aria-label': t('shell.close') }}
          title={t('inbox.title')}
        >
          {pane}
        </Drawer>
      )}
    </div>
  );
}
