import type { Knex } from 'knex';

/** What carries work on: links, messages, the engine's outbox; and what remembers it: audit events and idempotency keys. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table message (
      id uuid primary key,
      business_key text not null unique,
      channel text not null default 'mail',
      template text not null,
      officer_id uuid references officer,
      address_entered text,
      request_id uuid references request,
      task_id uuid references task,
      grant_id uuid references permission_grant,
      data jsonb not null default '{}',
      created_at timestamptz not null,
      due_at timestamptz not null,
      state text not null default 'due',
      attempts integer not null default 0,
      leased_until timestamptz,
      ended_at timestamptz,
      last_code text,
      constraint message_channel_known check (channel in ('mail')),
      constraint message_state_known check (state in ('due', 'sent', 'dropped', 'failed')),
      constraint message_has_one_recipient check ((officer_id is null) <> (address_entered is null) or state <> 'due')
    );
    create index message_due on message (channel, due_at) where state = 'due';

    create table link (
      id uuid primary key,
      purpose text not null,
      officer_id uuid not null references officer,
      task_id uuid references task,
      version integer,
      message_id uuid references message,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      dead_at timestamptz,
      dead_because text,
      constraint link_purpose_known check (purpose in ('decide', 'sign_in')),
      constraint link_decides_a_version check ((purpose = 'decide') = (task_id is not null and version is not null)),
      constraint link_death_says_why check ((dead_at is null) = (dead_because is null)),
      constraint link_death_known check (dead_because in ('no_longer_approver', 'replaced'))
    );
    create unique index link_one_live_a_task on link (task_id, officer_id) where dead_at is null and purpose = 'decide';
    create unique index link_once_a_message on link (message_id);

    create table engine_outbox (
      id bigint generated always as identity primary key,
      workflow_type text not null,
      workflow_id text not null,
      at timestamptz not null,
      delivered_at timestamptz,
      constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery'))
    );
    create index outbox_undelivered on engine_outbox (id) where delivered_at is null;

    create table audit_event (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      event text not null,
      officer_id uuid,
      account_id uuid,
      actor_kind text not null,
      channel text,
      request_id uuid,
      subject_kind text not null,
      subject_id text not null,
      detail jsonb not null default '{}',
      constraint audit_actor_kind_known check (actor_kind in ('officer', 'engine', 'command', 'anonymous')),
      constraint audit_officer_is_named check ((actor_kind = 'officer') = (officer_id is not null))
    );
    create index audit_of_request on audit_event (request_id, id) where request_id is not null;

    create function audit_is_insert_only() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      raise exception 'audit events are never changed' using errcode = 'insufficient_privilege';
    end $$;
    create trigger audit_is_insert_only before update or delete or truncate on audit_event for each statement execute function audit_is_insert_only();

    create table idempotency_key (
      officer_id uuid not null,
      key text not null,
      fingerprint text not null,
      status integer,
      body jsonb,
      at timestamptz not null,
      primary key (officer_id, key)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table idempotency_key, audit_event, engine_outbox, link, message;
    drop function audit_is_insert_only();
  `);
}
