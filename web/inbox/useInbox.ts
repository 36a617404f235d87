import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tasksQuery } from '../api/queries.ts';
import type { TaskGroup, TaskPage, TaskRow } from '../api/shapes.ts';
import { matches } from './groups.ts';

export interface Inbox {
  query: ReturnType<typeof useTaskPages>;
  rows: TaskRow[];
  counts: TaskPage['counts'] | undefined;
  hide: (taskId: string) => void;
  isHidden: (taskId: string) => boolean;
}

const useTaskPages = (group: TaskGroup | undefined) => useInfiniteQuery(tasksQuery(group));

/** The tasks of a group, filtered. What was just decided leaves at once, before the list has been read again. */
export function useInbox(group: TaskGroup | undefined, filter: string): Inbox {
  const query = useTaskPages(group);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items).filter((row) => !hidden.includes(row.id) && matches(row, filter));
  return {
    query,
    rows,
    counts: pages[0]?.counts,
    hide: (taskId) => setHidden((ids) => [...ids, taskId]),
    isHidden: (taskId) => hidden.includes(taskId),
  };
}
