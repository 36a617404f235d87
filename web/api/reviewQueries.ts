import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answered, client } from './client.ts';
import type { operations } from './schema.d.ts';

const firstPage = undefined as string | undefined;
const nextCursor = (page: { next: string | null }) => page.next;

/** Reviews of which I see at least a packet: running ones, or all. */
export const reviewsQuery = (isOpen: boolean) =>
  infiniteQueryOptions({
    queryKey: ['reviews', 'list', isOpen],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/reviews', { params: { query: { open: isOpen ? 'true' : 'false', cursor, limit: 20 } } })),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
    refetchInterval: 60_000,
  });

/** One review; looked at often while its packets are being made. */
export const reviewQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', campaignId],
    queryFn: () => answered(client.GET('/reviews/{campaignId}', { params: { path: { campaignId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'opening' ? 3000 : 60_000),
  });

export type PacketFilter = Omit<NonNullable<operations['listPackets']['parameters']['query']>, 'cursor' | 'limit'>;

export const packetsQuery = (filter: PacketFilter) =>
  infiniteQueryOptions({
    queryKey: ['reviews', 'packets', filter],
    queryFn: ({ pageParam: cursor }) =>
      answered(client.GET('/review-packets', { params: { query: { ...filter, cursor, limit: 50 } } })),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  });

export const packetQuery = (packetId: string) =>
  queryOptions({
    queryKey: ['reviews', 'packet', packetId],
    queryFn: () => answered(client.GET('/review-packets/{packetId}', { params: { path: { packetId } } })),
    refetchInterval: 60_000,
  });

/** The items of one person in a packet. */
export const personQuery = (packetId: string, officerId: string) =>
  queryOptions({
    queryKey: ['reviews', 'person', packetId, officerId],
    queryFn: () =>
      answered(
        client.GET('/review-packets/{packetId}/officers/{officerId}', { params: { path: { packetId, officerId } } }),
      ),
  });

export const correctionsQuery = (isOpen: boolean) =>
  infiniteQueryOptions({
    queryKey: ['corrections', 'list', isOpen],
    queryFn: ({ pageParam: cursor }) =>
      answered(
        client.GET('/corrections', { params: { query: { open: isOpen ? 'true' : 'false', cursor, limit: 50 } } }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  });

export const correctionQuery = (correctionId: string) =>
  queryOptions({
    queryKey: ['corrections', 'one', correctionId],
    queryFn: () => answered(client.GET('/corrections/{correctionId}', { params: { path: { correctionId } } })),
  });

/** Reads reviews, corrections and dossiers anew after an act on one of them. */
export function useRefreshReviews(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['reviews', 'corrections', 'dossiers']) void queries.invalidateQueries({ queryKey: [key] });
  };
}
