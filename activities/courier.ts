import type { DueMessage } from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';
import { PermanentFailure } from '../notify/channel.ts';

/** How the messages of one channel are written and sent. */
export interface Courier<Letter = unknown> {
  /** What is sent, from today's rows; null where it is not needed any more. @throws PermanentFailure where nobody is reached this way any more */
  compose(tx: Transaction, message: DueMessage): Promise<Letter | null>;
  /** Hands over to the channel's server. @throws TemporaryFailure · PermanentFailure */
  send(letter: Letter): Promise<{ reply: string }>;
}

/** Of a chat that is not set up here any more: refuses all that still waits for it. */
export const closedCourier: Courier<never> = {
  compose: () => Promise.reject(new PermanentFailure('chat_not_set_up', '')),
  send: () => Promise.reject(new PermanentFailure('chat_not_set_up', '')),
};
