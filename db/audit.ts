import { Refused } from '../domain/errors.ts';
import type { Transaction } from './transaction.ts';
import { sendAlong } from './rows.ts';

/** What happened, to what. `detail` holds codes, numbers and ids: never a name, an address or free text. */
export interface AuditEvent {
  event: string;
  subject: {
    kind:
      | 'request'
      | 'task'
      | 'grant'
      | 'account'
      | 'dossier'
      | 'officer'
      | 'session'
      | 'absence'
      | 'message'
      | 'link'
      | 'password_case'
      | 'chat_identity'
      | 'chat_channel'
      | 'correction'
      | 'review_campaign'
      | 'review_packet'
      | 'retention';
    id: string;
  };
  requestId?: string | null;
  channel?: string | null;
  detail?: Record<string, string | number | boolean | null | string[]>;
}

/** Writes an event in the transaction that it describes: where it cannot be written, the action fails at its commit. */
export const record = (tx: Transaction, event: AuditEvent): Promise<void> => recordAll(tx, [event]);

/**
 * Writes several events, in their order. Those of one who acts through an account hold it until the commit, so that nothing
 * outlives its freeze. The commit throws Refused `sign_in_again` where it is shut or kept by another meanwhile
 */
export function recordAll(tx: Transaction, events: readonly AuditEvent[]): Promise<void> {
  const actor = tx.author.kind === 'officer' ? tx.author.actor : null;
  return sendAlong(
    tx,
    `insert into audit_event (at, event, officer_id, account_id, actor_kind, channel, request_id, subject_kind, subject_id, detail)
     select :at, e.event, :officer, :account, :kind, e.channel, e.request, e.kind, e.subject, e.detail
       from unnest(:events::text[], :channels::text[], :requests::uuid[], :kinds::text[], :subjects::text[], :details::jsonb[])
         with ordinality e(event, channel, request, kind, subject, detail, position) order by e.position`,
    {
      at: tx.at,
      officer: actor?.officerId ?? null,
      account: actor?.accountId ?? null,
      kind: tx.author.kind,
      events: events.map(({ event }) => event),
      channels: events.map(({ channel }) => channel ?? null),
      requests: events.map(({ requestId }) => requestId ?? null),
      kinds: events.map(({ subject }) => subject.kind),
      subjects: events.map(({ subject }) => subject.id),
      details: events.map(({ detail }) => JSON.stringify(detail ?? {})),
    },
    { failedAs: (error) => (isOfShutAccount(error) ? new Refused('sign_in_again', {}) : error) },
  );
}

const isOfShutAccount = (error: unknown): boolean =>
  (error as { constraint?: unknown } | null)?.constraint === 'audit_through_live_account';
