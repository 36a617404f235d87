import { record } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import * as requests from '../db/requests.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { RequestEnd } from '../domain/approval.ts';

/** Ends a locked request and tells those whom it concerns: the requester of every end, the beneficiary where it is another. */
export async function endRequest(
  tx: Transaction,
  request: RequestRow,
  end: { state: RequestEnd; by?: string | null; reason?: string | null; channel?: 'web' },
): Promise<RequestEnd> {
  await requests.end(tx, request.id, end);
  await record(tx, {
    event: `request.${end.state}`,
    subject: { kind: 'request', id: request.id },
    requestId: request.id,
    channel: end.channel ?? null,
    detail: { version: request.version },
  });
  for (const officerId of new Set([request.requesterId, request.beneficiaryId])) {
    await messages.send(tx, {
      businessKey: `request_ended:${request.id}:${officerId}`,
      template: 'request_ended',
      officerId,
      requestId: request.id,
      data: { end: end.state },
    });
  }
  return end.state;
}
