import * as chatIdentities from '../../db/chatIdentities.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { linkChat } from './linkChat.ts';

/**
 * The actor confirms that the chat user who sent the code to the bot is themselves, by the address that they saw.
 *
 * @throws Refused `not_found` · `chat_code_spent` · `not_eligible` (nobody answered, or not this one; of another officer)
 */
export async function confirmChat(
  tx: Transaction,
  { identityId, address }: { identityId: string; address: string },
): Promise<void> {
  const identity = await chatIdentities.lockOwn(tx, identityId);
  if (!identity || identity.state !== 'asked') throw new Refused('not_found', {});
  if (identity.channel !== 'webhook') throw new Refused('not_eligible', { because: 'chat_by_other_proof' });
  if (identity.expiresAt <= tx.at) throw new Refused('chat_code_spent', {});
  if (identity.answeredAt === null || identity.address !== address)
    throw new Refused('not_eligible', { because: 'chat_not_answered' });
  await linkChat(tx, identity);
}
