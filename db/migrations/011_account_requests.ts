import type { Knex } from 'knex';

/** Requests about accounts, and the places of quotas (R2, R6) that they reserve. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(REQUESTS);
  await knex.raw(PLACES);
}

const REQUESTS = `
  -- An account that is asked for is not there yet. Requests about accounts are decided on the line of the owning unit.
  alter table request alter column account_id drop not null, add column unit_id uuid references unit,
    drop constraint request_kind_known, add constraint request_kind_known check (kind in ('permission.grant', 'permission.revoke', 'account.issue', 'account.withdraw', 'account.handover')),
    add constraint request_names_its_account check (kind = 'account.issue' or account_id is not null),
    add constraint request_about_an_account_names_its_unit check ((kind like 'account.%') = (unit_id is not null));
  create unique index request_one_about_an_account on request (account_id) where kind in ('account.withdraw', 'account.handover') and ended_at is null;
  create index request_of_unit on request (unit_id) where unit_id is not null;
  grant update (account_id) on request to qlcb_worker;

  alter table task_candidate drop constraint candidate_via_known, add constraint candidate_via_known check (via in ('head', 'acting_head', 'deputy', 'absence', 'admin_officer', 'it_department', 'giver', 'taker', 'escalation', 'reassigned'));

  -- R21: the requester never decides. The beneficiary neither, but that a taker says for themselves that they take an account over (R7).
  create or replace function decision_is_by_another() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select 1 from request r where r.id = new.request_id and (new.officer_id = r.requester_id
          or (new.officer_id = r.beneficiary_id and not exists (
                select 1 from task t join stage s on s.request_id = t.request_id and s.version = t.version and s.position = t.position
                 where t.id = new.task_id and r.kind = 'account.handover' and s.role = 'taker')))) then
      raise exception 'R21: requester and approver are never the same human' using errcode = 'check_violation', constraint = 'decision_r21_by_another';
    end if;
    return new;
  end $$;

  -- The functions below answer the engine and operators, and of people only who is signed in.
  create function is_known() returns boolean language sql stable as $$ select actor() is not null or session_user <> 'qlcb_api' $$;

  -- The number of an open request about an account, which whoever asks for another may know.
  create function open_request_about(p_account uuid, p_except uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select no from request where account_id = p_account and kind in ('account.withdraw', 'account.handover') and ended_at is null and id is distinct from p_except and is_known()
  $$;
  -- Where an account is and who keeps it: for asking for its withdrawal or handover, which is checked then.
  create function account_place_of(p_account uuid) returns table (id uuid, kind text, user_name text, state text, unit_id uuid, custodian_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.kind, a.user_name, a.state, a.unit_id, c.officer_id
      from account a left join custody c on c.account_id = a.id and c.ended_at is null where a.id = p_account and is_known()
  $$;
  revoke execute on function is_known, open_request_about, account_place_of from public;
  grant execute on function is_known, open_request_about, account_place_of to qlcb_api, qlcb_worker;
`;

const PLACES = `
  -- R2, R6: places of a quota, by unit and kind. Whoever asks reserves one, the account holds it; two never have the same.
  create table account_place (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references unit,
    kind text not null,
    place_no integer not null,
    quota integer not null,
    state text not null,
    request_id uuid unique references request,
    account_id uuid unique references account,
    constraint place_state_known check (state in ('reserved', 'held', 'freed')),
    constraint place_within_quota check (place_no between 1 and quota),
    constraint place_says_by_whom check (case state when 'reserved' then request_id is not null and account_id is null
      when 'held' then account_id is not null else true end)
  );
  create unique index place_taken_once on account_place (unit_id, kind, place_no) where state <> 'freed';
  create trigger place_transition before update on account_place for each row
    when (old.state <> new.state and (old.state, new.state) not in (('reserved', 'held'), ('reserved', 'freed'), ('held', 'freed'))) execute function refuse_change();
  create trigger place_end_is_final before update on account_place for each row
    when (old.state = 'freed' and old.* is distinct from new.*) execute function refuse_change();
  create trigger place_stays_where_it_is before update on account_place for each row
    when ((old.id, old.unit_id, old.kind, old.place_no, old.quota, old.request_id) is distinct from (new.id, new.unit_id, new.kind, new.place_no, new.quota, new.request_id))
    execute function refuse_change();

  -- Every account has a place: the one that its request reserved; one that came another way (an import) takes the lowest that is free.
  create function account_takes_its_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    free integer;
  begin
    if new.state = 'withdrawn' then
      return null;
    end if;
    update account_place set state = 'held', account_id = new.id
     where request_id = new.request_id and state = 'reserved' and unit_id = new.unit_id and kind = new.kind;
    if found then
      return null;
    end if;
    if new.request_id is not null then
      raise exception 'an account is issued on the place that its request reserved'
        using errcode = 'check_violation', constraint = 'account_on_its_reserved_place';
    end if;
    select min(n) into free from generate_series(1, 1 + (select count(*)::int from account_place where unit_id = new.unit_id and kind = new.kind)) n
     where not exists (select 1 from account_place p where p.unit_id = new.unit_id and p.kind = new.kind and p.place_no = n and p.state <> 'freed');
    insert into account_place (unit_id, kind, place_no, quota, state, account_id) values (new.unit_id, new.kind, free, free, 'held', new.id);
    return null;
  end $$;
  create trigger account_takes_its_place after insert on account for each row execute function account_takes_its_place();

  create function account_frees_its_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update account_place set state = 'freed' where account_id = new.id and state = 'held';
    return null;
  end $$;
  create trigger account_frees_its_place after update on account for each row
    when (old.state <> 'withdrawn' and new.state = 'withdrawn') execute function account_frees_its_place();

  -- Whichever way a request ends without an account (rejected, withdrawn, expired, failed), its place is free again.
  create function request_frees_its_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update account_place set state = 'freed' where request_id = new.id and state = 'reserved';
    return null;
  end $$;
  create trigger request_frees_its_place after update on request for each row
    when (new.kind = 'account.issue' and old.ended_at is null and new.ended_at is not null) execute function request_frees_its_place();
  revoke execute on function account_takes_its_place, account_frees_its_place, request_frees_its_place from public;

  insert into account_place (unit_id, kind, place_no, quota, state, account_id)
    select unit_id, kind, n, n, 'held', id from (select *, row_number() over (partition by unit_id, kind order by user_name) as n from account where state <> 'withdrawn') a;

  alter table account_place enable row level security, force row level security;
  create policy owner_keeps on account_place to qlcb_owner using (true) with check (true);
  grant insert on account_place to qlcb_api;
  create policy api_reserves on account_place for insert to qlcb_api with check (
    state = 'reserved' and account_id is null
    and exists (select 1 from request r where r.id = request_id and r.requester_id = (select actor()) and r.kind = 'account.issue' and r.unit_id = account_place.unit_id));
  grant select on account_place to qlcb_worker;
  create policy engine_works on account_place for select to qlcb_worker using (true);

  -- Who has the places of a unit: a refusal names them to whoever asked, and a registry shows them.
  create function taken_places(p_unit uuid) returns table (kind text, place_no integer, state text, request_id uuid, request_no text, account_id uuid, user_name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.kind, p.place_no, p.state, p.request_id, r.no, p.account_id, a.user_name
      from account_place p left join request r on r.id = p.request_id left join account a on a.id = p.account_id
     where p.unit_id = p_unit and p.state <> 'freed' and is_known() order by p.kind, p.place_no
  $$;
  -- The number of an open request for an account of a kind, of this unit and for this officer.
  create function open_request_for_account(p_officer uuid, p_unit uuid, p_kind text, p_except uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select r.no from request r join account_place p on p.request_id = r.id
     where r.kind = 'account.issue' and r.ended_at is null and r.beneficiary_id = p_officer and r.unit_id = p_unit and p.kind = p_kind
       and r.id is distinct from p_except and is_known() limit 1
  $$;
  revoke execute on function taken_places, open_request_for_account from public;
  grant execute on function taken_places, open_request_for_account to qlcb_api, qlcb_worker;
`;

/** Only while there are no requests about accounts. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function account_place_of(uuid), open_request_for_account(uuid, uuid, text, uuid), open_request_about(uuid, uuid), taken_places(uuid), is_known();
    drop trigger request_frees_its_place on request;
    drop trigger account_frees_its_place on account;
    drop trigger account_takes_its_place on account;
    drop function request_frees_its_place(), account_frees_its_place(), account_takes_its_place();
    drop table account_place;
    drop index request_one_about_an_account, request_of_unit;
    alter table request drop constraint request_about_an_account_names_its_unit, drop constraint request_names_its_account, drop column unit_id,
      drop constraint request_kind_known, add constraint request_kind_known check (kind in ('permission.grant', 'permission.revoke')), alter column account_id set not null;
    revoke update (account_id) on request from qlcb_worker;
    alter table task_candidate drop constraint candidate_via_known, add constraint candidate_via_known
      check (via in ('head', 'acting_head', 'deputy', 'absence', 'admin_officer', 'it_department', 'escalation', 'reassigned'));
    ${AS_IN_004}
  `);
}

const AS_IN_004 = `
  create or replace function decision_is_by_another() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select 1 from request r where r.id = new.request_id and new.officer_id in (r.requester_id, r.beneficiary_id)) then
      raise exception 'R21: requester and approver are never the same human' using errcode = 'check_violation', constraint = 'decision_r21_by_another';
    end if;
    return new;
  end $$;
`;
