import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { answered, client, rememberCsrf } from './client.ts';
import type { Me, TaskGroup } from './shapes.ts';

const nextCursor = (page: { next: string | null }) => page.next;
const firstPage = undefined as string | undefined;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const me = await answered(client.GET('/me'));
    rememberCsrf(me.csrf);
    return me;
  },
  staleTime: 30_000,
});

/** Who is signed in. Only below the shell, which has read it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('the shell reads /me before it shows a page');
  return data;
}

export const tasksQuery = (group?: TaskGroup) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', group ?? 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/tasks', { params: { query: { cursor, group, limit: 50 } } })),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
    refetchInterval: 60_000,
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', taskId],
    queryFn: () => answered(client.GET('/tasks/{taskId}', { params: { path: { taskId } } })),
  });

export const reassigneesQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', 'reassignees', taskId],
    queryFn: () => answered(client.GET('/tasks/{taskId}/reassignees', { params: { path: { taskId } } })),
  });

export const requestsQuery = (state?: 'open' | 'ended') =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', state ?? 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/requests', { params: { query: { cursor, state, limit: 50 } } })),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  });

export const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', 'one', requestId],
    queryFn: () => answered(client.GET('/requests/{requestId}', { params: { path: { requestId } } })),
  });

export const requestEventsQuery = (requestId: string) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'events', requestId],
    queryFn: ({ pageParam: cursor }) =>
      answered(
        client.GET('/requests/{requestId}/events', { params: { path: { requestId }, query: { cursor, limit: 100 } } }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  });

/** Units by a search, all of them or `under` one, which comes first then. */
export const unitsQuery = (q: string, under?: string) =>
  queryOptions({
    queryKey: ['units', q, under ?? ''],
    queryFn: () => answered(client.GET('/units', { params: { query: { q: q || undefined, under, limit: 50 } } })),
    staleTime: 300_000,
  });

/** Officers of the own department by a search; with `unitId` only those who serve in that very unit. */
export const officersQuery = (q: string, unitId?: string) =>
  queryOptions({
    queryKey: ['officers', q, unitId ?? ''],
    queryFn: () => answered(client.GET('/officers', { params: { query: { q: q || undefined, unitId, limit: 20 } } })),
    staleTime: 300_000,
  });

export const accountsQuery = (custodianId?: string) =>
  queryOptions({
    queryKey: ['accounts', custodianId ?? 'all'],
    queryFn: () => answered(client.GET('/accounts', { params: { query: { custodianId, limit: 100 } } })),
  });

export const grantsQuery = (state?: 'planned' | 'in_force' | 'ended') =>
  infiniteQueryOptions({
    queryKey: ['grants', 'list', state ?? 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/grants', { params: { query: { cursor, state, limit: 50 } } })),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  });

/** What an officer holds or held through an account; a request's grants are among them. */
export const grantsGivenQuery = (asked: { officerId: string; accountId: string | undefined }) =>
  queryOptions({
    queryKey: ['grants', 'given', asked],
    queryFn: () => answered(client.GET('/grants', { params: { query: { ...asked, limit: 100 } } })),
  });

export const grantQuery = (grantId: string) =>
  queryOptions({
    queryKey: ['grants', 'one', grantId],
    queryFn: () => answered(client.GET('/grants/{grantId}', { params: { path: { grantId } } })),
  });
