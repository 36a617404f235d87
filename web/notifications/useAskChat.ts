import { answered, client, once } from '../api/client.ts';
import { useRefreshNotifications, type Chat } from '../api/notificationQueries.ts';
import { useAct } from '../api/useAct.ts';

/** Asks for a code: to be sent to a Matrix id, or to be shown here for the other chat. */
export function useAskChat() {
  return useAct(
    (body: { channel: Chat['channel']; address?: string }, key) =>
      answered(client.POST('/chat-identities', { params: { header: once(key) }, body })),
    useRefreshNotifications(),
  );
}
