import type { Knex } from 'knex';

/** Lost and stolen passwords (R14): cases, their duties and people, the written report, and what a report does to the account at once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(CASES);
  await knex.raw(FUNCTIONS);
  await knex.raw(ACCESS);
  await knex.raw(AROUND);
}

const TABLES = ['password_case', 'case_duty', 'case_candidate', 'case_scan'];

const CASES = `
  create table case_number (
    year integer primary key,
    last integer not null
  );

  create table password_case (
    id uuid primary key,
    no text not null unique,
    account_id uuid not null references account,
    holder_id uuid not null references officer,
    severity text not null,
    state text not null default 'reported',
    last_certain_at timestamptz,
    reported_at timestamptz not null,
    reported_by uuid not null references officer,
    reported_as text not null,
    frozen_at timestamptz,
    password_dead_at timestamptz,
    facts text,
    holder_reachable boolean,
    letter_no text,
    stated_at timestamptz,
    stated_by uuid references officer,
    written_as text,
    written_hash bytea,
    written_at timestamptz,
    written_by uuid references officer,
    incoming_no text,
    incoming_on date,
    registered_at timestamptz,
    registered_by uuid references officer,
    incident_at timestamptz,
    reissued_at timestamptz,
    ended_at timestamptz,
    ended_by uuid references officer,
    end_reason text,
    constraint case_severity_known check (severity in ('lost', 'suspected', 'compromised')),
    constraint case_state_known check (state in ('reported', 'ready', 'prepared', 'confirmed', 'reissued', 'reviewed', 'closed', 'false_report', 'account_withdrawn', 'handed_over')),
    constraint case_reported_as_known check (reported_as in ('custodian', 'link', 'head')),
    constraint case_report_of_its_holder check ((reported_as = 'head') = (reported_by <> holder_id)),
    constraint case_last_certain_moment check (severity = 'lost' or last_certain_at <= frozen_at),
    constraint case_effect_at_once check (case when severity = 'lost' then password_dead_at is not null and frozen_at is null else frozen_at is not null end),
    constraint case_note_is_whole check ((stated_at is null) = (facts is null) and (stated_at is null) = (stated_by is null)),
    constraint case_letter_is_whole check ((written_at is null) = (written_by is null) and (written_at is null) = (written_as is null) and (written_at is null) = (written_hash is null)),
    constraint case_written_as_known check (written_as in ('scan', 'app')),
    constraint case_registration_is_whole check ((registered_at is null) = (registered_by is null) and (registered_at is null) = (incoming_no is null) and (registered_at is null) = (incoming_on is null)),
    constraint case_registers_what_is_written check (registered_at is null or written_at is not null),
    -- R14: both reports are there before anybody issues a password.
    constraint case_ready_with_both_reports check (state in ('reported', 'false_report', 'account_withdrawn', 'handed_over') or (stated_at is not null and registered_at is not null)),
    -- R21: the holder takes no part in the case as anything else.
    constraint case_not_by_its_holder check (holder_id is distinct from stated_by and holder_id is distinct from written_by and holder_id is distinct from registered_by and holder_id is distinct from ended_by),
    -- The head reports, the IT department receives: not the same human.
    constraint case_registered_by_another check (registered_by is distinct from written_by or registered_by is null),
    constraint case_ended_when_final check ((ended_at is not null) = (state in ('closed', 'false_report', 'account_withdrawn', 'handed_over'))),
    constraint case_false_report_says_why check (state <> 'false_report' or (length(trim(end_reason)) > 0 and ended_by is not null))
  );
  -- Once a new password is chosen, another theft is another case.
  create unique index case_one_open_an_account on password_case (account_id) where ended_at is null and state not in ('reissued', 'reviewed');
  create index case_of_holder on password_case (holder_id);

  create trigger case_transition before update on password_case for each row
    when (old.state <> new.state and old.ended_at is null and (old.state, new.state) not in (
      ('reported', 'ready'), ('reported', 'false_report'), ('reported', 'account_withdrawn'), ('reported', 'handed_over'),
      ('ready', 'prepared'), ('ready', 'false_report'), ('ready', 'account_withdrawn'), ('ready', 'handed_over'),
      ('prepared', 'ready'), ('prepared', 'confirmed'), ('prepared', 'false_report'), ('prepared', 'account_withdrawn'), ('prepared', 'handed_over'),
      ('confirmed', 'ready'), ('confirmed', 'reissued'), ('confirmed', 'account_withdrawn'), ('confirmed', 'handed_over'),
      ('reissued', 'reviewed'), ('reissued', 'closed'),
      ('reviewed', 'closed')))
    execute function refuse_change();
  create trigger case_end_is_final before update on password_case for each row
    when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();
  -- What was reported stands; only its gravity rises, and the last certain moment with it goes back.
  create trigger case_stands before update on password_case for each row
    when ((old.id, old.no, old.account_id, old.holder_id, old.reported_at, old.reported_by, old.reported_as) is distinct from
          (new.id, new.no, new.account_id, new.holder_id, new.reported_at, new.reported_by, new.reported_as)
       or array_position(array['lost', 'suspected', 'compromised'], new.severity) < array_position(array['lost', 'suspected', 'compromised'], old.severity)
       or new.last_certain_at > old.last_certain_at or (old.last_certain_at is not null and new.last_certain_at is null)
       or (old.stated_at is not null and (old.facts, old.stated_at, old.stated_by) is distinct from (new.facts, new.stated_at, new.stated_by))
       or (old.registered_at is not null and (old.incoming_no, old.incoming_on, old.registered_by, old.written_hash) is distinct from (new.incoming_no, new.incoming_on, new.registered_by, new.written_hash)))
    execute function refuse_change();

  create table case_duty (
    case_id uuid not null references password_case,
    duty text not null,
    round integer not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    reminders timestamptz[] not null,
    reminders_sent integer not null default 0,
    level integer not null default 0,
    done_at timestamptz,
    primary key (case_id, duty, round),
    constraint duty_known check (duty in ('note', 'letter', 'registration', 'reissue', 'review_head', 'review_it'))
  );
  create unique index duty_once_open on case_duty (case_id, duty) where done_at is null;

  -- Who acts as head in a case; kept by the engine as people change.
  create table case_candidate (
    case_id uuid not null references password_case,
    officer_id uuid not null references officer,
    via text not null,
    added_at timestamptz not null,
    removed_at timestamptz,
    primary key (case_id, officer_id)
  );
  create index case_candidate_of_officer on case_candidate (officer_id) where removed_at is null;

  -- The signed report as it was scanned, sealed under a key outside the database (R13).
  create table case_scan (
    case_id uuid primary key references password_case,
    sealed bytea not null,
    media_type text not null,
    size integer not null,
    uploaded_by uuid not null references officer,
    uploaded_at timestamptz not null,
    constraint scan_type_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    constraint scan_size check (size between 1 and 10485760)
  );

`;

const FUNCTIONS = `
  -- Whether the actor may report of an account: who keeps it, or who leads its unit or one above.
  create function may_report(p_account uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from held_accounts() h where h = p_account)
        or exists (select 1 from account a join unit u on u.id = a.unit_id join unit up on u.path <@ up.path
                     join appointment p on p.unit_id = up.id and p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
                     join officer o on o.id = p.officer_id and o.state = 'active'
                    where a.id = p_account)
  $$;

  create function next_case_no() returns text language plpgsql security definer set search_path = public, pg_temp as $$
  declare this_year integer := extract(year from at_now() at time zone 'Asia/Ho_Chi_Minh'); n integer;
  begin
    insert into case_number (year, last) values (this_year, 1) on conflict (year) do update set last = case_number.last + 1 returning last into n;
    return format('MK-%s-%s', this_year, lpad(n::text, 6, '0'));
  end $$;

  -- Cases that the actor sees: their own, those of units that they lead or for which they act as head, and through a system admin account in use, all.
  create function visible_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
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
  -- Those in which they act: not as holder.
  create function acted_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select k.id from password_case k where k.id in (select visible_cases()) and k.holder_id <> actor()
  $$;

  -- Locks the account of a report, then its open case: the order in which everybody locks them.
  create function lock_for_report(p_account uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
  declare found_case uuid;
  begin
    if not may_report(p_account) then return null; end if;
    perform from account where id = p_account for no key update;
    select id into found_case from password_case where account_id = p_account and ended_at is null and state not in ('reissued', 'reviewed') for no key update;
    return found_case;
  end $$;
  create function lock_case(p_case uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if session_user <> 'qlcb_worker' and not exists (select 1 from visible_cases() v where v = p_case) then return false; end if;
    perform from account where id = (select account_id from password_case where id = p_case) for no key update;
    perform from password_case where id = p_case for no key update;
    return found;
  end $$;

  -- What a report of theft does at once. Of people only the reporter may, and only to the account of which they have an open case.
  create function freeze_account(p_account uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare sessions integer;
  begin
    if session_user = 'qlcb_api' and not (may_report(p_account)
         and exists (select 1 from password_case where account_id = p_account and ended_at is null and severity <> 'lost')) then
      raise exception 'an account is frozen by a report alone' using errcode = 'insufficient_privilege';
    end if;
    update account set state = 'frozen' where id = p_account and state in ('awaiting_password', 'active');
    if not found then return null; end if;
    update link set dead_at = at_now(), dead_because = 'account_frozen'
     where account_id = p_account and purpose = 'first_password' and used_at is null and dead_at is null;
    update session set ended_at = at_now(), end_reason = 'account_frozen' where account_id = p_account and ended_at is null;
    get diagnostics sessions = row_count;
    return sessions;
  end $$;

  -- The decision links in a mailbox that the thief of a password may read, too. Later mails carry new ones.
  create function void_decision_links(p_case uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare dead integer;
  begin
    update link set dead_at = at_now(), dead_because = 'account_frozen'
     where purpose = 'decide' and used_at is null and dead_at is null
       and officer_id = (select k.holder_id from password_case k where k.id = p_case and k.ended_at is null and k.severity <> 'lost' and (session_user <> 'qlcb_api' or may_report(k.account_id)));
    get diagnostics dead = row_count;
    return dead;
  end $$;

  -- What a report of loss does: the old password is dead, and nothing else.
  create function kill_password(p_case uuid) returns void language sql security definer set search_path = public, pg_temp as $$
    delete from account_secret where account_id = (select account_id from password_case where id = p_case and ended_at is null and severity = 'lost' and may_report(account_id))
  $$;

  -- A false report is taken back: the account goes on as it was. Only in the transaction that ends the case so.
  create function thaw_account(p_case uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update account set state = 'active'
     where state = 'frozen' and id = (select account_id from password_case where id = p_case and state = 'false_report' and ended_by = actor() and ended_at = at_now() and password_dead_at is null);
    return found;
  end $$;

  create function case_events(p_case uuid) returns table (id bigint, at timestamptz, event text, officer_id uuid, detail jsonb)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, e.at, e.event, e.officer_id, e.detail from audit_event e
     where e.subject_kind = 'password_case' and e.subject_id = p_case::text and p_case in (select visible_cases()) order by e.id
  $$;
  create index audit_of_case on audit_event (subject_id, id) where subject_kind = 'password_case';

  -- The number of an open case whose holder still keeps the account: until it ends, the account goes to nobody else.
  create function open_case_of(p_account uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select k.no from password_case k join custody c on c.account_id = k.account_id and c.officer_id = k.holder_id and c.ended_at is null
     where k.account_id = p_account and k.ended_at is null and k.state not in ('reissued', 'reviewed')
  $$;

  revoke execute on function may_report, next_case_no, visible_cases, acted_cases, lock_for_report, lock_case, freeze_account, void_decision_links,
    kill_password, thaw_account, case_events, open_case_of from public;
  grant execute on function may_report, next_case_no, visible_cases, acted_cases, lock_for_report, lock_case, freeze_account, void_decision_links,
    kill_password, thaw_account, case_events to qlcb_api;
  grant execute on function lock_case, freeze_account, void_decision_links, open_case_of to qlcb_worker;
  grant execute on function open_case_of to qlcb_api;
`;

const ACCESS = `
  ${[...TABLES, 'case_number'].map((table) => `alter table ${table} enable row level security, force row level security; create policy owner_keeps on ${table} to qlcb_owner using (true) with check (true);`).join('\n  ')}

  grant select, insert on password_case, case_candidate, case_duty, case_scan to qlcb_api;
  grant update (severity, state, last_certain_at, frozen_at, facts, holder_reachable, letter_no, stated_at, stated_by, written_as, written_hash, written_at, written_by,
    incoming_no, incoming_on, registered_at, registered_by, incident_at, ended_at, ended_by, end_reason) on password_case to qlcb_api;
  grant update (sealed, media_type, size, uploaded_by, uploaded_at) on case_scan to qlcb_api;
  create policy api_sees on password_case for select to qlcb_api using (reported_by = (select actor()) or id in (select visible_cases()));
  create policy api_reports on password_case for insert to qlcb_api with check (reported_by = (select actor()) and reported_at = (select at_now()) and state = 'reported' and may_report(account_id));
  -- Its holder only makes it graver; the engine alone says that a password was chosen and that all is over.
  create policy api_acts on password_case for update to qlcb_api using (id in (select visible_cases()) or may_report(account_id))
    with check (state in ('reported', 'ready', 'prepared', 'confirmed', 'reissued', 'false_report'));
  create policy api_sees on case_candidate for select to qlcb_api using (case_id in (select visible_cases()));
  create policy api_reports on case_candidate for insert to qlcb_api with check (
    exists (select 1 from password_case k where k.id = case_id and k.reported_by = (select actor()) and k.reported_at = (select at_now())));
  create policy api_sees on case_duty for select to qlcb_api using (case_id in (select visible_cases()));
  create policy api_reports on case_duty for insert to qlcb_api with check (
    exists (select 1 from password_case k where k.id = case_id and k.reported_by = (select actor()) and k.reported_at = (select at_now())));
  create policy api_sees on case_scan for select to qlcb_api using (case_id in (select acted_cases()));
  create policy api_uploads on case_scan for insert to qlcb_api with check (uploaded_by = (select actor()) and case_id in (select acted_cases()));
  create policy api_replaces on case_scan for update to qlcb_api using (case_id in (select acted_cases())) with check (uploaded_by = (select actor()));

  grant select on password_case to qlcb_worker;
  grant select, insert, update on case_duty, case_candidate to qlcb_worker;
  grant update (state, ended_at, ended_by, end_reason, incident_at) on password_case to qlcb_worker;
  create policy engine_works on password_case to qlcb_worker using (true) with check (true);
  create policy engine_works on case_duty to qlcb_worker using (true) with check (true);
  create policy engine_works on case_candidate to qlcb_worker using (true) with check (true);
`;

/** Which states an account goes through: those of 010, and some more. */
const accountTransitions = (more: string[]) => `
  drop trigger account_transition on account;
  create trigger account_transition before update on account for each row
    when (old.state <> new.state and (old.state, new.state) not in (${[
      "('awaiting_password', 'active'), ('awaiting_password', 'frozen'), ('awaiting_password', 'withdrawn')",
      "('active', 'awaiting_password'), ('active', 'frozen'), ('active', 'withdrawn')",
      "('frozen', 'awaiting_password'), ('frozen', 'withdrawn')",
      ...more,
    ].join(', ')})) execute function refuse_change();`;

const AROUND = `
  ${accountTransitions(["('frozen', 'active')"])}

  alter table message add column case_id uuid references password_case;
  alter table link drop constraint link_purpose_known, add constraint link_purpose_known check (purpose in ('decide', 'sign_in', 'first_password', 'confirm_report')),
    drop constraint link_opens_an_account, add constraint link_opens_an_account check ((purpose in ('first_password', 'confirm_report')) = (account_id is not null)),
    drop constraint link_death_known, add constraint link_death_known check (dead_because in ('no_longer_approver', 'replaced', 'no_longer_custodian', 'account_frozen', 'code_spent'));
  drop policy api_sends on message;
  create policy api_sends on message for insert to qlcb_api with check (
    state = 'due' and ((select actor()) is not null or template in ('sign_in_link', 'account_locked', 'password_report_link')));
  alter table engine_outbox drop constraint outbox_type_known, add constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery', 'passwordCase'));
`;

/** Only while there are no cases, and no link of theirs. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table engine_outbox drop constraint outbox_type_known, add constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery'));
    drop policy api_sends on message;
    create policy api_sends on message for insert to qlcb_api with check (
      state = 'due' and ((select actor()) is not null or template in ('sign_in_link', 'account_locked')));
    alter table link drop constraint link_purpose_known, add constraint link_purpose_known check (purpose in ('decide', 'sign_in', 'first_password')),
      drop constraint link_opens_an_account, add constraint link_opens_an_account check ((purpose = 'first_password') = (account_id is not null)),
      drop constraint link_death_known, add constraint link_death_known check (dead_because in ('no_longer_approver', 'replaced', 'no_longer_custodian'));
    alter table message drop column case_id;
    ${accountTransitions([])}
    drop index audit_of_case;
    drop function open_case_of(uuid), case_events(uuid), thaw_account(uuid), kill_password(uuid), void_decision_links(uuid),
      freeze_account(uuid), lock_case(uuid), lock_for_report(uuid);
    drop table case_scan, case_candidate, case_duty, password_case, case_number cascade;
    drop function acted_cases(), visible_cases(), next_case_no(), may_report(uuid);
  `);
}
