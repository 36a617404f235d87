import { useQuery } from '@tanstack/react-query';
import { taskQuery } from '../api/queries.ts';
import type { Outcome, TaskRow } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { TaskPane } from './TaskPane.tsx';

interface ChosenTaskProps {
  taskId: string;
  row: TaskRow | undefined;
  decided: (task: TaskRow, outcome: Outcome) => void;
  passedOn: (task: TaskRow) => void;
}

/** The chosen task: from the list, or, where a mail led to one that is not in it, read by itself. */
export function ChosenTask({ taskId, row, decided, passedOn }: ChosenTaskProps) {
  const alone = useQuery({ ...taskQuery(taskId), enabled: row === undefined });
  return (
    <Loaded query={{ ...alone, data: row ?? alone.data }} rows={6}>
      {(task) => <TaskPane task={task} decided={(outcome) => decided(task, outcome)} passedOn={() => passedOn(task)} />}
    </Loaded>
  );
}
