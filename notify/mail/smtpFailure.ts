import { PermanentFailure, TemporaryFailure } from '../channel.ts';

/** What nodemailer tells of a failure; every part may be missing. */
interface SmtpError {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** Commands that speak about this very message; before them a refusal is about us or the connection, and may pass. */
const ABOUT_THE_MESSAGE = /^(MAIL FROM|RCPT TO|DATA|BDAT)/;

/** "Sign in first" or "encrypt first", whatever it answers: our settings are at fault, not the message (RFC 4954). */
const ABOUT_SIGNING_IN = [530, 534, 535, 538];

/** nodemailer's own refusals of a message, before any server saw it. */
const NEVER_SENDABLE = ['EENVELOPE', 'EMESSAGE'];

/** A failure of the SMTP transport, as one that may pass (4xx, connection, sign-in, our settings) or one for good (5xx). */
export function smtpFailure(error: unknown): TemporaryFailure | PermanentFailure {
  const { code = 'ESMTP', responseCode, response = '', command = '' } = (error ?? {}) as SmtpError;
  const reply = withoutAddresses(response);
  if (responseCode === undefined) {
    const Failure = NEVER_SENDABLE.includes(code) ? PermanentFailure : TemporaryFailure;
    return new Failure(`smtp_${code.toLowerCase()}`, reply);
  }
  const forGood = responseCode >= 500 && ABOUT_THE_MESSAGE.test(command) && !ABOUT_SIGNING_IN.includes(responseCode);
  return new (forGood ? PermanentFailure : TemporaryFailure)(`smtp_${responseCode}`, reply);
}

/** A server's words without the addresses in them, on one line. */
export function withoutAddresses(reply: string): string {
  return reply
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[address]')
    .replace(/\s+/g, ' ')
    .trim();
}
