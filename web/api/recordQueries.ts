import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, client } from './client.ts';
import type { operations } from './schema.d.ts';
import type { Dossier } from './shapes.ts';

/** What the list of dossiers is narrowed to. */
export type DossierFilter = Omit<NonNullable<operations['listDossiers']['parameters']['query']>, 'cursor' | 'limit'>;

export const dossiersQuery = (filter: DossierFilter) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', 'list', filter],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/dossiers', { params: { query: { ...filter, cursor, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

/** A day on which something was true, and an instant until which it was known; left out they are now. */
export interface Moment {
  on?: string | undefined;
  knownAt?: string | undefined;
}

export const dossierQuery = (officerId: string, moment: Moment) =>
  queryOptions({
    queryKey: ['dossiers', 'one', officerId, moment],
    queryFn: () => answered(client.GET('/dossiers/{officerId}', { params: { path: { officerId }, query: moment } })),
    placeholderData: (shown: Dossier | undefined) => (shown?.officer.id === officerId ? shown : undefined),
  });

/** The sections of a dossier with their fields: the same until the app is loaded anew. */
export const sectionsQuery = queryOptions({
  queryKey: ['dossier-sections'],
  queryFn: () => answered(client.GET('/dossier-sections')),
  staleTime: Infinity,
});

export const absencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: () => answered(client.GET('/absences')),
});
