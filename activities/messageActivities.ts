import { setTimeout } from 'node:timers/promises';
import { heartbeat } from '@temporalio/activity';
import type { Database } from '../db/database.ts';
import { recordAll, type AuditEvent } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import { createGathering, type Gathering } from '../db/gathering.ts';
import type { DueMessage, MessageEnd } from '../db/messages.ts';
import type { Reach } from '../domain/crashPoint.ts';
import type { ChatChannel, MessageChannel } from '../domain/messageChannel.ts';
import { PermanentFailure, TemporaryFailure } from '../notify/channel.ts';
import { closedCourier, type Courier } from './courier.ts';
import { createOpenDeliveries, type OpenDeliveries } from './openDeliveries.ts';

const BATCH = 20;
/** After so long the workflow begins a new round: a long burst stays within the activity's time. */
const LONGEST_ROUND_MS = 60_000;
/** So long a round waits for what is written in its own process. Who writes elsewhere waits as long at most. */
const LINGER_MS = 250;
/** Messages of one cause, and ends of one batch, fall together: so long the first waits for the others. */
const GATHER_MS = 20;
/** How long a worker that died keeps its messages from others. */
const LEASE_MS = 30_000;
/** Well within the workflow's heartbeat time-out, whatever a slow mail server does meanwhile. */
const HEARTBEAT_MS = 3_000;
/** The least that a timer waits. */
const AT_ONCE_MS = 1;
const SOONEST_MS = 1_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;
const LONGEST_SLEEP_MS = 24 * 60 * 60_000;
/** How long a chat may be out of reach before what waits for it goes by mail: a server that is gone for good says so to nobody. */
const CHAT_PATIENCE_MS = 24 * 60 * 60_000;

interface Parts {
  db: Database;
  mail: Courier;
  /** The chats that are set up; what waits for another goes by mail. */
  chats?: Partial<Record<ChatChannel, Courier>>;
  reach?: Reach;
  /** Milliseconds until the second attempt; each further one waits twice as long. */
  firstRetryMs?: number;
  /** Where whoever writes a message in this process rings; without it no round waits for any. */
  rounds?: OpenDeliveries;
  /** So many milliseconds a round waits for them. */
  lingerMs?: number;
}

interface Delivering extends Omit<Parts, 'mail' | 'chats' | 'rounds'> {
  rounds: OpenDeliveries;
  lingerMs: number;
  channel: MessageChannel;
  courier: Courier;
  ends: Gathering<MessageEnd>;
}

/** Where a process may die after the other side took a message, before that is written down. */
const TAKEN: Record<MessageChannel, string> = {
  mail: 'after the 250 of the mail server',
  matrix: 'after the answer of the Matrix server',
  webhook: 'after the answer of the webhook',
};

/** The effects of `messageDelivery`. */
export function createMessageActivities(given: Parts) {
  const ends = createGathering<MessageEnd>({ everyMs: GATHER_MS, write: (all) => writeEnds(given.db, all) });
  const { mail, chats, rounds = createOpenDeliveries(), ...others } = given;
  const parts = { ...others, rounds, lingerMs: given.rounds ? (given.lingerMs ?? LINGER_MS) : 0 };
  const courierOf = (channel: MessageChannel) => (channel === 'mail' ? mail : (chats?.[channel] ?? closedCourier));
  return {
    /**
     * Sends what is due until nothing is, and answers when the next message will be. Idempotent under the message's row:
     * a crash after the server has taken it sends once more, with the same Message-ID, transaction id or webhook-id.
     */
    async deliverMessages({ channel }: { channel: MessageChannel }): Promise<{ msUntilNextDue: number }> {
      const beating = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        return { msUntilNextDue: await deliverAll({ ...parts, ends, channel, courier: courierOf(channel) }) };
      } finally {
        clearInterval(beating);
      }
    },
  };
}
export type MessageActivities = ReturnType<typeof createMessageActivities>;

/** Delivers until nothing is due; answers for how many milliseconds that stays so. */
async function deliverAll(parts: Delivering): Promise<number> {
  const round = parts.rounds.open(parts.channel);
  const endBy = performance.now() + LONGEST_ROUND_MS;
  try {
    while (performance.now() < endBy) {
      const { claimed, nextMs } = await claimDue(parts);
      const waits = await Promise.all(claimed.map((message) => deliver(parts, message)));
      if (claimed.length === BATCH) continue;
      const next = Math.min(...[nextMs, ...waits].map((wait) => wait ?? LONGEST_SLEEP_MS));
      const lingering = Math.min(parts.lingerMs, next);
      // What others write from now on wakes the workflow once more.
      if (!(await round.rung(lingering))) return Math.max(AT_ONCE_MS, next - lingering);
      await setTimeout(GATHER_MS); // more often comes with the first
    }
    return AT_ONCE_MS;
  } finally {
    round.close();
  }
}

/** What is due now, and when the next of all others will be. */
function claimDue({ db, channel }: Delivering): Promise<{ claimed: DueMessage[]; nextMs: number | null }> {
  return db.asEngine('claimMessages', async (tx) => {
    const leaseUntil = new Date(tx.at.getTime() + LEASE_MS);
    const claimed = await messages.claim(tx, { channel, limit: BATCH, leaseUntil });
    const nextMs = claimed.length < BATCH ? await messages.msUntilNextDue(tx, channel, claimed) : null;
    return { claimed, nextMs };
  });
}

/** Sends one message, or puts it off. @returns for how many milliseconds it was put off; null where it has ended */
async function deliver(parts: Delivering, message: DueMessage): Promise<number | null> {
  const { db, channel, courier, ends, reach, firstRetryMs = FIRST_RETRY_MS } = parts;
  const end = async (state: MessageEnd['state'], code: string | null) => {
    await ends.add({ message, state, code });
    return null;
  };
  try {
    const letter = await db.asEngine('composeMessage', (tx) => courier.compose(tx, message));
    if (letter === null) return await end('dropped', null);
    const { reply } = await courier.send(letter);
    reach?.(TAKEN[channel]);
    return await end('sent', reply.slice(0, 3));
  } catch (error) {
    if (error instanceof PermanentFailure) return end('failed', error.code);
    const code = (error as { code?: string }).code ?? 'unknown';
    if (channel !== 'mail' && db.clock.now().getTime() - message.createdAt.getTime() > CHAT_PATIENCE_MS)
      return end('failed', code);
    const asked = error instanceof TemporaryFailure ? error.retryAfterMs : null;
    const wait = asked === null ? backoff(firstRetryMs, message.attempts) : bounded(asked);
    await db.asEngine('putMessageOff', (tx) => messages.putOff(tx, message.id, new Date(tx.at.getTime() + wait), code));
    return wait;
  }
}

/** As the other side asks, but neither at once nor in days. */
const bounded = (askedMs: number) => Math.min(Math.max(askedMs, SOONEST_MS), LONGEST_SLEEP_MS);
const backoff = (firstMs: number, attempts: number) => Math.min(firstMs * 2 ** (attempts - 1), LONGEST_RETRY_MS);

/** Writes how messages ended, with the events of those that were sent or failed. What a chat refused goes by mail. */
function writeEnds(db: Database, ends: readonly MessageEnd[]): Promise<void> {
  return db.asEngine('endMessages', async (tx) => {
    const ended = await messages.end(tx, ends);
    const told = ends.filter(({ message, state }) => state !== 'dropped' && ended.includes(message.id));
    if (told.length > 0) await recordAll(tx, told.map(eventOf));
    const refused = told.filter(({ message, state }) => state === 'failed' && message.channel !== 'mail');
    const noticed = refused.filter(({ message }) => message.template !== 'chat_code');
    if (noticed.length > 0) await messages.sendByMailInstead(tx, noticed.map(({ message }) => message.id)); // prettier-ignore
  });
}

function eventOf({ message, state }: MessageEnd): AuditEvent {
  return {
    event: `message.${state}`,
    subject: { kind: 'message', id: message.id },
    requestId: message.requestId,
    channel: message.channel,
    detail: { template: message.template, to: message.officerId },
  };
}
