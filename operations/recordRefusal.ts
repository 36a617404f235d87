import { record, type AuditEvent } from '../db/audit.ts';
import type { Transaction } from '../db/transaction.ts';
import type { RefusalCode } from '../domain/errors.ts';

/** What somebody was refused: to read, to write, or to decide. */
export interface RefusedAct {
  act: 'read' | 'write' | 'decision';
  code: RefusalCode;
  subject: AuditEvent['subject'];
  requestId: string | null;
  channel: 'web' | 'mail';
  because?: string;
}

/** Records that the actor was refused, in a transaction of its own: the one that was refused is undone. */
export async function recordRefusal(
  tx: Transaction,
  { act, code, subject, requestId, channel, because }: RefusedAct,
): Promise<void> {
  await record(tx, {
    event: `${act}.refused`,
    subject,
    requestId,
    channel,
    detail: { code, ...(because !== undefined && { because }) },
  });
}

/** Records that somebody unknown guesses at links from one place; `source` is a keyed hash of its address. */
export async function recordGuessing(
  tx: Transaction,
  { source, failures }: { source: string; failures: number },
): Promise<void> {
  await record(tx, { event: 'link.guessed', subject: { kind: 'link', id: source }, detail: { failures } });
}
