import type { AuditEvent } from '../audit.ts';
import { firstRow } from '../rows.ts';
import type { Transaction } from '../transaction.ts';

/** The request that a refused act was about, so that it shows among that request's events; null where the actor may not know it. */
export async function requestOfSubject(tx: Transaction, { kind, id }: AuditEvent['subject']): Promise<string | null> {
  if (kind === 'request')
    return (await firstRow<{ id: string }>(tx, `select id from request where id = :id`, { id }))?.id ?? null;
  if (kind !== 'task') return null;
  return (await firstRow<{ id: string }>(tx, `select request_id as id from task where id = :id`, { id }))?.id ?? null;
}
