import { record } from '../../db/audit.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import type { Database } from '../../db/database.ts';
import type { Actor, Transaction } from '../../db/transaction.ts';
import type { ChatCodes } from '../../domain/chatCode.ts';
import { Refused } from '../../domain/errors.ts';
import { linkChat } from './linkChat.ts';

/** How often a code may be entered wrongly. */
export const CODE_TRIES = 5;

/**
 * The actor types in the code that the bot sent to the Matrix id that they named: whoever reads there is signed in here. Each
 * wrong one counts, in a transaction of its own.
 *
 * @throws Refused `not_found` · `chat_code_wrong` · `chat_code_spent` · `not_eligible` (of another officer; proved otherwise)
 */
export async function proveChat(
  db: Database,
  actor: Actor,
  { codes, identityId, code }: { codes: ChatCodes; identityId: string; code: string },
): Promise<void> {
  const refusal = await db.as(actor, 'proveChat', (tx) => judge(tx, { identityId, given: codes.hashOf(code) }));
  if (refusal) throw refusal;
}

async function judge(
  tx: Transaction,
  { identityId, given }: { identityId: string; given: Buffer },
): Promise<Refused | null> {
  const identity = await chatIdentities.lockOwn(tx, identityId);
  if (!identity) return new Refused('not_found', {});
  if (identity.channel !== 'matrix') return new Refused('not_eligible', { because: 'chat_by_other_proof' });
  if (identity.codeHash === null) return null; // linked: the answer to the call that did it was lost
  if (identity.tries >= CODE_TRIES || identity.expiresAt <= tx.at) return new Refused('chat_code_spent', {});
  if (identity.codeHash.equals(given)) {
    await linkChat(tx, identity);
    return null;
  }
  await chatIdentities.countTry(tx, identityId);
  const subject = { kind: 'chat_identity', id: identityId } as const;
  await record(tx, { event: 'chat_identity.code_wrong', subject, channel: 'web' });
  const triesLeft = CODE_TRIES - identity.tries - 1;
  return triesLeft > 0 ? new Refused('chat_code_wrong', { triesLeft }) : new Refused('chat_code_spent', {});
}
