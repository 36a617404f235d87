import type { DueMessage } from '../../db/messages.ts';
import type { Recipient } from '../../db/recipients.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { LinkTokens } from '../../domain/linkToken.ts';
import type { Rules } from '../../domain/rules.ts';
import type { MailData } from '../../notify/mail/mailData.ts';

/** What every letter is composed from. */
export interface MailContext {
  rules: Rules;
  links: LinkTokens;
  /** Origin without a slash at its end: the configured one, whatever a request said. */
  publicUrl: string;
}

/** One message to compose, for one recipient, from today's rows. */
export interface Composing extends MailContext {
  tx: Transaction;
  message: DueMessage;
  recipient: Recipient;
}

/** Answers what a mail says; null where it is not needed any more. */
export type ComposeOne = (composing: Composing) => Promise<MailData | null>;
