import { shownLine } from './shownText.ts';

/** The configured sender. */
export interface Sender {
  name: string;
  address: string;
}

export interface EnvelopeInput {
  /** Id of the message's row: the same row always has the same Message-ID, however often it is sent. */
  messageId: string;
  /** Id of the request that the mail belongs to; null for mails about none. */
  requestId: string | null;
  from: Sender;
  to: string;
  subject: string;
  /** From the injected clock. */
  at: Date;
}

/** Headers of a mail, ready for a transport. */
export interface MailEnvelope {
  messageId: string;
  inReplyTo?: string;
  references?: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  date: Date;
  headers: Readonly<Record<string, string>>;
}

/** An address or an id that could not stand in a header; the message says which part, never its value. */
export class InvalidEnvelope extends Error {
  readonly part: 'from' | 'to' | 'messageId' | 'requestId';
  constructor(part: InvalidEnvelope['part']) {
    super(`mail envelope: ${part} is not valid`);
    this.name = 'InvalidEnvelope';
    this.part = part;
  }
}

/** One plain address: no display name, no list, no comment, no control character (RFC 5321's mailbox without its quoted forms). */
const ADDRESS =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@([\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)*)$/u;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/**
 * The stable headers of one mail: Message-ID from the row, threading on the request (RFC 5322, 3.6.4), marked as written by a
 * machine (RFC 3834) so that absence replies stay away. No value can start a header of its own.
 *
 * @throws InvalidEnvelope
 */
export function mailEnvelope({ messageId, requestId, from, to, subject, at }: EnvelopeInput): MailEnvelope {
  const domain = domainOf(from.address, 'from');
  domainOf(to, 'to');
  const thread = requestId === null ? undefined : `<request-${checkedId(requestId, 'requestId')}@${domain}>`;
  return {
    messageId: `<${checkedId(messageId, 'messageId')}@${domain}>`,
    ...(thread === undefined ? {} : { inReplyTo: thread, references: thread }),
    from: { name: shownLine(from.name), address: from.address },
    to: { name: '', address: to },
    subject: shownLine(subject),
    date: at,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

function domainOf(address: string, part: 'from' | 'to'): string {
  const domain = ADDRESS.exec(address)?.[1];
  if (domain === undefined) throw new InvalidEnvelope(part);
  return domain;
}

function checkedId(id: string, part: 'messageId' | 'requestId'): string {
  if (!ID.test(id)) throw new InvalidEnvelope(part);
  return id;
}
