import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

const PATIENCE_MS = 90_000;
const MESSAGE_ID = /^message-id:\s*(\S+)/im;
const THREAD = /^in-reply-to:\s*<request-([\w-]+)@/im;

/** Takes every mail and keeps its Message-ID and the request that it is about. */
export interface MailSink {
  readonly url: string;
  /** How many mails came; one that came twice counts once. */
  readonly mails: number;
  /** Resolves when so many mails about the request have come. @throws Error after 90 s without */
  until(requestId: string, count: number): Promise<void>;
  close(): Promise<void>;
}

/** A real SMTP server in this process, on any free port of 127.0.0.1. */
export async function startMailSink(): Promise<MailSink> {
  const messageIds = new Set<string>();
  const came = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  const keep = (raw: string) => {
    const messageId = MESSAGE_ID.exec(raw)?.[1] ?? '';
    const requestId = THREAD.exec(raw)?.[1] ?? '';
    if (messageIds.has(messageId)) return;
    messageIds.add(messageId);
    came.set(requestId, (came.get(requestId) ?? 0) + 1);
    waiting.get(requestId)?.();
  };
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 500,
    onData: (stream, _session, answer) => {
      void read(stream)
        .then(keep)
        .then(() => answer(), answer);
    },
  });
  smtp.on('error', () => undefined); // a client that goes away in the middle tells so here, too
  await once(smtp.listen(0, '127.0.0.1'), 'listening');
  const until = (requestId: string, count: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if ((came.get(requestId) ?? 0) < count) return;
        waiting.delete(requestId);
        clearTimeout(overdue);
        resolve();
      };
      const overdue = setTimeout(() => reject(new Error(`mail ${count} about a request never came`)), PATIENCE_MS);
      waiting.set(requestId, look);
      look();
    });
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    get mails() {
      return messageIds.size;
    },
    until,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

async function read(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
