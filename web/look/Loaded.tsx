import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.ts';
import { Loading } from './Loading.tsx';
import { ProblemNote } from './ProblemNote.tsx';

interface Query<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  query: Query<T>;
  rows?: number;
  rowHeight?: number;
  /** In place of the problem, where what was asked for does not exist or is closed to its reader. */
  missing?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Not found, or under an address that no page has: an id cut short. */
const isNowhere = (error: Error): boolean => isProblem(error, 404) || isProblem(error, 400);

/** What a query brought; until then its skeleton, or the problem with a way to try again. Old data stays while new fails. */
export function Loaded<T>({ query, rows, rowHeight, missing, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.error) return <Loading rows={rows} height={rowHeight} />;
  if (missing && isNowhere(query.error)) return <>{missing}</>;
  return (
    <div style={{ padding: 'var(--s-4)' }}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
    </div>
  );
}
