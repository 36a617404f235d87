import type { DueMessage } from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';

/** How the messages of one channel are written and sent. */
export interface Courier<Letter = unknown> {
  /** What is sent, from today's rows; null where it is not needed any more. */
  compose(tx: Transaction, message: DueMessage): Promise<Letter | null>;
  /** Hands over to the channel's server. @throws TemporaryFailure · PermanentFailure */
  send(letter: Letter): Promise<{ reply: string }>;
}
