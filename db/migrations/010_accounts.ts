import type { Knex } from 'knex';

/**
 * The life of accounts: states and their transitions (`domain/accountState.ts`), custody, second factors, what the engine may
 * do to them, and who reads the registry.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(ACCOUNTS);
  await knex.raw(REGISTRY);
}

const ACCOUNTS = `
  alter table account drop constraint account_state_known, add column request_id uuid unique references request, add column issued_at timestamptz,
    add constraint account_state_known check (state in ('awaiting_password', 'active', 'frozen', 'withdrawn'));
  alter table custody add column request_id uuid unique references request, add column end_reason text;

  create trigger account_transition before update on account for each row
    when (old.state <> new.state and (old.state, new.state) not in (
      ('awaiting_password', 'active'), ('awaiting_password', 'frozen'), ('awaiting_password', 'withdrawn'),
      ('active', 'awaiting_password'), ('active', 'frozen'), ('active', 'withdrawn'),
      ('frozen', 'awaiting_password'), ('frozen', 'withdrawn')))
    execute function refuse_change();
  create trigger account_end_is_final before update on account for each row
    when (old.state = 'withdrawn' and old.* is distinct from new.*) execute function refuse_change();
  create trigger account_keeps_its_name before update on account for each row
    when ((old.id, old.kind, old.user_name, old.request_id) is distinct from (new.id, new.kind, new.user_name, new.request_id)) execute function refuse_change();
  create trigger custody_end_is_final before update on custody for each row
    when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();

  -- RFC 6238: sealed by the API under a key outside the database; each time step is taken once.
  create table account_totp (
    account_id uuid primary key references account,
    sealed bytea not null,
    enrolled_at timestamptz not null,
    last_step bigint not null default 0
  );
  alter table account_totp enable row level security, force row level security;
  create policy owner_keeps on account_totp to qlcb_owner using (true) with check (true);

  -- Takes a time step for one sign-in: a code that was used, or an older one, answers false.
  create function take_totp_step(p_account uuid, p_step bigint) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update account_totp set last_step = p_step where account_id = p_account and last_step < p_step;
    return found;
  end $$;

  alter table session add column second_factor_at timestamptz;
  drop function session_by_hash(bytea, timestamptz);
  create function session_by_hash(p_hash bytea, p_at timestamptz)
    returns table (officer_id uuid, account_id uuid, account_kind text, began_at timestamptz, last_seen_at timestamptz, second_factor_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.officer_id, s.account_id, a.kind, s.began_at, s.last_seen_at, s.second_factor_at
      from session s join officer o on o.id = s.officer_id and o.state = 'active'
      left join account a on a.id = s.account_id
     where s.token_hash = p_hash and s.ended_at is null
       and (s.account_id is null or (a.state = 'active' and exists (
             select 1 from custody c where c.account_id = a.id and c.officer_id = s.officer_id and c.began_at <= p_at and c.ended_at is null)))
  $$;

  drop function account_by_user_name(text);
  create function account_by_user_name(p_user_name text) returns table (account_id uuid, kind text, officer_id uuid, password_hash text, totp bytea)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.kind, c.officer_id, s.password_hash, t.sealed
      from account a join account_secret s on s.account_id = a.id
      join custody c on c.account_id = a.id and c.began_at <= at_now() and c.ended_at is null
      join officer o on o.id = c.officer_id and o.state = 'active'
      left join account_totp t on t.account_id = a.id
     where a.user_name = p_user_name and a.state = 'active'
  $$;
  revoke execute on function take_totp_step, session_by_hash, account_by_user_name from public;
  grant execute on function take_totp_step, session_by_hash, account_by_user_name to qlcb_api;

  -- Of sessions the engine learns whose they are and ends them; it never sees what a browser holds.
  grant select (officer_id, account_id, ended_at), update (ended_at, end_reason) on session to qlcb_worker;
  grant insert, update (state) on account to qlcb_worker;
  grant insert, update (ended_at, end_reason) on custody to qlcb_worker;
  grant select (account_id), delete on account_secret, account_totp to qlcb_worker;
  -- The engine issues accounts by requests alone.
  create policy engine_issues_by_request on account as restrictive for insert to qlcb_worker with check (request_id is not null and state = 'awaiting_password');
  create policy engine_works on session to qlcb_worker using (true) with check (true);
  create policy engine_works on account_secret to qlcb_worker using (true);
  create policy engine_works on account_totp to qlcb_worker using (true);
`;

const REGISTRY = `
  -- The registry of accounts: one's own unit's, and down the tree from what one leads or administers (R15).
  create function registered_units() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    with top as (
      select u.path from appointment p join unit u on u.id = p.unit_id join officer o on o.id = p.officer_id and o.state = 'active'
       where p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
      union all
      select own.path from account_in_use() own where own.kind = 'unit_admin'
      union all
      select root.path from account_in_use() own join unit root on root.parent_id is null where own.kind = 'system_admin'
    )
    select o.unit_id from officer o where o.id = actor() and o.state = 'active'
    union
    select u.id from unit u where exists (select 1 from top where u.path <@ top.path)
  $$;
  create function registered_accounts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from account where unit_id in (select registered_units())
  $$;
  drop policy api_held_or_overseen on account;
  create policy api_held_or_registered on account for select to qlcb_api using (
    id in (select held_accounts()) or id in (select registered_accounts()) or id in (select asked_accounts()));
  drop policy api_own_or_overseen on custody;
  create policy api_own_or_registered on custody for select to qlcb_api using (
    officer_id = (select actor()) or account_id in (select registered_accounts()));

  -- What happened to an account, for whoever keeps it or reads it in the registry.
  create function account_events(p_account uuid) returns table (id bigint, at timestamptz, event text, officer_id uuid, request_id uuid, detail jsonb)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, e.at, e.event, e.officer_id, e.request_id, e.detail from audit_event e
     where e.subject_kind = 'account' and e.subject_id = p_account::text
       and (p_account in (select held_accounts()) or p_account in (select registered_accounts()))
  $$;
  create index audit_of_account on audit_event (subject_id, id) where subject_kind = 'account';
  create function request_no_of(p_request uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select no from request where id = p_request and actor() is not null
  $$;
  revoke execute on function registered_units, registered_accounts, account_events, request_no_of from public;
  grant execute on function registered_units, registered_accounts, account_events, request_no_of to qlcb_api;
`;

/** Only while no account awaits its password. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy api_held_or_registered on account;
    drop policy api_own_or_registered on custody;
    create policy api_held_or_overseen on account for select to qlcb_api using (
      id in (select held_accounts()) or id in (select overseen_accounts()) or id in (select asked_accounts()));
    create policy api_own_or_overseen on custody for select to qlcb_api using (
      officer_id = (select actor()) or account_id in (select overseen_accounts()));
    drop function request_no_of(uuid), account_events(uuid), registered_accounts(), registered_units();
    drop index audit_of_account;
    drop function take_totp_step(uuid, bigint), session_by_hash(bytea, timestamptz), account_by_user_name(text);
    drop table account_totp;
    drop policy engine_issues_by_request on account;
    drop policy engine_works on session;
    drop policy engine_works on account_secret;
    revoke all on session, account_secret from qlcb_worker;
    revoke insert, update on account, custody from qlcb_worker;
    alter table session drop column second_factor_at;
    drop trigger custody_end_is_final on custody;
    drop trigger account_keeps_its_name on account;
    drop trigger account_end_is_final on account;
    drop trigger account_transition on account;
    alter table custody drop column request_id, drop column end_reason;
    alter table account drop column request_id, drop column issued_at, drop constraint account_state_known,
      add constraint account_state_known check (state in ('active', 'frozen', 'withdrawn'));
    ${AS_IN_006}
  `);
}

const AS_IN_006 = `
  create function session_by_hash(p_hash bytea, p_at timestamptz) returns table (officer_id uuid, account_id uuid, account_kind text, began_at timestamptz, last_seen_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.officer_id, s.account_id, a.kind, s.began_at, s.last_seen_at
      from session s join officer o on o.id = s.officer_id and o.state = 'active'
      left join account a on a.id = s.account_id
     where s.token_hash = p_hash and s.ended_at is null
       and (s.account_id is null or (a.state = 'active' and exists (
             select 1 from custody c where c.account_id = a.id and c.officer_id = s.officer_id and c.began_at <= p_at and c.ended_at is null)))
  $$;
  create function account_by_user_name(p_user_name text) returns table (account_id uuid, kind text, officer_id uuid, password_hash text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.kind, c.officer_id, s.password_hash
      from account a join account_secret s on s.account_id = a.id
      join custody c on c.account_id = a.id and c.began_at <= at_now() and c.ended_at is null
      join officer o on o.id = c.officer_id and o.state = 'active'
     where a.user_name = p_user_name and a.state = 'active'
  $$;
  revoke execute on function session_by_hash, account_by_user_name from public;
  grant execute on function session_by_hash, account_by_user_name to qlcb_api;
`;
