import './inbox.css';
import { useState } from 'react';
import type { TaskGroup } from '../api/shapes.ts';
import { Receipt, type Recorded } from '../decision/Receipt.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { useWords } from '../look/useWords.ts';
import { ChosenTask } from './ChosenTask.tsx';
import { grouped } from './groups.ts';
import { InboxHead } from './InboxHead.tsx';
import { KeyHints } from './KeyHints.tsx';
import { PanePlace } from './PanePlace.tsx';
import { ReviewsWaiting } from './ReviewsWaiting.tsx';
import { TaskList } from './TaskList.tsx';
import { useChoice } from './useChoice.ts';
import { useInbox } from './useInbox.ts';

/** What waits for me: the list, and beside it the chosen task with all that its decision needs. */
export function InboxPage() {
  const { t } = useWords();
  const [group, setGroup] = useState<TaskGroup>();
  const [filter, setFilter] = useState('');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const inbox = useInbox(group, filter);
  const choice = useChoice(grouped(inbox.rows).flatMap(({ rows }) => rows.map(({ id }) => id)));
  const { chosen, isWide } = choice;
  const leave = (id: string) => {
    inbox.hide(id);
    choice.leave(id);
  };
  return (
    <div className="split">
      <section className="inbox" aria-label={t('inbox.title')}>
        <InboxHead counts={inbox.counts} group={group} choose={setGroup} filter={filter} setFilter={setFilter} />
        <div className="inbox-list">
          <ReceiptPlace recorded={recorded} dismiss={() => setRecorded(null)} />
          <ReviewsWaiting />
          <Loaded query={inbox.query} rows={8}>
            {() => <TaskList inbox={inbox} chosen={chosen} isFiltered={filter !== ''} isWide={isWide} />}
          </Loaded>
        </div>
        <KeyHints />
      </section>
      <PanePlace choice={choice}>
        {chosen && !inbox.isHidden(chosen) && (
          <ChosenTask
            key={chosen}
            taskId={chosen}
            inbox={inbox}
            decided={(task, outcome) => {
              setRecorded({ outcome, requestNo: task.requestNo });
              leave(task.id);
            }}
            passedOn={(task) => leave(task.id)}
          />
        )}
      </PanePlace>
    </div>
  );
}

function ReceiptPlace({ recorded, dismiss }: { recorded: Recorded | null; dismiss: () => void }) {
  if (!recorded) return null;
  return (
    <div className="receipt-place">
      <Receipt recorded={recorded} dismiss={dismiss} />
    </div>
  );
}
