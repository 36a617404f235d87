import type { Knex } from 'knex';

/** Accounts belong to units (R7); custody, grants and sessions say who may act through them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table account (
      id uuid primary key,
      unit_id uuid not null references unit,
      kind text not null,
      user_name text not null unique,
      state text not null default 'active',
      made_up boolean not null default false,
      constraint account_kind_known check (kind in ('system_admin', 'unit_admin', 'user', 'leader')),
      constraint account_state_known check (state in ('active', 'frozen', 'withdrawn')),
      constraint account_user_name_is_lower_case check (user_name = lower(user_name))
    );
    -- R2, R6: no unit has two admin accounts, whoever asks and however many ask at once.
    create unique index account_one_admin_a_unit on account (unit_id) where kind = 'unit_admin' and state <> 'withdrawn';
    create index account_unit on account (unit_id);

    create table account_secret (
      account_id uuid primary key references account,
      password_hash text not null,
      set_at timestamptz not null
    );

    -- Counted for every name that is tried, known or not, so that a lock tells nothing about which names exist.
    create table sign_in_failure (
      name_hash bytea primary key,
      failures integer not null,
      locked_until timestamptz
    );

    create table custody (
      id uuid primary key,
      account_id uuid not null references account,
      officer_id uuid not null references officer,
      began_at timestamptz not null,
      ended_at timestamptz,
      constraint custody_period check (ended_at is null or ended_at >= began_at)
    );
    create unique index custody_one_custodian on custody (account_id) where ended_at is null;
    create index custody_of_officer on custody (officer_id) where ended_at is null;

    create table permission_grant (
      id uuid primary key,
      account_id uuid not null references account,
      officer_id uuid not null references officer,
      permission text not null,
      work_group text not null,
      unit_id uuid not null references unit,
      with_subordinates boolean not null,
      valid_from timestamptz not null,
      valid_to timestamptz not null,
      request_id uuid,
      granted_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid references officer,
      end_reason text,
      end_note text,
      end_request_id uuid,
      constraint grant_permission_known check (permission in ('records.read', 'records.write', 'records.export', 'permissions.assign', 'accounts.issue')),
      constraint grant_work_group_known check (work_group in ('organisation', 'officers', 'training', 'inspection')),
      constraint grant_period check (valid_to > valid_from),
      constraint grant_end_says_why check ((ended_at is null) = (end_reason is null)),
      constraint grant_once_a_request unique (request_id, permission)
    );
    create index grant_of_session on permission_grant (account_id, officer_id) where ended_at is null;

    create table session (
      token_hash bytea primary key,
      officer_id uuid not null references officer,
      account_id uuid references account,
      began_at timestamptz not null,
      last_seen_at timestamptz not null,
      ended_at timestamptz,
      end_reason text,
      constraint session_end_says_why check ((ended_at is null) = (end_reason is null))
    );
    create index session_live_of_officer on session (officer_id) where ended_at is null;

    create function grant_keeps_the_rules() returns trigger language plpgsql set search_path = public, pg_temp as $$
    declare
      kind text; own ltree; officer_path ltree; scope ltree;
    begin
      select a.kind, u.path into kind, own from account a join unit u on u.id = a.unit_id where a.id = new.account_id;
      select u.path into officer_path from officer o join unit u on u.id = o.unit_id where o.id = new.officer_id;
      select u.path into scope from unit u where u.id = new.unit_id;
      if kind = 'unit_admin' and new.permission <> 'permissions.assign' then
        raise exception 'R3: an admin account holds no permission but assigning' using errcode = 'check_violation', constraint = 'grant_r3_admin_only_assigns';
      end if;
      if kind = 'system_admin' and new.permission not in ('permissions.assign', 'accounts.issue') then
        raise exception 'R5: a system admin account keeps no records' using errcode = 'check_violation', constraint = 'grant_r5_system_admin';
      end if;
      if kind in ('user', 'leader') and new.permission in ('permissions.assign', 'accounts.issue') then
        raise exception 'R1: only an admin account assigns or issues' using errcode = 'check_violation', constraint = 'grant_r1_only_admin_assigns';
      end if;
      if kind = 'unit_admin' and not officer_path <@ own then
        raise exception 'R3: only officers of its own unit' using errcode = 'check_violation', constraint = 'grant_r3_own_unit';
      end if;
      if kind = 'leader' and new.permission = 'records.write' then
        raise exception 'R6: leaders monitor and exploit only' using errcode = 'check_violation', constraint = 'grant_r6_leader_reads';
      end if;
      if new.permission = 'records.write' and (scope <> own or new.with_subordinates) then
        raise exception 'R8, R15: records are written by the managing unit alone' using errcode = 'check_violation', constraint = 'grant_r8_writes_own_unit';
      end if;
      if kind <> 'system_admin' and not scope <@ own then
        raise exception 'R15: a scope lies within the unit of its account' using errcode = 'check_violation', constraint = 'grant_r15_scope_within_unit';
      end if;
      if not exists (select 1 from custody c where c.account_id = new.account_id and c.officer_id = new.officer_id and c.ended_at is null) then
        raise exception 'R7: a grant names the present custodian' using errcode = 'check_violation', constraint = 'grant_r7_custodian';
      end if;
      return new;
    end $$;
    create trigger grant_keeps_the_rules before insert on permission_grant for each row execute function grant_keeps_the_rules();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table session, permission_grant, custody, sign_in_failure, account_secret, account;
    drop function grant_keeps_the_rules();
  `);
}
