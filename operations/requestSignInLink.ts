import { randomUUID } from 'node:crypto';
import { record } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';

/**
 * Asks for a one-time sign-in link. Whether anybody has that address is found out by the delivery, later and elsewhere:
 * the answer, the work and the time are the same for everybody.
 */
export async function requestSignInLink(tx: Transaction, { mail }: { mail: string }): Promise<{ sent: 'if_known' }> {
  const id = randomUUID();
  await messages.send(tx, {
    businessKey: `sign_in_link:${id}`,
    template: 'sign_in_link',
    addressEntered: mail.trim().toLowerCase(),
  });
  await record(tx, { event: 'sign_in.link_asked', subject: { kind: 'message', id }, channel: 'web' });
  return { sent: 'if_known' };
}
