import { useEffect } from 'react';
import type { Outcome, TaskRow } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Loading } from '../look/Loading.tsx';
import { TaskPane } from './TaskPane.tsx';
import type { Inbox } from './useInbox.ts';
import { useNamedTask } from './useNamedTask.ts';

interface ChosenTaskProps {
  taskId: string;
  inbox: Inbox;
  decided: (task: TaskRow, outcome: Outcome) => void;
  passedOn: (task: TaskRow) => void;
}

/** The chosen task: from the list, or, where a mail led to one that is not in it, read by itself. One that no longer waits leads to what became of it. */
export function ChosenTask({ taskId, inbox, decided, passedOn }: ChosenTaskProps) {
  const row = inbox.rows.find(({ id }) => id === taskId);
  // While the list is on its way it may still bring the task.
  const { query, overPath } = useNamedTask(taskId, row === undefined && !inbox.query.isPending);
  useEffect(() => {
    if (overPath) location.replace(overPath);
  }, [overPath]);
  if (overPath) return <Loading rows={6} />;
  return (
    <Loaded query={{ ...query, data: row ?? query.data }} rows={6}>
      {(task) => <TaskPane task={task} decided={(outcome) => decided(task, outcome)} passedOn={() => passedOn(task)} />}
    </Loaded>
  );
}
