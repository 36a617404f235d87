import { record } from '../../db/audit.ts';
import * as chatIdentities from '../../db/chatIdentities.ts';
import type { ChatIdentityRow } from '../../db/chatIdentities.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';

/** A chat is proved to be the actor's. @throws Refused `not_eligible` where it is another officer's already: one chat user is one officer */
export async function linkChat(tx: Transaction, { id, channel }: ChatIdentityRow): Promise<void> {
  await chatIdentities.link(tx, id).catch((error: unknown) => {
    const isTaken = (error as { constraint?: unknown } | null)?.constraint === 'chat_identity_of_one_officer';
    throw isTaken ? new Refused('not_eligible', { because: 'chat_of_another' }) : error;
  });
  const subject = { kind: 'chat_identity', id } as const;
  await record(tx, { event: 'chat_identity.linked', subject, channel: 'web', detail: { channel } });
}
