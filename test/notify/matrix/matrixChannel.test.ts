import { createMatrixChannel } from '../../../notify/matrix/matrixChannel.ts';
import { BOT_TOKEN, startFakeMatrix, type FakeMatrix } from '../../support/matrix.ts';

let server: FakeMatrix;
beforeEach(async () => void (server = await startFakeMatrix()));
afterEach(() => server.close());

const channel = () => createMatrixChannel({ url: server.url, token: BOT_TOKEN, timeoutMs: 500 });
const message = (roomId = '!a:matrix.example') => ({ roomId, userId: '@anh:matrix.example', txnId: 'row-1', text: 'Có việc' }); // prettier-ignore

test('a message goes into its room under the transaction id of its row', async () => {
  expect(await channel().send(message())).toEqual({ accepted: true, reply: '200' });
  expect(server.events).toEqual([{ roomId: '!a:matrix.example', txnId: 'row-1', body: 'Có việc' }]);
});

test('sent again after the connection was cut before the answer, it is one event', async () => {
  server.mood = 'drop';
  await expect(channel().send(message())).rejects.toMatchObject({ name: 'TemporaryFailure', code: 'matrix_unreachable' });
  server.mood = 'accept';
  await channel().send(message());
  expect(server.txnIds).toEqual(['row-1', 'row-1']);
  expect(server.events).toHaveLength(1);
}); // prettier-ignore

test('429 is later, by as much as the server says', async () => {
  server.mood = 'limit';
  server.retryAfterMs = 4_321;
  await expect(channel().send(message())).rejects.toMatchObject({
    name: 'TemporaryFailure',
    code: 'matrix_m_limit_exceeded',
    retryAfterMs: 4_321,
  });
});

test.each([
  ['refuse', 'PermanentFailure', 'matrix_m_forbidden'],
  ['down', 'TemporaryFailure', 'matrix_502'],
] as const)('where the server answers as in "%s" it is a %s', async (mood, name, code) => {
  server.mood = mood;
  await expect(channel().send(message())).rejects.toMatchObject({ name, code });
});

test('whoever has left the room is not written to', async () => {
  server.membership = 'leave';
  await expect(channel().send(message())).rejects.toMatchObject({ name: 'PermanentFailure', code: 'matrix_left' });
  expect(server.txnIds).toEqual([]);
});

test('a wrong token is our fault, not the message’s: it waits', async () => {
  const wrong = createMatrixChannel({ url: server.url, token: 'another' });
  await expect(wrong.send(message())).rejects.toMatchObject({ name: 'TemporaryFailure', code: 'matrix_m_unknown_token' });
}); // prettier-ignore

test('a direct room is made once for its key, even where the answer was lost', async () => {
  server.mood = 'drop';
  const room = { key: 'id-1', userId: '@anh:matrix.example' };
  await expect(channel().directRoom(room)).rejects.toMatchObject({ code: 'matrix_timeout' });
  server.mood = 'accept';
  const [one, again] = [await channel().directRoom(room), await channel().directRoom(room)];
  expect(again).toBe(one);
  expect(await channel().directRoom({ ...room, key: 'id-2' })).not.toBe(one);
  expect([...server.rooms.values()].map(({ userId }) => userId)).toEqual([room.userId, room.userId]);
});

test('a room that was made without its invitation, since the other server did not answer, gets one', async () => {
  const room = { key: 'id-1', userId: '@anh:elsewhere.example' };
  server.mood = 'drop';
  await expect(channel().directRoom(room)).rejects.toMatchObject({ name: 'TemporaryFailure' });
  server.mood = 'accept';
  server.membership = null;
  await channel().directRoom(room);
  expect(server.membership).toBe('invite');
  await channel().directRoom(room);
});
