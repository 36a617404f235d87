import type { ReactNode } from 'react';
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
  children: (data: T) => ReactNode;
}

/** What a query brought; until then its skeleton, or the problem with a way to try again. Old data stays while new fails. */
export function Loaded<T>({ query, rows, rowHeight, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.error) return <Loading rows={rows} height={rowHeight} />;
  return (
    <div style={{ padding: 'var(--s-4)' }}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
    </div>
  );
}
