import type { Transaction } from './transaction.ts';
import { run } from './rows.ts';

/** What happened, to what. `detail` holds codes, numbers and ids: never a name, an address or free text. */
export interface AuditEvent {
  event: string;
  subject: {
    kind: 'request' | 'task' | 'grant' | 'account' | 'dossier' | 'officer' | 'session' | 'absence' | 'message' | 'link';
    id: string;
  };
  requestId?: string | null;
  channel?: string | null;
  detail?: Record<string, string | number | boolean | null | string[]>;
}

/** Writes an event in the transaction that it describes: where it cannot be written, the action fails. */
export async function record(tx: Transaction, event: AuditEvent): Promise<void> {
  const actor = tx.author.kind === 'officer' ? tx.author.actor : null;
  await run(
    tx,
    `insert into audit_event (at, event, officer_id, account_id, actor_kind, channel, request_id, subject_kind, subject_id, detail)
     values (:at, :event, :officer, :account, :kind, :channel, :request, :subjectKind, :subject, :detail)`,
    {
      at: tx.at,
      event: event.event,
      officer: actor?.officerId ?? null,
      account: actor?.accountId ?? null,
      kind: tx.author.kind,
      channel: event.channel ?? null,
      request: event.requestId ?? null,
      subjectKind: event.subject.kind,
      subject: event.subject.id,
      detail: JSON.stringify(event.detail ?? {}),
    },
  );
}
