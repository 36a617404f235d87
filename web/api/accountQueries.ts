import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, client } from './client.ts';
import type { AccountState } from './shapes.ts';

export interface RegistryFilter {
  unitId?: string;
  state?: AccountState;
  q?: string;
}

/** The registry of accounts: those that I hold, of my own unit, or of units that I lead or administer. */
export const registryQuery = (filter: RegistryFilter) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'registry', filter],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/accounts', { params: { query: { ...filter, cursor, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

/** Accounts by a search for their user name or unit, the first ones. */
export const accountSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['accounts', 'search', q],
    queryFn: () => answered(client.GET('/accounts', { params: { query: { q: q || undefined, limit: 20 } } })),
  });

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', accountId],
    queryFn: () => answered(client.GET('/accounts/{accountId}', { params: { path: { accountId } } })),
  });

export const quotasQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['quotas', unitId],
    queryFn: () => answered(client.GET('/quotas', { params: { query: { unitId } } })),
  });
