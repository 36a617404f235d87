import type { Knex } from 'knex';

/** The new password of a case (R14): prepared by one IT officer, confirmed by another, chosen by the holder alone after a call-back; and the review of what was done meanwhile. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(REISSUES);
  await knex.raw(CHOOSING);
  await knex.raw(REVIEW);
}

const REISSUES = `
  alter table officer add column phone text;

  create table reissue (
    id uuid primary key,
    case_id uuid not null references password_case,
    prepared_at timestamptz not null,
    prepared_by uuid not null references officer,
    prepared_through uuid not null references account,
    confirmed_at timestamptz,
    confirmed_by uuid references officer,
    confirmed_through uuid references account,
    expires_at timestamptz,
    code_hash bytea,
    code_tries integer not null default 0,
    code_proven_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    constraint reissue_by_two_humans check (confirmed_by <> prepared_by),
    constraint reissue_confirmation_is_whole check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmed_through is null) and (confirmed_at is null) = (expires_at is null)),
    constraint reissue_code_after_confirmation check (code_hash is null or confirmed_at is not null),
    constraint reissue_proven_by_code check (code_proven_at is null or code_hash is not null),
    constraint reissue_end_says_why check ((ended_at is null) = (end_reason is null)),
    constraint reissue_end_known check (end_reason in ('chosen', 'code_spent', 'expired', 'cancelled', 'reported_again', 'case_ended'))
  );
  create unique index reissue_one_open_a_case on reissue (case_id) where ended_at is null;
  create trigger reissue_end_is_final before update on reissue for each row
    when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();
  create trigger reissue_stands before update on reissue for each row
    when ((old.id, old.case_id, old.prepared_at, old.prepared_by, old.prepared_through) is distinct from (new.id, new.case_id, new.prepared_at, new.prepared_by, new.prepared_through)
       or (old.confirmed_at is not null and (old.confirmed_at, old.confirmed_by, old.expires_at) is distinct from (new.confirmed_at, new.confirmed_by, new.expires_at))
       or (old.code_hash is not null and old.code_hash is distinct from new.code_hash)) execute function refuse_change();

  -- R14, R21 in the database: neither the holder nor whoever reported or stated the facts has a hand in the new password; each acts
  -- through a system admin account in their custody, whatever accounts they have besides.
  create function reissue_is_by_others() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select 1 from password_case k, unnest(array[new.prepared_by, new.confirmed_by]) human(id)
                where k.id = new.case_id and human.id in (k.holder_id, k.reported_by, k.stated_by, k.written_by)) then
      raise exception 'R14: whoever holds or reported the account has no hand in its new password' using errcode = 'check_violation', constraint = 'reissue_by_others';
    end if;
    if exists (select 1 from (values (new.prepared_by, new.prepared_through), (new.confirmed_by, new.confirmed_through)) acted(officer_id, account_id)
                where (acted.officer_id, acted.account_id) is distinct from (null, null) and acted.officer_id is not null
                  and not exists (select 1 from account a join custody c on c.account_id = a.id and c.officer_id = acted.officer_id
                                   where a.id = acted.account_id and a.kind = 'system_admin')) then
      raise exception 'R5: the IT department acts through its own accounts' using errcode = 'check_violation', constraint = 'reissue_through_system_account';
    end if;
    return new;
  end $$;
  create trigger reissue_is_by_others before insert or update on reissue for each row execute function reissue_is_by_others();

  alter table reissue enable row level security, force row level security;
  create policy owner_keeps on reissue to qlcb_owner using (true) with check (true);
  grant select (id, case_id, prepared_at, prepared_by, prepared_through, confirmed_at, confirmed_by, confirmed_through, expires_at, code_tries, code_proven_at, ended_at, end_reason), insert,
    update (confirmed_at, confirmed_by, confirmed_through, expires_at, ended_at, end_reason) on reissue to qlcb_api;
  create policy api_sees on reissue for select to qlcb_api using (case_id in (select visible_cases()));
  create policy api_prepares on reissue for insert to qlcb_api with check (prepared_by = (select actor()) and prepared_through = (select actor_account())
    and prepared_at = (select at_now()) and confirmed_at is null and case_id in (select acted_cases()));
  create policy api_confirms on reissue for update to qlcb_api using (case_id in (select visible_cases()));
  grant select, update (ended_at, end_reason) on reissue to qlcb_worker;
  create policy engine_works on reissue to qlcb_worker using (true) with check (true);

  -- Confirmed by a second human: the old password is dead for good, sessions end, and the account waits for the new one.
  create function open_for_reissue(p_case uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
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

  -- The registered phone of a case's holder: for the call-back, to an IT officer who is not the holder.
  create function registered_phone(p_case uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(o.phone, (select v.form ->> 'phone' from account a join request_version v on v.request_id = a.request_id and v.form ->> 'officerId' = o.id::text
                               where a.id = k.account_id order by v.version desc limit 1))
      from password_case k join officer o on o.id = k.holder_id
     where k.id = p_case and k.id in (select acted_cases()) and exists (select 1 from account_in_use() own where own.kind = 'system_admin')
  $$;
  -- Keeps the hash of the spoken code, once, for whoever confirmed: the code itself is shown to them and kept nowhere.
  create function keep_spoken_code(p_case uuid, p_hash bytea) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update reissue set code_hash = p_hash where case_id = p_case and ended_at is null and confirmed_by = actor() and code_hash is null;
    return found;
  end $$;
  -- An IT officer takes back a reissue that nobody has used: its link is dead with it.
  create function cancel_reissue(p_case uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if p_case not in (select acted_cases()) or not exists (select 1 from account_in_use() own where own.kind = 'system_admin') then return false; end if;
    update reissue set ended_at = at_now(), end_reason = 'cancelled' where case_id = p_case and ended_at is null;
    if not found then return false; end if;
    update password_case set state = 'ready' where id = p_case and state in ('prepared', 'confirmed');
    update link set dead_at = at_now(), dead_because = 'replaced'
     where account_id = (select account_id from password_case where id = p_case) and purpose = 'first_password' and used_at is null and dead_at is null;
    return true;
  end $$;
  revoke execute on function reissue_is_by_others, open_for_reissue, registered_phone, keep_spoken_code, cancel_reissue from public;
  grant execute on function open_for_reissue, registered_phone, keep_spoken_code, cancel_reissue to qlcb_api;
`;

const CHOOSING = `
  -- As 012, and for a reissue: of which case, whether the spoken code was proven, and the second factor that is still there, sealed.
  drop function account_of_link(uuid);
  create function account_of_link(p_link uuid) returns table (account_id uuid, user_name text, kind text, unit_name text, case_id uuid, reissue_id uuid, code_proven boolean, totp bytea)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.user_name, a.kind, u.name, k.id, r.id, r.code_proven_at is not null, case when k.id is not null then t.sealed end
      from link l join account a on a.id = l.account_id and a.state = 'awaiting_password' join unit u on u.id = a.unit_id
      join custody c on c.account_id = a.id and c.officer_id = l.officer_id and c.ended_at is null
      left join password_case k on k.account_id = a.id and k.ended_at is null and k.state not in ('reissued', 'reviewed')
      left join reissue r on r.case_id = k.id and r.ended_at is null and r.confirmed_at is not null
      left join account_totp t on t.account_id = a.id
     where l.id = p_link and l.purpose = 'first_password' and l.officer_id = actor() and l.used_at is null and l.dead_at is null and l.expires_at > at_now()
  $$;

  -- Six digits that were read to the holder over the registered phone. Wrong too often, the reissue is void.
  create function try_spoken_code(p_link uuid, p_hash bytea, p_tries integer) returns text language plpgsql security definer set search_path = public, pg_temp as $$
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

  -- The only way to a password: whoever holds the live link of an account in their custody chooses it, once; in a case, once the
  -- spoken code is proven. A step without a secret proves the second factor that is there.
  create or replace function choose_password(p_link uuid, p_hash text, p_totp bytea, p_step bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare chosen uuid; of_case uuid; of_reissue uuid; is_proven boolean;
  begin
    select l.account_id, l.case_id, l.reissue_id, l.code_proven into chosen, of_case, of_reissue, is_proven from account_of_link(p_link) l;
    if chosen is null then return false; end if;
    if of_case is not null then
      perform from account where id = chosen for no key update;
      perform from password_case where id = of_case for no key update;
      if of_reissue is null or not is_proven then
        raise exception 'R14: the spoken code comes first' using errcode = 'check_violation', constraint = 'choosing_after_spoken_code';
      end if;
    end if;
    update link set used_at = at_now() where id = p_link and id in (select p_link from account_of_link(p_link)) and used_at is null and dead_at is null;
    if not found then return false; end if;
    update account set state = 'active' where id = chosen and state = 'awaiting_password';
    if not found then
      raise exception 'the account waits for no password' using errcode = 'check_violation', constraint = 'account_transition';
    end if;
    insert into account_secret (account_id, password_hash, set_at) values (chosen, p_hash, at_now())
      on conflict (account_id) do update set password_hash = excluded.password_hash, set_at = excluded.set_at;
    if p_totp is null and p_step is not null then
      update account_totp set last_step = p_step where account_id = chosen and last_step < p_step;
      if not found then
        raise exception 'this code was used before' using errcode = 'check_violation', constraint = 'totp_step_once';
      end if;
    else
      delete from account_totp where account_id = chosen;
    end if;
    if p_totp is not null then
      insert into account_totp (account_id, sealed, enrolled_at, last_step) values (chosen, p_totp, at_now(), p_step);
    end if;
    if of_case is not null then
      update reissue set ended_at = at_now(), end_reason = 'chosen' where id = of_reissue and ended_at is null;
      update password_case set state = 'reissued', reissued_at = at_now() where id = of_case and state = 'confirmed';
    end if;
    return true;
  end $$;
  revoke execute on function account_of_link, try_spoken_code from public;
  grant execute on function account_of_link, try_spoken_code to qlcb_api;
`;

const REVIEW = `
  -- What was done through the account between the last certain moment and the freeze; each marked by both sides.
  create table case_item (
    case_id uuid not null references password_case,
    event_id bigint not null, -- of audit_event, to which nothing refers: it is only ever added to, and may be partitioned
    head_mark text,
    head_by uuid references officer,
    it_mark text,
    it_by uuid references officer,
    primary key (case_id, event_id),
    constraint item_marks_known check (head_mark in ('known', 'foreign') and it_mark in ('known', 'foreign')),
    constraint item_marks_say_by_whom check ((head_mark is null) = (head_by is null) and (it_mark is null) = (it_by is null)),
    constraint item_marked_by_two check (head_by <> it_by)
  );

  -- A theft is over once every action in question was looked at by both sides.
  create function case_was_reviewed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.severity <> 'lost' and (new.state = 'closed' or exists (select 1 from case_item where case_id = new.id and (head_mark is null or it_mark is null))) then
      raise exception 'R14: not every action was looked at' using errcode = 'check_violation', constraint = 'case_reviewed_before_closed';
    end if;
    return new;
  end $$;
  create trigger case_was_reviewed before update on password_case for each row
    when (old.state = 'reissued' and new.state in ('reviewed', 'closed')) execute function case_was_reviewed();

  -- What was done through the account in the time in question: the engine gathers, each once. What reported it is no such act.
  create function gather_case_items(p_case uuid) returns void language sql security definer set search_path = public, pg_temp as $$
    insert into case_item (case_id, event_id)
      select k.id, e.id from password_case k join audit_event e on e.account_id = k.account_id and e.at >= k.last_certain_at and e.at <= k.frozen_at
       where k.id = p_case and k.frozen_at is not null and e.subject_id <> k.id::text and not (e.event = 'account.frozen' and e.subject_id = k.account_id::text)
    on conflict do nothing
  $$;
  create index audit_through_account on audit_event (account_id, at) where account_id is not null;
  -- The items in words, for head and IT department.
  create function case_items(p_case uuid) returns table (event_id bigint, at timestamptz, event text, officer_id uuid, channel text, subject_kind text, request_no text, head_mark text, it_mark text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select i.event_id, e.at, e.event, e.officer_id, e.channel, e.subject_kind, r.no, i.head_mark, i.it_mark
      from case_item i join audit_event e on e.id = i.event_id left join request r on r.id = e.request_id
     where i.case_id = p_case and p_case in (select acted_cases()) order by e.at, e.id
  $$;
  -- What a live link from the sign-in page would report, for its officer.
  create function report_of_link(p_link uuid) returns table (account_id uuid, user_name text, severity text, last_certain_at timestamptz, asked_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.user_name, m.data ->> 'severity', (m.data ->> 'lastCertainAt')::timestamptz, m.created_at
      from link l join message m on m.id = l.message_id join account a on a.id = l.account_id
      join custody c on c.account_id = a.id and c.officer_id = l.officer_id and c.ended_at is null
     where l.id = p_link and l.purpose = 'confirm_report' and l.officer_id = actor() and l.used_at is null and l.dead_at is null and l.expires_at > at_now()
  $$;
  revoke execute on function case_was_reviewed, gather_case_items, case_items, report_of_link from public;
  grant execute on function case_items, report_of_link to qlcb_api;
  grant execute on function gather_case_items to qlcb_worker;

  alter table case_item enable row level security, force row level security;
  create policy owner_keeps on case_item to qlcb_owner using (true) with check (true);
  grant select on case_item to qlcb_api;
  grant update (head_mark, head_by, it_mark, it_by) on case_item to qlcb_api;
  create policy api_sees on case_item for select to qlcb_api using (case_id in (select acted_cases()));
  create policy api_marks on case_item for update to qlcb_api using (case_id in (select acted_cases()));
  grant select on case_item to qlcb_worker;
  create policy engine_works on case_item for select to qlcb_worker using (true);
`;

/** Only while nothing was reissued. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function report_of_link(uuid), case_items(uuid), gather_case_items(uuid);
    drop index audit_through_account;
    drop table case_item;
    drop trigger case_was_reviewed on password_case;
    drop function case_was_reviewed();
    drop function cancel_reissue(uuid), try_spoken_code(uuid, bytea, integer), account_of_link(uuid), keep_spoken_code(uuid, bytea), registered_phone(uuid), open_for_reissue(uuid);
    drop table reissue;
    drop function reissue_is_by_others();
    alter table officer drop column phone;
    ${AS_IN_012}
  `);
}

const AS_IN_012 = `
  create function account_of_link(p_link uuid) returns table (account_id uuid, user_name text, kind text, unit_name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.user_name, a.kind, u.name from link l join account a on a.id = l.account_id and a.state = 'awaiting_password' join unit u on u.id = a.unit_id
      join custody c on c.account_id = a.id and c.officer_id = l.officer_id and c.ended_at is null
     where l.id = p_link and l.purpose = 'first_password' and l.officer_id = actor() and l.used_at is null and l.dead_at is null and l.expires_at > at_now()
  $$;
  create or replace function choose_password(p_link uuid, p_hash text, p_totp bytea, p_step bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare chosen uuid;
  begin
    update link set used_at = at_now() where id = p_link and id in (select p_link from account_of_link(p_link)) and used_at is null and dead_at is null
      returning account_id into chosen;
    if chosen is null then return false; end if;
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
  revoke execute on function account_of_link from public;
  grant execute on function account_of_link to qlcb_api;
`;
