import { randomUUID } from 'node:crypto';
import type { Verdict } from '../domain/approval.ts';
import type { Transaction } from './transaction.ts';
import { rows, sendAlong, theRow } from './rows.ts';

export interface DecisionRow {
  taskId: string;
  officerId: string;
  verdict: Verdict;
  reason: string | null;
  receiptNo: string;
  at: Date;
}

const SELECT = `select task_id as "taskId", officer_id as "officerId", verdict, reason, receipt_no as "receiptNo", decided_at as at from decision`;

/** The decisions on one version of a request, in order. */
export async function ofVersion(tx: Transaction, requestId: string, version: number): Promise<DecisionRow[]> {
  return rows<DecisionRow>(tx, `${SELECT} where request_id = :requestId and version = :version order by decided_at`, {
    requestId,
    version,
  });
}

/** The decisions on the version of the request that a task is about, in order. */
export async function besideTask(tx: Transaction, taskId: string): Promise<DecisionRow[]> {
  return rows<DecisionRow>(
    tx,
    `${SELECT} where (request_id, version) = (select request_id, version from task where id = :taskId) order by decided_at`,
    { taskId },
  );
}

/** The number of the next receipt. One that a refusal or an undone transaction took is left out. */
export async function nextReceiptNo(tx: Transaction): Promise<string> {
  const { receiptNo } = await theRow<{ receiptNo: string }>(
    tx,
    `select 'BN-' || to_char(:at::timestamptz at time zone 'Asia/Ho_Chi_Minh', 'YY') || '-' || lpad(nextval('receipt_no')::text, 6, '0') as "receiptNo"`,
    { at: tx.at },
  );
  return receiptNo;
}

/** Writes one human's decision. Once a task and officer; one stage a human (R21). */
export function insert(
  tx: Transaction,
  decision: {
    taskId: string;
    requestId: string;
    version: number;
    officerId: string;
    accountId: string | null;
    verdict: Verdict;
    reason: string | null;
    channel: string;
    receiptNo: string;
  },
): Promise<void> {
  return sendAlong(
    tx,
    `insert into decision (id, task_id, request_id, version, officer_id, account_id, verdict, reason, channel, receipt_no, decided_at)
     values (:id, :taskId, :requestId, :version, :officerId, :accountId, :verdict, :reason, :channel, :receiptNo, :at)`,
    { ...decision, id: randomUUID(), at: tx.at },
  );
}
