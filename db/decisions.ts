import { randomUUID } from 'node:crypto';
import type { Verdict } from '../domain/approval.ts';
import type { Transaction } from './transaction.ts';
import { rows, theRow } from './rows.ts';

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

/** Writes one human's decision and gives it its receipt number. Once a task and officer; one stage a human (R21). */
export async function insert(
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
  },
): Promise<string> {
  const { receiptNo } = await theRow<{ receiptNo: string }>(
    tx,
    `insert into decision (id, task_id, request_id, version, officer_id, account_id, verdict, reason, channel, receipt_no, decided_at)
     values (:id, :taskId, :requestId, :version, :officerId, :accountId, :verdict, :reason, :channel,
             'BN-' || to_char(:at::timestamptz at time zone 'Asia/Ho_Chi_Minh', 'YY') || '-' || lpad(nextval('receipt_no')::text, 6, '0'), :at)
     returning receipt_no as "receiptNo"`,
    { ...decision, id: randomUUID(), at: tx.at },
  );
  return receiptNo;
}
