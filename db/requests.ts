import { randomUUID } from 'node:crypto';
import type { RequestEnd, RequestState } from '../domain/approval.ts';
import type { RequestForm } from '../domain/requestForm.ts';
import type { RuleFinding } from '../domain/grantRules.ts';
import type { RequestKind } from '../domain/requestReach.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, sendAlong, theRow } from './rows.ts';

export interface RequestRow {
  id: string;
  no: string;
  kind: RequestKind;
  state: RequestState;
  version: number;
  requesterId: string;
  beneficiaryId: string;
  /** Null while an account is asked for that is not there yet. */
  accountId: string | null;
  /** The unit on whose line it is decided; null where that is the beneficiary's own. */
  unitId: string | null;
  submittedAt: Date;
}

const COLUMNS = `id, no, kind, state, version, requester_id as "requesterId", beneficiary_id as "beneficiaryId", account_id as "accountId", unit_id as "unitId", submitted_at as "submittedAt"`;

/** Locks a request for the rest of the transaction. The order of locks is always request, task, account. */
export async function lock(tx: Transaction, requestId: string): Promise<RequestRow | undefined> {
  return firstRow<RequestRow>(tx, `select ${COLUMNS} from request where id = :requestId for update`, { requestId });
}

/** Locks the request of a task; nothing where the actor takes no part in it. */
export async function lockOfTask(tx: Transaction, taskId: string): Promise<RequestRow | undefined> {
  return firstRow<RequestRow>(
    tx,
    `select ${COLUMNS} from request where id = (select request_id from task where id = :taskId) for update`,
    { taskId },
  );
}

/** The requests that have not ended which an officer made or that are for them, in the order in which they are to be locked. */
export async function openOf(tx: Transaction, officerId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from request where ended_at is null and (requester_id = :officerId or beneficiary_id = :officerId) order by id`,
    { officerId },
  );
  return found.map(({ id }) => id);
}

/** Reads a request without locking it. */
export async function find(tx: Transaction, requestId: string): Promise<RequestRow | undefined> {
  return firstRow<RequestRow>(tx, `select ${COLUMNS} from request where id = :requestId`, { requestId });
}

/**
 * Writes a new request, version 1, and gives it its number: YC, the year, a running number. Answers nothing where another one
 * about the same account is open: exactly one of many at the same instant is written (`request_one_about_an_account`).
 */
export async function insert(
  tx: Transaction,
  input: {
    kind: RequestKind;
    requesterId: string;
    beneficiaryId: string;
    accountId: string | null;
    unitId: string | null;
    pack: string;
    year: number;
  },
): Promise<{ id: string; no: string } | undefined> {
  return firstRow(
    tx,
    `insert into request (id, no, kind, state, version, requester_id, beneficiary_id, account_id, unit_id, pack, submitted_at)
     values (:id, 'YC-' || :year::int || '-' || lpad(nextval('request_no')::text, 5, '0'), :kind, 'submitted', 1, :requesterId, :beneficiaryId, :accountId, :unitId, :pack, :at)
     on conflict do nothing returning id, no`,
    { ...input, id: randomUUID(), at: tx.at },
  );
}

/** Writes one version's form and what the rules said of it. */
export async function insertVersion(
  tx: Transaction,
  input: { requestId: string; version: number; form: RequestForm; findings: RuleFinding[]; submittedBy: string },
): Promise<void> {
  await sendAlong(
    tx,
    `insert into request_version (request_id, version, form, findings, submitted_by, submitted_at)
     values (:requestId, :version, :form, :findings, :submittedBy, :at)`,
    { ...input, form: JSON.stringify(input.form), findings: JSON.stringify(input.findings), at: tx.at },
  );
}

/** The form of one version, and when it was planned, if it was. */
export async function version(
  tx: Transaction,
  requestId: string,
  version: number,
): Promise<{ form: RequestForm; plannedAt: Date | null }> {
  return theRow(
    tx,
    `select form, planned_at as "plannedAt" from request_version where request_id = :requestId and version = :version`,
    { requestId, version },
  );
}

/** Moves a request that has not ended. */
export async function setState(tx: Transaction, requestId: string, state: 'asking' | 'sent_back'): Promise<void> {
  await sendAlong(tx, `update request set state = :state where id = :requestId`, { requestId, state });
}

/** Turns a request to a new version: it is planned anew. */
export async function setVersion(
  tx: Transaction,
  requestId: string,
  input: { version: number; accountId: string; beneficiaryId: string },
): Promise<void> {
  await sendAlong(
    tx,
    `update request set state = 'submitted', version = :version, account_id = :accountId, beneficiary_id = :beneficiaryId where id = :requestId`,
    {
      requestId,
      ...input,
    },
  );
}

export async function markPlanned(tx: Transaction, requestId: string, version: number): Promise<void> {
  await sendAlong(
    tx,
    `update request_version set planned_at = :at where request_id = :requestId and version = :version`,
    {
      requestId,
      version,
      at: tx.at,
    },
  );
}

/** Ends a request for good. */
export async function end(
  tx: Transaction,
  requestId: string,
  input: { state: RequestEnd; by?: string | null; reason?: string | null },
): Promise<void> {
  await sendAlong(
    tx,
    `update request set state = :state, ended_at = :at, ended_by = :by, end_reason = :reason where id = :requestId`,
    {
      requestId,
      state: input.state,
      at: tx.at,
      by: input.by ?? null,
      reason: input.reason ?? null,
    },
  );
}

/** Names the account that the request has brought about. */
export async function setAccount(tx: Transaction, requestId: string, accountId: string): Promise<void> {
  await sendAlong(tx, `update request set account_id = :accountId where id = :requestId`, { requestId, accountId });
}

/** When a request ended, and why where that was said. */
export async function endOf(tx: Transaction, requestId: string): Promise<{ at: Date; reason: string | null }> {
  return theRow(tx, `select coalesce(ended_at, :at) as at, end_reason as reason from request where id = :requestId`, {
    requestId,
    at: tx.at,
  });
}
