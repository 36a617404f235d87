import type { DueMessage } from '../../db/messages.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { ChatNotice } from '../../notify/chat/chatText.ts';

/** One notice for one reader, from today's rows; null where it is not needed any more. */
export type NoticeOf = (tx: Transaction, message: DueMessage) => Promise<Told | null>;
type Told = Pick<ChatNotice, 'no'> & { path: string };
