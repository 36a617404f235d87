import type { Knex } from 'knex';

/** Corrections of records (R11, R12): opened by a mismatch in a review or an approved report of a problem, ended by an act of people. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES);
  await knex.raw(FUNCTIONS);
  await knex.raw(ACCESS);
  await knex.raw(requestKinds(['record.problem']));
}

/** Only while there are neither corrections nor reports of problems. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(requestKinds([]));
  await knex.raw(`
    alter table engine_outbox drop constraint outbox_type_known,
      add constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery', 'passwordCase'));
    drop index absence_of_deputy;
    drop table correction cascade;
    drop sequence correction_no;
    drop function correction_names_its_entry(), dossier_place(uuid), open_corrections_of(uuid), opens_sensitive(text, uuid), led_units();
  `);
}

const TABLES = `
  create sequence correction_no;
  create table correction (
    id uuid primary key,
    no text not null unique,
    officer_id uuid not null references dossier,
    section text not null,
    work_group text not null,
    sensitive boolean not null,
    fields text[] not null,
    source text not null,
    item_id uuid,
    item_version integer,
    request_id uuid unique references request,
    note text,
    state text not null default 'open',
    opened_at timestamptz not null,
    opened_by uuid references officer,
    due_at timestamptz not null,
    reminders timestamptz[] not null,
    reminders_sent integer not null default 0,
    level integer not null default 0,
    told_unit_id uuid references unit,
    outcome text,
    reason text,
    stated_at timestamptz,
    stated_by uuid references officer,
    stated_through uuid references account,
    refused_because text,
    ended_at timestamptz,
    ended_by uuid references officer,
    ended_through uuid references account,
    entry_version integer,
    constraint correction_work_group_known check (work_group in ('organisation', 'officers', 'training', 'inspection')),
    constraint correction_source_known check (source in ('review', 'problem')),
    constraint correction_names_its_source check ((source = 'review') = (item_id is not null) and (source = 'review') = (item_version is not null) and (source = 'problem') = (request_id is not null)),
    constraint correction_state_known check (state in ('open', 'stated', 'recorded', 'found_right', 'paper_put_right', 'withdrawn')),
    constraint correction_outcome_known check (outcome in ('found_right', 'paper_put_right')),
    constraint correction_statement_is_whole check ((stated_at is null) = (outcome is null) and (stated_at is null) = (stated_by is null) and (stated_at is null) = (reason is null)),
    constraint correction_stated_says_what check (state not in ('stated', 'found_right', 'paper_put_right') or (stated_at is not null and length(trim(reason)) > 0)),
    constraint correction_ends_as_stated check (state not in ('found_right', 'paper_put_right') or (state = outcome and ended_by is not null)),
    -- R12, R21: what a custodian states, somebody else confirms.
    constraint correction_confirmed_by_another check (state not in ('found_right', 'paper_put_right') or ended_by <> stated_by),
    constraint correction_recorded_names_its_entry check ((state = 'recorded') = (entry_version is not null)),
    constraint correction_ended_when_final check ((ended_at is not null) = (state in ('recorded', 'found_right', 'paper_put_right', 'withdrawn')))
  );
  create index correction_open_of_officer on correction (officer_id) where ended_at is null;
  create unique index correction_once_an_item on correction (item_id, item_version) where state <> 'withdrawn';
  create unique index correction_one_open_an_item on correction (item_id) where ended_at is null;

  create trigger correction_transition before update on correction for each row
    when (old.state <> new.state and old.ended_at is null and (old.state, new.state) not in (
      ('open', 'stated'), ('open', 'recorded'), ('open', 'withdrawn'),
      ('stated', 'open'), ('stated', 'recorded'), ('stated', 'withdrawn'), ('stated', 'found_right'), ('stated', 'paper_put_right')))
    execute function refuse_change();
  create trigger correction_end_is_final before update on correction for each row
    when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();
  create trigger correction_stands before update on correction for each row
    when ((old.id, old.no, old.officer_id, old.section, old.source, old.item_id, old.request_id, old.opened_at, old.opened_by)
      is distinct from (new.id, new.no, new.officer_id, new.section, new.source, new.item_id, new.request_id, new.opened_at, new.opened_by))
    execute function refuse_change();

  -- A correction is recorded by an entry of its section that was written after it was opened.
  create function correction_names_its_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from dossier_section s where s.officer_id = new.officer_id and s.section = new.section and s.version = new.entry_version and s.recorded_at >= new.opened_at) then
      raise exception 'no entry was recorded since' using errcode = 'check_violation', constraint = 'correction_names_its_entry';
    end if;
    return new;
  end $$;
  create trigger correction_names_its_entry before update on correction for each row
    when (new.state = 'recorded' and old.state <> 'recorded') execute function correction_names_its_entry();
`;

const FUNCTIONS = `
  -- Units that the actor leads, or in which they stand in for an absent head now, and all below.
  create function led_units() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    with post as (
      select p.unit_id from appointment p join officer o on o.id = p.officer_id and o.state = 'active'
       where p.officer_id = actor() and p.ended_at is null and p.began_at <= at_now()
      union
      select p.unit_id from absence x join officer o on o.id = x.officer_id and o.state = 'active' join appointment p on p.officer_id = o.id and p.post <> 'deputy' and p.ended_at is null and p.began_at <= at_now()
       where x.deputy_id = actor() and x.cancelled_at is null and x.began_at <= at_now() and at_now() < x.ended_at
    )
    select distinct u.id from post join unit up on up.id = post.unit_id join unit u on u.path <@ up.path
  $$;
  create index absence_of_deputy on absence (deputy_id) where cancelled_at is null;

  -- Whether the actor, through the account in use, may open sensitive sections of a group of work in a unit.
  create function opens_sensitive(p_group text, p_unit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from account_in_use() own
      join permission_grant g on g.account_id = own.id and g.officer_id = actor() and g.ended_at is null and g.valid_from <= at_now() and at_now() < g.valid_to
      join unit s on s.id = g.unit_id join unit u on u.id = p_unit
     where g.permission = 'records.sensitive' and g.work_group = p_group and own.kind = 'user' and (u.id = s.id or (g.with_subordinates and u.path <@ s.path)))
  $$;

  -- Where a dossier is managed now: what waits for its managing unit moves along (R8). Who serves where is known to whoever is signed in.
  create function dossier_place(p_officer uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select managing_unit_id from dossier where officer_id = p_officer and is_known()
  $$;

  create function open_corrections_of(p_officer uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from correction where officer_id = p_officer and ended_at is null and is_known()
  $$;

  revoke execute on function led_units, opens_sensitive, dossier_place, open_corrections_of, correction_names_its_entry from public;
  grant execute on function led_units, opens_sensitive, dossier_place, open_corrections_of to qlcb_api, qlcb_worker;
  grant usage on sequence correction_no to qlcb_api, qlcb_worker;
`;

const ACCESS = `
  alter table correction enable row level security, force row level security;
  create policy owner_keeps on correction to qlcb_owner using (true) with check (true);

  grant select, insert on correction to qlcb_api, qlcb_worker;
  grant update on correction to qlcb_worker;
  grant update (fields, note, state, outcome, reason, stated_at, stated_by, stated_through, refused_because, ended_at, ended_by, ended_through, entry_version) on correction to qlcb_api;
  create policy engine_works on correction to qlcb_worker using (true) with check (true);

  -- Whoever reads the section, whoever leads the managing unit or one above.
  create policy api_sees on correction for select to qlcb_api using (
    opened_by = (select actor()) or managing_unit(officer_id) in (select led_units())
    or (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s));
  -- The managing unit's account records or states; who leads there, and did not state it, confirms (R8, R12, R16).
  create policy api_acts on correction for update to qlcb_api using (
    managing_unit(officer_id) in (select led_units()) or managing_unit(officer_id) = any (array(select writable_units(work_group)))) with check (
    case when state in ('recorded', 'stated') then managing_unit(officer_id) = any (array(select writable_units(work_group)))
         when state in ('found_right', 'paper_put_right') then ended_by = (select actor()) and managing_unit(officer_id) in (select led_units())
         else true end);

  alter table engine_outbox drop constraint outbox_type_known,
    add constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery', 'passwordCase', 'recordCorrection'));
`;

/** A problem in a dossier is a request through the account that reads it, decided on the line of its managing unit. */
function requestKinds(more: string[]): string {
  const known = [
    'permission.grant',
    'permission.revoke',
    'account.issue',
    'account.withdraw',
    'account.handover',
    ...more,
  ];
  const ofUnit = ["kind like 'account.%'", ...more.map((kind) => `kind = '${kind}'`)].join(' or ');
  return `alter table request drop constraint request_kind_known,
      add constraint request_kind_known check (kind in (${known.map((kind) => `'${kind}'`).join(', ')})),
      drop constraint request_about_an_account_names_its_unit,
      add constraint request_about_an_account_names_its_unit check ((${ofUnit}) = (unit_id is not null));`;
}
