import { heartbeat } from '@temporalio/activity';
import type { Database } from '../db/database.ts';
import { record } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import type { DueMessage } from '../db/messages.ts';
import type { Reach } from '../domain/crashPoint.ts';
import { PermanentFailure } from '../notify/channel.ts';
import type { Courier } from './courier.ts';

const BATCH = 20;
/** So many batches, then the workflow begins a new round: a long burst stays within the activity's time. */
const BATCHES = 50;
/** How long a worker that died keeps its messages from others. */
const LEASE_MS = 30_000;
/** Well within the workflow's heartbeat time-out, whatever a slow mail server does meanwhile. */
const HEARTBEAT_MS = 3_000;
/** The least that a timer waits. */
const AT_ONCE_MS = 1;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;
const LONGEST_SLEEP_MS = 24 * 60 * 60_000;

interface Parts {
  db: Database;
  mail: Courier;
  reach?: Reach;
  /** Milliseconds until the second attempt; each further one waits twice as long. */
  firstRetryMs?: number;
}

/** The effects of `messageDelivery`. */
export function createMessageActivities(parts: Parts) {
  return {
    /**
     * Sends what is due until nothing is, and answers when the next message will be. Idempotent under the message's row:
     * a crash after the mail server's 250 sends once more, with the same Message-ID.
     */
    async deliverMessages(_: { channel: 'mail' }): Promise<{ msUntilNextDue: number }> {
      const beating = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        return { msUntilNextDue: await deliverAll(parts) };
      } finally {
        clearInterval(beating);
      }
    },
  };
}
export type MessageActivities = ReturnType<typeof createMessageActivities>;

/** Delivers until nothing is due; answers for how many milliseconds that stays so. */
async function deliverAll(parts: Parts): Promise<number> {
  for (let batch = 0; batch < BATCHES; batch++) {
    const claimed = await parts.db.asEngine('claimMessages', (tx) =>
      messages.claim(tx, { limit: BATCH, leaseUntil: new Date(tx.at.getTime() + LEASE_MS) }),
    );
    await Promise.all(claimed.map((message) => deliver(parts, message)));
    if (claimed.length > 0) continue;
    const next = await parts.db.asEngine('nextMessage', (tx) => messages.msUntilNextDue(tx));
    if (next === null || next > 0) return Math.min(next ?? LONGEST_SLEEP_MS, LONGEST_SLEEP_MS);
  }
  return AT_ONCE_MS;
}

async function deliver({ db, mail, reach, firstRetryMs = FIRST_RETRY_MS }: Parts, message: DueMessage): Promise<void> {
  try {
    const letter = await db.asEngine('composeMessage', (tx) => mail.compose(tx, message));
    if (letter === null) return await end(db, message, 'dropped', null);
    const { reply } = await mail.send(letter);
    reach?.('after the 250 of the mail server');
    await end(db, message, 'sent', reply.slice(0, 3));
  } catch (error) {
    if (error instanceof PermanentFailure) return end(db, message, 'failed', error.code);
    const wait = Math.min(firstRetryMs * 2 ** (message.attempts - 1), LONGEST_RETRY_MS);
    const code = (error as { code?: string }).code ?? 'unknown';
    await db.asEngine('putMessageOff', (tx) => messages.putOff(tx, message.id, new Date(tx.at.getTime() + wait), code));
  }
}

async function end(
  db: Database,
  message: DueMessage,
  state: 'sent' | 'dropped' | 'failed',
  code: string | null,
): Promise<void> {
  await db.asEngine('endMessage', async (tx) => {
    if (!(await messages.end(tx, message.id, state, code)) || state === 'dropped') return;
    const detail = { template: message.template, to: message.officerId };
    await record(tx, {
      event: `message.${state}`,
      subject: { kind: 'message', id: message.id },
      requestId: message.requestId,
      channel: 'mail',
      detail,
    });
  });
}
