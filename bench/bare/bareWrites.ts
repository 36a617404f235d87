import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The body of arm E's submission. */
export interface BareRequest {
  officerId: string;
  accountId: string;
  form: object;
}

/** The body of arm E's decision, and the task that its path names. */
export interface BareDecision {
  taskId: string;
  officerId: string;
  version: number;
  verdict: 'approve';
}

/** Writes the rows of a submission: key, request, version, audit event, engine's outbox, and the answer under the key. */
export async function recordBareRequest(
  sql: pg.PoolClient,
  key: string,
  { officerId, accountId, form }: BareRequest,
): Promise<{ id: string; no: string; state: string }> {
  const id = randomUUID();
  await claim(sql, key, officerId);
  const { rows } = await sql.query<{ no: string }>(
    `insert into request (id, no, kind, state, version, requester_id, account_id, submitted_at)
     values ($1, 'YC-' || lpad(nextval('request_no')::text, 7, '0'), 'permission.grant', 'submitted', 1, $2, $3, now()) returning no`,
    [id, officerId, accountId],
  );
  await sql.query(
    `insert into request_version (request_id, version, form, findings, submitted_by, submitted_at) values ($1, 1, $2, '[]', $3, now())`,
    [id, JSON.stringify(form), officerId],
  );
  await audit(sql, 'request.submitted', officerId, id);
  await tell(sql, id);
  const answer = { id, no: rows[0]!.no, state: 'submitted' };
  await keep(sql, key, officerId, 201, answer);
  return answer;
}

/** Writes the rows of a decision: key, locks, decision, task, audit event, engine's outbox, and the answer under the key. */
export async function recordBareDecision(
  sql: pg.PoolClient,
  key: string,
  { taskId, officerId, version, verdict }: BareDecision,
): Promise<{ taskId: string; requestId: string; verdict: string; receiptNo: string }> {
  await claim(sql, key, officerId);
  const asked = await sql.query<{ request_id: string }>(`select request_id from task where id = $1`, [taskId]);
  const requestId = asked.rows[0]!.request_id;
  await sql.query(`select * from request where id = $1 for update`, [requestId]);
  const { rows } = await sql.query<{ state: string }>(`select * from task where id = $1 for update`, [taskId]);
  if (rows[0]?.state !== 'open') throw new Error('the task is not open');
  const decided = await sql.query<{ receipt_no: string }>(
    `insert into decision (id, task_id, request_id, version, officer_id, verdict, channel, receipt_no, decided_at)
     values ($1, $2, $3, $4, $5, $6, 'web', 'BN-' || lpad(nextval('receipt_no')::text, 7, '0'), now()) returning receipt_no`,
    [randomUUID(), taskId, requestId, version, officerId, verdict],
  );
  await sql.query(
    `update task set state = 'ended', outcome = 'approved', ended_at = now(), ended_by = $2 where id = $1`,
    [taskId, officerId],
  );
  await audit(sql, 'task.decided', officerId, requestId);
  await tell(sql, requestId);
  const answer = { taskId, requestId, verdict, receiptNo: decided.rows[0]!.receipt_no };
  await keep(sql, key, officerId, 200, answer);
  return answer;
}

async function claim(sql: pg.PoolClient, key: string, officerId: string): Promise<void> {
  await sql.query(`insert into idempotency_key (officer_id, key, at) values ($1, $2, now())`, [officerId, key]);
}

async function keep(sql: pg.PoolClient, key: string, officerId: string, status: number, body: object): Promise<void> {
  await sql.query(`update idempotency_key set status = $3, body = $4 where officer_id = $1 and key = $2`, [
    officerId,
    key,
    status,
    JSON.stringify(body),
  ]);
}

async function audit(sql: pg.PoolClient, event: string, officerId: string, requestId: string): Promise<void> {
  await sql.query(
    `insert into audit_event (at, event, officer_id, request_id, channel, detail) values (now(), $1, $2, $3, 'web', '{"version": 1}')`,
    [event, officerId, requestId],
  );
}

async function tell(sql: pg.PoolClient, requestId: string): Promise<void> {
  await sql.query(`insert into engine_outbox (workflow_type, workflow_id, at) values ('approval', $1, now())`, [
    requestId,
  ]);
}
