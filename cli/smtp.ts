import type { Sender } from '../notify/mail/envelope.ts';
import { createSmtpChannel, type SmtpChannel } from '../notify/mail/smtpChannel.ts';

/** Opens the pool for `smtp://[user:password@]host:port` or `smtps://…`. */
export function smtpChannelFor(smtpUrl: string): SmtpChannel {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const auth =
    url.username === ''
      ? undefined
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  return createSmtpChannel({
    host: url.hostname,
    port,
    secure,
    maxConnections: 5,
    ...(auth && { auth, requireTls: !secure }),
  });
}

/** `Name <address>` or a plain address. */
export function senderFrom(mailFrom: string): Sender {
  const named = /^(.*?)\s*<([^<>]+)>$/.exec(mailFrom.trim());
  return named ? { name: named[1]!.replace(/^"|"$/g, ''), address: named[2]! } : { name: '', address: mailFrom.trim() };
}
