import { createTransport } from 'nodemailer';
import type { Accepted, Channel } from '../channel.ts';
import type { MailEnvelope } from './envelope.ts';
import type { RenderedMail } from './mailRenderer.ts';
import { smtpFailure, withoutAddresses } from './smtpFailure.ts';

/** A mail ready to go: headers from `mailEnvelope`, body from the renderer. */
export interface OutgoingMail {
  envelope: MailEnvelope;
  body: Pick<RenderedMail, 'html' | 'text'>;
}

export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it, or always with `requireTls`. */
  secure: boolean;
  requireTls?: boolean;
  auth?: { user: string; pass: string };
  maxConnections: number;
}

export interface SmtpChannel extends Channel<OutgoingMail> {
  /** Ends the pool's connections. */
  close(): void;
}

/** Short, so that a dead server costs one attempt and not a worker. */
const TIMEOUTS_MS = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };

/** Mail over pooled SMTP connections. It logs nothing, reads no files and fetches no addresses that a message might name. */
export function createSmtpChannel({ host, port, secure, requireTls, auth, maxConnections }: SmtpSettings): SmtpChannel {
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure,
    requireTLS: requireTls ?? false,
    auth,
    maxConnections,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMEOUTS_MS,
  });
  return {
    send: async ({ envelope, body }): Promise<Accepted> => {
      const { headers, ...addressing } = envelope;
      const { html, text } = body;
      try {
        const { response } = await transport.sendMail({
          ...addressing,
          headers: { ...headers },
          html,
          text,
          textEncoding: 'base64', // Vietnamese is longer and dearer as quoted-printable
        });
        return { accepted: true, reply: withoutAddresses(response) };
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    close: () => transport.close(),
  };
}
