import { record } from '../../db/audit.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import type { ChatEnd } from '../../db/chatIdentities.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';

/** The actor's chat ends at once, or a wish for one that is not proved yet. What waits for it goes by mail. @throws Refused `not_found` */
export async function unlinkChat(tx: Transaction, { identityId }: { identityId: string }): Promise<void> {
  const identity = await chatIdentities.lockOwn(tx, identityId);
  if (!identity) throw new Refused('not_found', {});
  await endChat(tx, identityId, 'unlinked');
}

/** Ends one of the actor's own, and records why. */
export async function endChat(tx: Transaction, identityId: string, reason: 'unlinked' | 'replaced'): Promise<void> {
  await chatIdentities.end(tx, identityId, reason);
  await recordEnd(tx, identityId, reason);
}

/** Whoever leaves the service is reached in no chat any more. */
export async function endChatsOf(tx: Transaction, officerId: string): Promise<void> {
  for (const id of await chatIdentities.endAll(tx, officerId, 'left')) await recordEnd(tx, id, 'left');
}

export async function recordEnd(tx: Transaction, id: string, reason: ChatEnd): Promise<void> {
  const channel = ({ unlinked: 'web', replaced: 'web', stopped: 'webhook', left: null } as const)[reason];
  await record(tx, {
    event: 'chat_identity.ended',
    subject: { kind: 'chat_identity', id },
    channel,
    detail: { reason },
  });
}
