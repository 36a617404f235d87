import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the server does with the next messages. */
export type MatrixMood =
  | 'accept'
  /** answers 429 and says for how long */
  | 'limit'
  /** keeps the message and cuts the connection before it has answered */
  | 'drop'
  /** answers 403: never */
  | 'refuse'
  /** answers 502 without JSON, as a proxy before a dead server does */
  | 'down';

/** Stands in for a homeserver, as far as our channel uses one. Ours, so it says what we think of Matrix; a real one is in test/servers. */
export interface FakeMatrix {
  readonly url: string;
  /** Every event that came into a room, once a transaction id. */
  readonly events: { roomId: string; txnId: string; body: string }[];
  /** Every transaction id that came, as often as it came. */
  readonly txnIds: string[];
  /** Rooms by alias, with the invited user. */
  readonly rooms: Map<string, { roomId: string; userId: string }>;
  /** Of those invited; null where the invitation failed. */
  membership: string | null;
  mood: MatrixMood;
  retryAfterMs: number;
  close(): Promise<void>;
}

export const BOT_TOKEN = 'syt_bot';

export async function startFakeMatrix(): Promise<FakeMatrix> {
  const state = {
    events: [] as FakeMatrix['events'],
    txnIds: [] as string[],
    rooms: new Map<string, { roomId: string; userId: string }>(),
    membership: 'join' as string | null,
    mood: 'accept' as MatrixMood,
    retryAfterMs: 1_500,
  };
  const server = createServer((request, response) => void answer(state, request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close });
}

type State = Omit<FakeMatrix, 'url' | 'close'>;

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').replace('/_matrix/client/v3', '').split('/').map(decodeURIComponent);
  const given = JSON.parse((await text(request)) || '{}') as Record<string, unknown>;
  const say = (status: number, body: object) =>
    void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  if (request.headers.authorization !== `Bearer ${BOT_TOKEN}`) return say(401, { errcode: 'M_UNKNOWN_TOKEN' });
  if (path[1] === 'account') return say(200, { user_id: '@qlcb:matrix.example' });
  if (path[1] === 'createRoom') return createRoom(state, given, say);
  if (path[1] === 'directory') return say(200, { room_id: state.rooms.get(path[3]!)?.roomId });
  if (path[3] === 'state') return state.membership === null ? say(404, { errcode: 'M_NOT_FOUND' }) : say(200, { membership: state.membership });
  if (path[3] === 'invite') return say(200, ((state.membership = 'invite'), {}));
  if (path[3] === 'send') return take(state, { roomId: path[2]!, txnId: path[5]!, body: String(given.body) }, { say, response });
  return say(404, { errcode: 'M_UNRECOGNIZED' });
} // prettier-ignore

function createRoom(state: State, given: Record<string, unknown>, say: (status: number, body: object) => void): void {
  const alias = `#${String(given.room_alias_name)}:matrix.example`;
  if (state.rooms.has(alias)) return say(400, { errcode: 'M_ROOM_IN_USE' });
  const roomId = `!room${state.rooms.size}:matrix.example`;
  state.rooms.set(alias, { roomId, userId: (given.invite as string[])[0]! });
  if (state.mood !== 'drop') say(200, { room_id: roomId });
}

function take(
  state: State,
  event: FakeMatrix['events'][number],
  { say, response }: { say: (status: number, body: object) => void; response: ServerResponse },
): void {
  const { mood, retryAfterMs, events, txnIds } = state;
  txnIds.push(event.txnId);
  if (mood === 'limit') return say(429, { errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: retryAfterMs });
  if (mood === 'refuse') return say(403, { errcode: 'M_FORBIDDEN' });
  if (mood === 'down') return void response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
  if (!events.some(({ txnId }) => txnId === event.txnId)) events.push(event);
  if (mood === 'drop') return void response.destroy();
  say(200, { event_id: `$${event.txnId}` });
}
