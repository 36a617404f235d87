import { randomUUID } from 'node:crypto';
import { chatCodes } from '../../domain/chatCode.ts';
import type { ChatChannel } from '../../domain/messageChannel.ts';
import type { House } from './house.ts';

export const CODES = chatCodes(Buffer.alloc(32, 7));

/** A chat that was proved to be an officer's, as linking leaves it. */
export async function linkedChat(
  house: Pick<House, 'database' | 'clock'>,
  officerId: string,
  channel: ChatChannel,
  address = channel === 'matrix' ? `@${officerId.slice(0, 8)}:matrix.example` : `u-${officerId.slice(0, 8)}`,
): Promise<string> {
  const id = randomUUID();
  const { at } = house.clock;
  await house.database.owner('chat_identity').insert({
    id, officer_id: officerId, channel, address, state: 'linked', asked_at: at, expires_at: at, linked_at: at,
  }); // prettier-ignore
  return id;
}
