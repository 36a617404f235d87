import type { Knex } from 'knex';

/** What a stranger's look at password cases (R14) found open: who sees a case, whose hand is in it, and which password is dead. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(PEOPLE);
  await knex.raw(SECRETS);
  await knex.raw(HANDS);
}

const PEOPLE = `
  -- The posts that the actor fills now: their own, and that of a head for whom they stand in.
  create function posts_filled() returns table (path ltree, post text) language sql stable security definer set search_path = public, pg_temp as $$
    select u.path, p.post from (
        select actor() as officer_id, true as is_own
        union
        select x.officer_id, false from absence x
         where x.deputy_id = actor() and x.cancelled_at is null and x.began_at <= at_now() and at_now() < x.ended_at
      ) whose join appointment p on p.officer_id = whose.officer_id and (whose.is_own or p.post <> 'deputy')
      join unit u on u.id = p.unit_id join officer o on o.id = actor() and o.state = 'active'
     where p.began_at <= at_now() and p.ended_at is null
  $$;
  -- R21: whoever stands under the holder has no part in their case. Only above the root nobody stands: there the deputies act.
  create function stands_over(p_path ltree, p_post text, p_holder uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (select 1 from appointment h join unit hu on hu.id = h.unit_id
                        where h.officer_id = p_holder and h.began_at <= at_now() and h.ended_at is null
                          and p_path <@ hu.path and (p_path <> hu.path or (hu.parent_id is not null and h.post <> 'deputy' and p_post = 'deputy')))
  $$;
  create or replace function may_report(p_account uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from held_accounts() h where h = p_account)
        or exists (select 1 from account a join unit u on u.id = a.unit_id join custody c on c.account_id = a.id and c.ended_at is null
                     join posts_filled() f on u.path <@ f.path
                    where a.id = p_account and stands_over(f.path, f.post, c.officer_id))
  $$;
  create function cases_in_charge() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select case_id from case_candidate where officer_id = actor() and removed_at is null
    union
    select k.id from posts_filled() f join unit u on u.path <@ f.path join account a on a.unit_id = u.id join password_case k on k.account_id = a.id
     where stands_over(f.path, f.post, k.holder_id)
    union
    select k.id from password_case k where exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $$;
  create or replace function visible_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from password_case where holder_id = actor() or reported_by = actor() union select cases_in_charge()
  $$;
  -- Having reported once is no charge: scan and actions are for whoever is in charge now.
  create or replace function acted_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select k.id from password_case k where k.id in (select cases_in_charge()) and k.holder_id <> actor()
  $$;
  revoke execute on function posts_filled, stands_over, cases_in_charge from public;
`;

const SECRETS = `
  -- A report is false only while the old password may come back: not after a reissue, nor where an action was foreign.
  update password_case k set password_dead_at = r.at
    from (select case_id, min(confirmed_at) as at from reissue where confirmed_at is not null group by case_id) r
   where r.case_id = k.id and k.ended_at is null and k.password_dead_at is null;
  alter table password_case add constraint case_false_report_without_incident check (state <> 'false_report' or incident_at is null);
  create or replace function open_for_reissue(p_case uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare waiting uuid; sessions integer;
  begin
    select k.account_id into waiting from password_case k join reissue r on r.case_id = k.id and r.ended_at is null and r.confirmed_by = actor() and r.confirmed_at = at_now()
     where k.id = p_case and k.state = 'confirmed';
    if waiting is null then
      raise exception 'a password is reissued by two humans' using errcode = 'insufficient_privilege';
    end if;
    delete from account_secret where account_id = waiting;
    update password_case set password_dead_at = coalesce(password_dead_at, at_now()) where id = p_case;
    update account set state = 'awaiting_password' where id = waiting and state in ('active', 'frozen');
    update session set ended_at = at_now(), end_reason = 'account_reissued' where account_id = waiting and ended_at is null;
    get diagnostics sessions = row_count;
    return sessions;
  end $$;
  -- Nobody keeps the account of a holder who has left: it stays frozen until it is handed over.
  create or replace function thaw_account(p_case uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update account set state = 'active'
     where state = 'frozen' and id = (
       select k.account_id from password_case k join custody c on c.account_id = k.account_id and c.officer_id = k.holder_id and c.ended_at is null
        where k.id = p_case and k.state = 'false_report' and k.ended_by = actor() and k.ended_at = at_now() and k.password_dead_at is null);
    return found;
  end $$;
  -- Every time the code itself, so that one who knows only the link learns nothing from its having been proven.
  create or replace function try_spoken_code(p_link uuid, p_hash bytea, p_tries integer) returns text language plpgsql security definer set search_path = public, pg_temp as $$
  declare of_case uuid; tried reissue;
  begin
    select l.case_id into of_case from account_of_link(p_link) l where l.reissue_id is not null;
    if of_case is null then
      return 'not_found';
    end if;
    perform from account where id = (select account_id from password_case where id = of_case) for no key update;
    perform from password_case where id = of_case for no key update;
    select * into tried from reissue where case_id = of_case and ended_at is null and confirmed_at is not null for no key update;
    if tried.id is null then
      return 'not_found';
    elsif tried.code_hash is null then
      return 'not_read_out';
    elsif tried.code_hash = p_hash and tried.code_tries < p_tries then
      update reissue set code_proven_at = coalesce(code_proven_at, at_now()) where id = tried.id;
      return 'proven';
    end if;
    update reissue set code_tries = code_tries + 1 where id = tried.id;
    if tried.code_tries + 1 < p_tries then
      return 'wrong';
    end if;
    update reissue set ended_at = at_now(), end_reason = 'code_spent' where id = tried.id;
    update password_case set state = 'ready' where id = of_case;
    update link set dead_at = at_now(), dead_because = 'code_spent' where id = p_link and used_at is null and dead_at is null;
    return 'spent';
  end $$;
  create or replace function registered_phone(p_case uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(o.phone, (select v.form ->> 'phone' from account a join request_version v on v.request_id = a.request_id and v.form ->> 'officerId' = o.id::text
                               where a.id = k.account_id order by v.version desc limit 1))
      from password_case k join officer o on o.id = k.holder_id
     where k.id = p_case and exists (select 1 from reissue r where r.case_id = k.id and r.ended_at is null and r.confirmed_by = actor()) and exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $$;
  create or replace function keep_spoken_code(p_case uuid, p_hash bytea) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update reissue set code_hash = p_hash where case_id = p_case and ended_at is null and confirmed_by = actor() and code_hash is null
       and exists (select 1 from account_in_use() own where own.kind = 'system_admin');
    return found;
  end $$;
  -- Up to the new password, and not to the moment that the report bears: what was under way when it came went before the freeze.
  create or replace function gather_case_items(p_case uuid) returns void language sql security definer set search_path = public, pg_temp as $$
    insert into case_item (case_id, event_id)
      select k.id, e.id from password_case k join audit_event e on e.account_id = k.account_id and e.at >= k.last_certain_at and (k.reissued_at is null or e.at < k.reissued_at)
       where k.id = p_case and k.frozen_at is not null and e.subject_id <> k.id::text and not (e.event = 'account.frozen' and e.subject_id = k.account_id::text)
    on conflict do nothing
  $$;
`;

const HANDS = `
  -- Triggers and not policies: what our own functions do runs as their owner, and only the statements of people are judged here.
  create function case_changes_by_own_hand() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if (new.stated_at is distinct from old.stated_at and new.stated_by is distinct from actor())
      or ((new.written_at, new.written_as, new.written_hash) is distinct from (old.written_at, old.written_as, old.written_hash) and new.written_by is distinct from actor())
      or (new.registered_at is distinct from old.registered_at and (new.registered_by is distinct from actor() or not exists (select 1 from account_in_use() own where own.kind = 'system_admin')))
      or (new.ended_at is distinct from old.ended_at and new.ended_by is distinct from actor())
      or (old.frozen_at is not null and new.frozen_at is distinct from old.frozen_at)
      or (old.incident_at is not null and new.incident_at is distinct from old.incident_at)
      or (new.holder_id = actor() and (new.letter_no, new.incident_at) is distinct from (old.letter_no, old.incident_at))
      or (new.state <> old.state and not case new.state
        when 'ready' then not exists (select 1 from reissue r where r.case_id = new.id and r.ended_at is null)
        when 'prepared' then exists (select 1 from reissue r where r.case_id = new.id and r.ended_at is null and r.confirmed_at is null and r.prepared_by = actor())
        when 'confirmed' then exists (select 1 from reissue r where r.case_id = new.id and r.ended_at is null and r.confirmed_at = at_now() and r.confirmed_by = actor())
        else new.state = 'false_report' end) then
      raise exception 'R14: everybody writes their own part of a case' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger case_changes_by_own_hand before update on password_case for each row execute function case_changes_by_own_hand();

  create function reissue_by_own_hand() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if tg_op = 'INSERT' or new.confirmed_at is distinct from old.confirmed_at then
      if not exists (select 1 from account_in_use() own where own.kind = 'system_admin' and own.id = case when tg_op = 'INSERT' then new.prepared_through else new.confirmed_through end)
        or (tg_op = 'UPDATE' and (new.confirmed_by is distinct from actor() or new.confirmed_at is distinct from at_now())) then
        raise exception 'R14: nobody reissues in the name of another' using errcode = 'insufficient_privilege';
      end if;
    end if;
    return new;
  end $$;
  create trigger reissue_by_own_hand before insert or update on reissue for each row execute function reissue_by_own_hand();

  create function item_marked_by_own_hand() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if ((new.head_mark, new.head_by) is distinct from (old.head_mark, old.head_by) and new.head_by is distinct from actor())
      or ((new.it_mark, new.it_by) is distinct from (old.it_mark, old.it_by)
          and (new.it_by is distinct from actor() or not exists (select 1 from account_in_use() own where own.kind = 'system_admin')))
      or exists (select 1 from password_case k where k.id = new.case_id and k.ended_at is not null) then
      raise exception 'R14: nobody marks in the name of another, nor after the end' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger item_marked_by_own_hand before update on case_item for each row execute function item_marked_by_own_hand();

  -- What was registered as incoming stays what it was.
  create function scan_until_registered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select 1 from password_case k where k.id = new.case_id and (k.registered_at is not null or k.state <> 'reported')) then
      raise exception 'the written report is registered' using errcode = 'check_violation', constraint = 'scan_until_registered';
    end if;
    return new;
  end $$;
  create trigger scan_until_registered before insert or update on case_scan for each row execute function scan_until_registered();
  revoke execute on function scan_until_registered from public;
`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger scan_until_registered on case_scan;
    drop trigger item_marked_by_own_hand on case_item;
    drop trigger reissue_by_own_hand on reissue;
    drop trigger case_changes_by_own_hand on password_case;
    drop function scan_until_registered(), item_marked_by_own_hand(), reissue_by_own_hand(), case_changes_by_own_hand();
    alter table password_case drop constraint case_false_report_without_incident;
    ${AS_BEFORE}
    drop function cases_in_charge(), stands_over(ltree, text, uuid), posts_filled();
  `);
}

const AS_BEFORE = `
  create or replace function acted_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select k.id from password_case k where k.id in (select visible_cases()) and k.holder_id <> actor()
  $$;
  create or replace function may_report(p_account uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from held_accounts() h where h = p_account)
        or exists (select 1 from account a join unit u on u.id = a.unit_id join unit up on u.path <@ up.path
                     join appointment p on p.unit_id = up.id and p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
                     join officer o on o.id = p.officer_id and o.state = 'active'
                    where a.id = p_account)
  $$;
  create or replace function visible_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from password_case where holder_id = actor() or reported_by = actor()
    union
    select case_id from case_candidate where officer_id = actor() and removed_at is null
    union
    select k.id from appointment p join officer o on o.id = p.officer_id and o.state = 'active' join unit up on up.id = p.unit_id
      join unit u on u.path <@ up.path join account a on a.unit_id = u.id join password_case k on k.account_id = a.id
     where p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
    union
    select k.id from password_case k where exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $$;
  create or replace function thaw_account(p_case uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update account set state = 'active'
     where state = 'frozen' and id = (select account_id from password_case where id = p_case and state = 'false_report' and ended_by = actor() and ended_at = at_now() and password_dead_at is null);
    return found;
  end $$;
  create or replace function open_for_reissue(p_case uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare waiting uuid; sessions integer;
  begin
    select k.account_id into waiting from password_case k join reissue r on r.case_id = k.id and r.ended_at is null and r.confirmed_by = actor() and r.confirmed_at = at_now()
     where k.id = p_case and k.state = 'confirmed';
    if waiting is null then
      raise exception 'a password is reissued by two humans' using errcode = 'insufficient_privilege';
    end if;
    delete from account_secret where account_id = waiting;
    update account set state = 'awaiting_password' where id = waiting and state in ('active', 'frozen');
    update session set ended_at = at_now(), end_reason = 'account_reissued' where account_id = waiting and ended_at is null;
    get diagnostics sessions = row_count;
    return sessions;
  end $$;
  create or replace function registered_phone(p_case uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(o.phone, (select v.form ->> 'phone' from account a join request_version v on v.request_id = a.request_id and v.form ->> 'officerId' = o.id::text
                               where a.id = k.account_id order by v.version desc limit 1))
      from password_case k join officer o on o.id = k.holder_id
     where k.id = p_case and k.id in (select acted_cases()) and exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $$;
  create or replace function keep_spoken_code(p_case uuid, p_hash bytea) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update reissue set code_hash = p_hash where case_id = p_case and ended_at is null and confirmed_by = actor() and code_hash is null;
    return found;
  end $$;
  create or replace function try_spoken_code(p_link uuid, p_hash bytea, p_tries integer) returns text language plpgsql security definer set search_path = public, pg_temp as $$
  declare of_case uuid; tried reissue;
  begin
    select l.case_id into of_case from account_of_link(p_link) l where l.reissue_id is not null;
    if of_case is null then
      return 'not_found';
    end if;
    perform from account where id = (select account_id from password_case where id = of_case) for no key update;
    perform from password_case where id = of_case for no key update;
    select * into tried from reissue where case_id = of_case and ended_at is null and confirmed_at is not null for no key update;
    if tried.id is null then
      return 'not_found';
    elsif tried.code_proven_at is not null then
      return 'proven';
    elsif tried.code_hash is null then
      return 'not_read_out';
    elsif tried.code_hash = p_hash and tried.code_tries < p_tries then
      update reissue set code_proven_at = at_now() where id = tried.id;
      return 'proven';
    end if;
    update reissue set code_tries = code_tries + 1 where id = tried.id;
    if tried.code_tries + 1 < p_tries then
      return 'wrong';
    end if;
    update reissue set ended_at = at_now(), end_reason = 'code_spent' where id = tried.id;
    update password_case set state = 'ready' where id = of_case;
    update link set dead_at = at_now(), dead_because = 'code_spent' where id = p_link and used_at is null and dead_at is null;
    return 'spent';
  end $$;
  create or replace function gather_case_items(p_case uuid) returns void language sql security definer set search_path = public, pg_temp as $$
    insert into case_item (case_id, event_id)
      select k.id, e.id from password_case k join audit_event e on e.account_id = k.account_id and e.at >= k.last_certain_at and e.at <= k.frozen_at
       where k.id = p_case and k.frozen_at is not null and e.subject_id <> k.id::text and not (e.event = 'account.frozen' and e.subject_id = k.account_id::text)
    on conflict do nothing
  $$;
`;
