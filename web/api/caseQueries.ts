import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answered, client } from './client.ts';

/** The cases that I see, the gravest and oldest first. */
export const casesQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', open],
    queryFn: ({ pageParam: cursor }) =>
      answered(
        client.GET('/password-cases', { params: { query: { open: open ? 'true' : 'false', cursor, limit: 50 } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: 60_000,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'one', caseId],
    queryFn: () => answered(client.GET('/password-cases/{caseId}', { params: { path: { caseId } } })),
    // an open case goes on by others' acts, and by the engine a moment after one's own
    refetchInterval: ({ state: { data } }) => (data?.endedAt === null ? 5_000 : 60_000),
  });

/** Reads cases and accounts anew after an act in a case. */
export function useRefreshCases(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void queries.invalidateQueries({ queryKey: ['accounts'] });
  };
}
