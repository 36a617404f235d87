import { randomUUID } from 'node:crypto';
import type { Transaction } from './transaction.ts';
import { run, theRow } from './rows.ts';

/** Writes a comment or a question on a request. */
export async function insert(
  tx: Transaction,
  comment: { requestId: string; officerId: string; kind: 'comment' | 'question'; body: string },
): Promise<string> {
  const id = randomUUID();
  await run(
    tx,
    `insert into request_comment (id, request_id, officer_id, kind, body, at) values (:id, :requestId, :officerId, :kind, :body, :at)`,
    {
      ...comment,
      id,
      at: tx.at,
    },
  );
  return id;
}

export async function find(
  tx: Transaction,
  commentId: string,
): Promise<{ officerId: string; kind: 'comment' | 'question'; body: string; at: Date }> {
  return theRow(tx, `select officer_id as "officerId", kind, body, at from request_comment where id = :commentId`, {
    commentId,
  });
}
