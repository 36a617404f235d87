import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface ReceivedMail extends Email {
  /** The envelope's recipients; the header may say others. */
  envelopeTo: string[];
}

/** What the server does with the next messages. */
export type MailMood =
  | 'accept'
  /** answers 451 to the data: try again later */
  | 'refuse'
  /** answers 550 to the data: never */
  | 'reject'
  /** keeps the message and cuts the connection before it has said 250 */
  | 'drop'
  /** keeps the message and never answers */
  | 'hang';

export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** Every message that was kept, in the order of arrival. */
  readonly mails: readonly ReceivedMail[];
  /** How many deliveries were refused, dropped or left hanging. */
  readonly faults: number;
  mood: MailMood;
  /** The first message, come or still to come, that fits and that no earlier call has given. Rejects after 20 s. */
  nextMail(fits?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** A real SMTP server in this process, on any free port. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const given = new Set<ReceivedMail>();
  const waiting = new Set<() => boolean>();
  const state: { mood: MailMood; faults: number } = { mood: 'accept', faults: 0 };
  const keep = (mail: ReceivedMail) => {
    mails.push(mail);
    for (const tryAgain of waiting) if (tryAgain()) break;
  };
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 500,
    onData: (stream, session, answer) => {
      const mood = state.mood;
      if (mood !== 'accept') state.faults += 1;
      void read(stream).then(async (raw) => {
        if (mood === 'refuse') return answer(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        if (mood === 'reject') return answer(Object.assign(new Error('Never'), { responseCode: 550 }));
        keep({ ...(await PostalMime.parse(raw)), envelopeTo: session.envelope.rcptTo.map((one) => one.address) });
        if (mood === 'drop') return cut(smtp, session.id);
        if (mood === 'accept') answer();
      }, answer);
    },
  });
  smtp.on('error', () => undefined); // a cut connection tells so here, too
  await once(smtp.listen(port, '127.0.0.1'), 'listening');
  const bound = (smtp.server.address() as AddressInfo).port;

  const nextMail: MailServer['nextMail'] = (fits = () => true) =>
    new Promise((resolve, reject) => {
      const take = () => {
        const mail = mails.find((one) => !given.has(one) && fits(one));
        if (!mail) return false;
        given.add(mail);
        waiting.delete(take);
        clearTimeout(timer);
        resolve(mail);
        return true;
      };
      const timer = setTimeout(() => {
        waiting.delete(take);
        const subjects = mails.map((one) => `${one.envelopeTo.join()}: ${one.subject}`).join('\n');
        reject(new Error(`No such mail came. Those that came:\n${subjects}`));
      }, PATIENCE_MS);
      if (!take()) waiting.add(take);
    });

  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    mails,
    nextMail,
    get faults() {
      return state.faults;
    },
    get mood() {
      return state.mood;
    },
    set mood(mood: MailMood) {
      state.mood = mood;
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function cut(smtp: SMTPServer, sessionId: string): void {
  const connections = (smtp as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
    .connections;
  for (const connection of connections) if (connection.id === sessionId) connection._socket.destroy();
}
