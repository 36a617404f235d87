import type { Knex } from 'knex';

/** Requests, their versions and planned stages, the tasks that ask people, and what people decided. The task row is the arbiter. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create sequence request_no;

    create table request (
      id uuid primary key,
      no text not null unique,
      kind text not null,
      state text not null,
      version integer not null,
      requester_id uuid not null references officer,
      beneficiary_id uuid not null references officer,
      account_id uuid not null references account,
      pack text not null,
      submitted_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid references officer,
      end_reason text,
      constraint request_kind_known check (kind in ('permission.grant', 'permission.revoke')),
      constraint request_state_known check (state in ('submitted', 'asking', 'sent_back', 'approved', 'rejected', 'expired', 'withdrawn', 'failed')),
      constraint request_ended_when_final check ((ended_at is not null) = (state in ('approved', 'rejected', 'expired', 'withdrawn', 'failed')))
    );
    create index request_of_requester on request (requester_id, submitted_at desc);
    create index request_open_for_account on request (account_id) where ended_at is null;

    create table request_version (
      request_id uuid not null references request,
      version integer not null,
      form jsonb not null,
      findings jsonb not null,
      submitted_by uuid not null references officer,
      submitted_at timestamptz not null,
      planned_at timestamptz,
      primary key (request_id, version)
    );

    create table stage (
      request_id uuid not null,
      version integer not null,
      position integer not null,
      key text not null,
      role text not null,
      unit_id uuid not null references unit,
      why jsonb not null,
      terms jsonb not null,
      primary key (request_id, version, position),
      foreign key (request_id, version) references request_version
    );

    create table task (
      id uuid primary key,
      request_id uuid not null references request,
      version integer not null,
      position integer not null,
      assurance text not null,
      state text not null default 'open',
      outcome text,
      opened_at timestamptz not null,
      due_at timestamptz not null,
      reminders timestamptz[] not null,
      reminders_sent integer not null default 0,
      escalated_at timestamptz,
      closes_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid references officer,
      constraint task_once_a_stage unique (request_id, version, position),
      foreign key (request_id, version, position) references stage,
      constraint task_state_known check (state in ('open', 'ended')),
      constraint task_assurance_known check (assurance in ('link', 'session', 'second-factor')),
      constraint task_outcome_known check (outcome in ('approved', 'rejected', 'sent_back', 'expired', 'withdrawn', 'superseded')),
      constraint task_ended_says_how check ((state = 'ended') = (outcome is not null) and (state = 'ended') = (ended_at is not null))
    );

    create table task_candidate (
      task_id uuid not null references task,
      officer_id uuid not null references officer,
      account_id uuid references account,
      via text not null,
      for_officer_id uuid references officer,
      reason text,
      added_at timestamptz not null,
      removed_at timestamptz,
      seen_at timestamptz,
      primary key (task_id, officer_id),
      removed_because text,
      constraint candidate_removed_says_why check ((removed_at is null) = (removed_because is null)),
      constraint candidate_removal_known check (removed_because in ('passed_on', 'no_longer_approver')),
      constraint candidate_via_known check (via in ('head', 'acting_head', 'deputy', 'absence', 'admin_officer', 'it_department', 'escalation', 'reassigned'))
    );
    create index candidate_of_officer on task_candidate (officer_id) where removed_at is null;

    create table decision (
      id uuid primary key,
      task_id uuid not null references task,
      request_id uuid not null references request,
      version integer not null,
      officer_id uuid not null references officer,
      account_id uuid references account,
      verdict text not null,
      reason text,
      channel text not null,
      receipt_no text not null unique,
      decided_at timestamptz not null,
      constraint decision_verdict_known check (verdict in ('approve', 'deny', 'send_back')),
      constraint decision_channel_known check (channel in ('web', 'mail', 'chat')),
      constraint decision_denial_says_why check (verdict = 'approve' or length(trim(reason)) > 0),
      constraint decision_once_a_task unique (task_id, officer_id),
      constraint decision_one_stage_a_human unique (request_id, version, officer_id)
    );
    create sequence receipt_no;

    create table request_comment (
      id uuid primary key,
      request_id uuid not null references request,
      officer_id uuid not null references officer,
      kind text not null,
      body text not null,
      at timestamptz not null,
      constraint comment_kind_known check (kind in ('comment', 'question')),
      constraint comment_says_something check (length(trim(body)) between 1 and 2000)
    );
    create index comment_of_request on request_comment (request_id);

    -- R21 in the database: whoever asks or gains never decides, on any path and for any role.
    create function decision_is_by_another() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if exists (select 1 from request r where r.id = new.request_id and new.officer_id in (r.requester_id, r.beneficiary_id)) then
        raise exception 'R21: requester and approver are never the same human' using errcode = 'check_violation', constraint = 'decision_r21_by_another';
      end if;
      return new;
    end $$;
    create trigger decision_is_by_another before insert on decision for each row execute function decision_is_by_another();

    alter table permission_grant add constraint grant_of_request foreign key (request_id) references request;
    alter table permission_grant add constraint grant_end_of_request foreign key (end_request_id) references request;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table permission_grant drop constraint grant_of_request, drop constraint grant_end_of_request;
    drop table request_comment, decision, task_candidate, task, stage, request_version, request;
    drop function decision_is_by_another();
    drop sequence request_no, receipt_no;
  `);
}
