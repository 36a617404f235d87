import { randomUUID } from 'node:crypto';
import { until } from '../support/until.ts';
import { SERVER_NAME } from './synapse.ts';

export interface MatrixEvent {
  event_id: string;
  type: string;
  sender: string;
  content: { body?: string };
  unsigned?: { transaction_id?: string };
}

/** Somebody with an account on the homeserver, as their client acts. */
export interface MatrixUser {
  userId: string;
  token: string;
  /** The rooms that they are invited to now. */
  invites(): Promise<string[]>;
  /** Joins the next room that they are invited to. */
  joinNext(): Promise<string>;
  /** The messages of a room, the oldest first. */
  messages(roomId: string): Promise<MatrixEvent[]>;
  leave(roomId: string): Promise<void>;
}

export async function registerMatrixUser(url: string, username: string): Promise<MatrixUser> {
  const api = async <T>(method: string, path: string, token: string | null, body?: object): Promise<T> => {
    const headers = { 'Content-Type': 'application/json', ...(token !== null && { Authorization: `Bearer ${token}` }) };
    const sent = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(`${url}/_matrix/client/v3${path}`, { method, headers, ...sent });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const account = { auth: { type: 'm.login.dummy' }, username, password: randomUUID(), device_id: 'TEST' };
  const { access_token: token } = await api<{ access_token: string }>('POST', '/register', null, account);
  const invites = async () => {
    const { rooms } = await api<{ rooms?: { invite?: object } }>('GET', '/sync?timeout=0', token);
    return Object.keys(rooms?.invite ?? {});
  };
  return {
    userId: `@${username}:${SERVER_NAME}`,
    token,
    invites,
    joinNext: async () => {
      const [room] = await until('an invitation', async () => {
        const all = await invites();
        return all.length > 0 && all;
      });
      await api('POST', `/rooms/${encodeURIComponent(room!)}/join`, token, {});
      return room!;
    },
    messages: async (roomId) => {
      const { chunk } = await api<{ chunk: MatrixEvent[] }>('GET', `/rooms/${encodeURIComponent(roomId)}/messages?dir=b&limit=200`, token);
      return chunk.filter(({ type }) => type === 'm.room.message').reverse();
    },
    leave: async (roomId) => void (await api('POST', `/rooms/${encodeURIComponent(roomId)}/leave`, token, {})),
  };
} // prettier-ignore
