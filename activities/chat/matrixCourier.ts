import * as chatIdentities from '../../db/chatIdentities.ts';
import type { Database } from '../../db/database.ts';
import type { MatrixChannel } from '../../notify/matrix/matrixChannel.ts';
import type { Courier } from '../courier.ts';
import { chatLetter, type ChatContext, type ChatLetter } from './chatLetter.ts';

/**
 * Sends into the direct room with each officer, which is made at the first message and kept. Idempotent: the room under the
 * identity's id, the message under its row's.
 */
export function matrixCourier({
  db,
  channel,
  ...context
}: ChatContext & { db: Database; channel: MatrixChannel }): Courier<ChatLetter> {
  return {
    compose: (tx, message) => chatLetter(context, tx, message),
    async send({ message, identity, text }) {
      const roomId = identity.room ?? (await newRoom(db, channel, identity));
      return channel.send({ roomId, userId: identity.address, txnId: message.id, text });
    },
  };
}

async function newRoom(db: Database, channel: MatrixChannel, { id, address }: ChatLetter['identity']): Promise<string> {
  const room = await channel.directRoom({ key: id, userId: address });
  await db.asEngine('keepRoom', (tx) => chatIdentities.keepRoom(tx, id, room));
  return room;
}
