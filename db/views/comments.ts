import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { officerRef, type OfficerRef } from './refs.ts';

export interface CommentView {
  id: string;
  by: OfficerRef;
  kind: 'comment' | 'question';
  body: string;
  at: Date;
}

/** Questions and comments on a request, in order. */
export async function ofRequest(tx: Transaction, requestId: string): Promise<CommentView[]> {
  return rows<CommentView>(
    tx,
    `select c.id, ${officerRef('c.officer_id')} as by, c.kind, c.body, c.at from request_comment c where c.request_id = :requestId order by c.at, c.id`,
    { requestId },
  );
}
