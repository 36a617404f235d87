import type { DueMessage } from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Letter } from '../notify/channel.ts';

/** Turns a message row into what is sent, from today's rows; null where it is not needed any more. */
export type Compose = (tx: Transaction, message: DueMessage) => Promise<Letter | null>;
