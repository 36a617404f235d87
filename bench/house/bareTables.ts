import pg from 'pg';
import { withDatabase } from '../../db/roles.ts';

const DATABASE = 'bench';

/**
 * A database for arms A and E on the same server: A's flows; E's rows in the shape of the product's own tables, with
 * their keys, foreign keys and indexes, and without row-level security, triggers and people.
 *
 * @returns its URL
 */
export async function makeBareTables(adminUrl: string): Promise<string> {
  await asked(adminUrl, `create database ${DATABASE}`);
  const url = withDatabase(adminUrl, DATABASE);
  await asked(url, TABLES);
  return url;
}

async function asked(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const TABLES = `
  create table flow (id text primary key, state text not null, began_at timestamptz not null, decided_by text, decided_at timestamptz, ended_at timestamptz);
  create table flow_event (id bigint generated always as identity primary key, flow_id text not null, event text not null, at timestamptz not null);
  create index flow_event_of_flow on flow_event (flow_id);

  create sequence request_no;
  create sequence receipt_no;
  create table request (
    id uuid primary key, no text not null unique, kind text not null, state text not null, version integer not null, requester_id uuid not null,
    account_id uuid not null, submitted_at timestamptz not null, ended_at timestamptz
  );
  create index request_of_requester on request (requester_id, submitted_at desc);
  create index request_open_for_account on request (account_id) where ended_at is null;
  create table request_version (
    request_id uuid not null references request, version integer not null, form jsonb not null, findings jsonb not null, submitted_by uuid not null,
    submitted_at timestamptz not null, primary key (request_id, version)
  );
  create table task (
    id uuid primary key, request_id uuid not null references request, version integer not null, state text not null default 'open', outcome text,
    opened_at timestamptz not null, ended_at timestamptz, ended_by uuid, unique (request_id, version)
  );
  create table decision (
    id uuid primary key, task_id uuid not null references task, request_id uuid not null references request, version integer not null,
    officer_id uuid not null, verdict text not null, channel text not null, receipt_no text not null unique, decided_at timestamptz not null,
    unique (task_id, officer_id), unique (request_id, version, officer_id)
  );
  create table audit_event (
    id bigint generated always as identity primary key, at timestamptz not null, event text not null, officer_id uuid, request_id uuid, channel text,
    detail jsonb not null
  );
  create index audit_of_request on audit_event (request_id, id) where request_id is not null;
  create table engine_outbox (
    id bigint generated always as identity primary key, workflow_type text not null, workflow_id text not null, at timestamptz not null,
    delivered_at timestamptz
  );
  create index outbox_undelivered on engine_outbox (id) where delivered_at is null;
  create table idempotency_key (
    officer_id uuid not null, key text not null, status integer, body jsonb, at timestamptz not null, primary key (officer_id, key)
  );
`;
