import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, client } from './client.ts';

export const dossiersQuery = (q: string, unitId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', 'list', q, unitId ?? ''],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/dossiers', { params: { query: { cursor, q: q || undefined, unitId, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const dossierQuery = (officerId: string) =>
  queryOptions({
    queryKey: ['dossiers', 'one', officerId],
    queryFn: () => answered(client.GET('/dossiers/{officerId}', { params: { path: { officerId } } })),
  });

export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: () => answered(client.GET('/absences')),
});
