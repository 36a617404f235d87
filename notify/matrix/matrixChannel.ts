import { boundedCall, type Answered } from '../chat/boundedCall.ts';
import { PermanentFailure, TemporaryFailure, type Accepted, type Channel } from '../channel.ts';
import { jsonOf, matrixFailure, type MatrixError } from './matrixFailure.ts';

/** A text for one room. */
export interface MatrixMessage {
  roomId: string;
  /** Whom it is for: nobody reads it where they have left the room. */
  userId: string;
  /** Of the message's row: the same row is the same transaction, however often it is sent. */
  txnId: string;
  text: string;
}

export interface MatrixSettings {
  /** Origin of the homeserver's client-server API, without a slash at its end. */
  url: string;
  /** The bot's access token. Transaction ids count per device, so it must stay that of one device. */
  token: string;
  timeoutMs?: number;
}

export interface MatrixChannel extends Channel<MatrixMessage> {
  /**
   * The direct room with somebody: made and they invited, or found where it was made before. Idempotent under `key`, which
   * names the room on the server: `createRoom` itself knows no transaction ids. @throws TemporaryFailure · PermanentFailure
   */
  directRoom(input: { key: string; userId: string }): Promise<string>;
}

const API = '/_matrix/client/v3';

/** Matrix by its client-server API (v1.11). It logs nothing and follows no redirect. */
export function createMatrixChannel({ url, token, timeoutMs }: MatrixSettings): MatrixChannel {
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answered> => {
    const headers = { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) };
    const sent = body && { body: JSON.stringify(body) };
    return boundedCall({ url: url + API + path, method, headers, name: 'matrix', ...sent, ...(timeoutMs && { timeoutMs }) });
  }; // prettier-ignore
  return {
    directRoom: (input) => directRoom(call, input),
    send: (message) => send(call, message),
  };
}

type Calls = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Answered>;

async function send(call: Calls, { roomId, userId, txnId, text }: MatrixMessage): Promise<Accepted> {
  const membership = await membershipOf(call, { roomId, userId });
  if (membership !== 'join' && membership !== 'invite') throw new PermanentFailure('matrix_left', '');
  // m.text, since clients stay silent about m.notice.
  const event = { msgtype: 'm.text', body: text };
  const sent = await call('PUT', `${roomPath(roomId)}/send/m.room.message/${encodeURIComponent(txnId)}`, event);
  if (sent.status !== 200) throw matrixFailure(sent);
  return { accepted: true, reply: '200' };
}

const roomPath = (roomId: string) => `/rooms/${encodeURIComponent(roomId)}`;

/** What somebody is to a room: `join`, `invite`, `leave` …; null where they never were anything. */
async function membershipOf(
  call: Calls,
  { roomId, userId }: Pick<MatrixMessage, 'roomId' | 'userId'>,
): Promise<string | null> {
  const member = await call('GET', `${roomPath(roomId)}/state/m.room.member/${encodeURIComponent(userId)}`);
  if (member.status === 404) return null;
  if (member.status !== 200) throw matrixFailure(member);
  return jsonOf<{ membership: string }>(member.text).membership ?? null;
}

async function directRoom(call: Calls, { key, userId }: { key: string; userId: string }): Promise<string> {
  const localpart = `qlcb-${key}`;
  const made = await call('POST', '/createRoom', {
    preset: 'trusted_private_chat',
    visibility: 'private',
    is_direct: true,
    invite: [userId],
    room_alias_name: localpart,
  });
  if (made.status === 200) return roomIn(made);
  if (jsonOf<MatrixError>(made.text).errcode !== 'M_ROOM_IN_USE') throw matrixFailure(made);
  const alias = `#${localpart}:${await serverName(call)}`;
  const found = await call('GET', `/directory/room/${encodeURIComponent(alias)}`);
  if (found.status !== 200) throw matrixFailure(found);
  await inviteOnce(call, { roomId: roomIn(found), userId });
  return roomIn(found);
}

/** A room that was made may lack its invitation: their server did not answer then. */
async function inviteOnce(call: Calls, { roomId, userId }: Pick<MatrixMessage, 'roomId' | 'userId'>): Promise<void> {
  if ((await membershipOf(call, { roomId, userId })) !== null) return;
  const invited = await call('POST', `${roomPath(roomId)}/invite`, { user_id: userId });
  if (invited.status !== 200) throw matrixFailure(invited);
}

/** The server that the bot is on: aliases of its rooms end with it. */
async function serverName(call: Calls): Promise<string> {
  const who = await call('GET', '/account/whoami');
  const { user_id: userId } = jsonOf<{ user_id: string }>(who.text);
  if (who.status !== 200 || typeof userId !== 'string') throw matrixFailure(who);
  return userId.slice(userId.indexOf(':') + 1);
}

function roomIn({ text }: Answered): string {
  const { room_id: roomId } = jsonOf<{ room_id: string }>(text);
  if (typeof roomId !== 'string') throw new TemporaryFailure('matrix_odd_answer', '');
  return roomId;
}
