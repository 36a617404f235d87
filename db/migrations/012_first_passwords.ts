import type { Knex } from 'knex';

/** The one-time links by which custodians choose the passwords of their accounts, and what requests about accounts ask. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(LINKS);
  await knex.raw(ASKED);
}

const LINKS = `
  alter table message add column account_id uuid references account;
  alter table link add column account_id uuid references account,
    drop constraint link_purpose_known, add constraint link_purpose_known check (purpose in ('decide', 'sign_in', 'first_password')),
    drop constraint link_death_known, add constraint link_death_known check (dead_because in ('no_longer_approver', 'replaced', 'no_longer_custodian')),
    add constraint link_opens_an_account check ((purpose = 'first_password') = (account_id is not null));
  create unique index link_one_live_an_account on link (account_id) where purpose = 'first_password' and used_at is null and dead_at is null;

  drop function link_by_id(uuid);
  create function link_by_id(p_id uuid) returns table (id uuid, purpose text, officer_id uuid, officer_state text, language text, task_id uuid, version integer,
      account_id uuid, expires_at timestamptz, used_at timestamptz, dead_because text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.id, l.purpose, l.officer_id, o.state, o.language, l.task_id, l.version, l.account_id, l.expires_at, l.used_at, l.dead_because
      from link l join officer o on o.id = l.officer_id where l.id = p_id
  $$;

  -- What a live first-password link opens; nothing once it was used, has died or expired, or its officer keeps the account no more.
  create function account_of_link(p_link uuid) returns table (account_id uuid, user_name text, kind text, unit_name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.user_name, a.kind, u.name from link l join account a on a.id = l.account_id and a.state = 'awaiting_password' join unit u on u.id = a.unit_id
      join custody c on c.account_id = a.id and c.officer_id = l.officer_id and c.ended_at is null
     where l.id = p_link and l.purpose = 'first_password' and l.officer_id = actor() and l.used_at is null and l.dead_at is null and l.expires_at > at_now()
  $$;

  -- The only way to a password: whoever holds the live link of an account in their custody chooses it, once.
  create function choose_password(p_link uuid, p_hash text, p_totp bytea, p_step bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    chosen uuid;
  begin
    update link set used_at = at_now() where id = p_link and id in (select p_link from account_of_link(p_link)) and used_at is null and dead_at is null
      returning account_id into chosen;
    if chosen is null then
      return false;
    end if;
    update account set state = 'active' where id = chosen and state = 'awaiting_password';
    if not found then
      raise exception 'the account waits for no password' using errcode = 'check_violation', constraint = 'account_transition';
    end if;
    insert into account_secret (account_id, password_hash, set_at) values (chosen, p_hash, at_now())
      on conflict (account_id) do update set password_hash = excluded.password_hash, set_at = excluded.set_at;
    delete from account_totp where account_id = chosen;
    if p_totp is not null then
      insert into account_totp (account_id, sealed, enrolled_at, last_step) values (chosen, p_totp, at_now(), p_step);
    end if;
    return true;
  end $$;
  revoke execute on function link_by_id, account_of_link, choose_password from public;
  grant execute on function link_by_id, account_of_link, choose_password to qlcb_api;
`;

const ASKED = `
  -- What a version of a request asks, in one shape for every kind: as 008, and of requests about accounts, the account.
  create or replace function asked(p_request uuid, p_version integer) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
    select case
             when r.kind = 'permission.grant' then v.form
             when r.kind = 'permission.revoke' then jsonb_build_object(
               'accountId', g.account_id, 'officerId', g.officer_id, 'permissions', jsonb_build_array(g.permission), 'workGroup', g.work_group,
               'unitId', g.unit_id, 'withSubordinates', g.with_subordinates, 'reason', v.form ->> 'reason',
               'from', to_char(g.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'to', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             else jsonb_build_object('permissions', '[]'::jsonb, 'workGroup', null, 'withSubordinates', false, 'from', null, 'to', null, 'officerId', r.beneficiary_id,
               'unitId', r.unit_id, 'accountId', a.id, 'accountKind', a.kind, 'userName', a.user_name) || v.form end
        from request r join request_version v on v.request_id = r.id and v.version = p_version
        left join permission_grant g on r.kind = 'permission.revoke' and g.id = (v.form ->> 'grantId')::uuid
        left join account a on a.id = r.account_id
       where r.id = p_request and takes_part(r.id)
  $$;
`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function choose_password(uuid, text, bytea, bigint), account_of_link(uuid), link_by_id(uuid);
    drop index link_one_live_an_account;
    alter table link drop constraint link_opens_an_account, drop column account_id,
      drop constraint link_purpose_known, add constraint link_purpose_known check (purpose in ('decide', 'sign_in')),
      drop constraint link_death_known, add constraint link_death_known check (dead_because in ('no_longer_approver', 'replaced'));
    alter table message drop column account_id;
    create function link_by_id(p_id uuid) returns table (id uuid, purpose text, officer_id uuid, officer_state text, language text, task_id uuid, version integer,
        expires_at timestamptz, used_at timestamptz, dead_because text)
      language sql stable security definer set search_path = public, pg_temp as $$
      select l.id, l.purpose, l.officer_id, o.state, o.language, l.task_id, l.version, l.expires_at, l.used_at, l.dead_because
        from link l join officer o on o.id = l.officer_id where l.id = p_id
    $$;
    revoke execute on function link_by_id from public;
    grant execute on function link_by_id to qlcb_api;
    ${AS_IN_008}
  `);
}

const AS_IN_008 = `
    create or replace function asked(p_request uuid, p_version integer) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
      select case r.kind when 'permission.grant' then v.form else jsonb_build_object(
               'accountId', g.account_id, 'officerId', g.officer_id, 'permissions', jsonb_build_array(g.permission), 'workGroup', g.work_group,
               'unitId', g.unit_id, 'withSubordinates', g.with_subordinates, 'reason', v.form ->> 'reason',
               'from', to_char(g.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'to', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end
        from request r join request_version v on v.request_id = r.id and v.version = p_version
        left join permission_grant g on r.kind = 'permission.revoke' and g.id = (v.form ->> 'grantId')::uuid
       where r.id = p_request and takes_part(r.id)
    $$;
`;
