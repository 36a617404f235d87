import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answered, client } from './client.ts';
import type { Answer } from './shapes.ts';

export type Notifications = Answer<'readNotifications'>;
export type Chat = Notifications['chats'][number];
export type ChatIdentity = NonNullable<Chat['identity']>;

/** While a code was shown and nobody has sent it yet, somebody may at any moment. */
const isAwaited = ({ identity }: Chat) => identity?.state === 'asked' && identity.code !== null;
const EVERY_MS = 3_000;

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: () => answered(client.GET('/notifications')),
  refetchInterval: ({ state }) => (state.data?.chats.some(isAwaited) ? EVERY_MS : false),
});

export function useRefreshNotifications(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: notificationsQuery.queryKey });
}
