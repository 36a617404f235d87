import type { Knex } from 'knex';

/**
 * Records: six sections in two groups of work, entries that correct earlier ones, sensitive sections sealed under a key of each
 * dossier (R13), the permission to open them, and what a list shows, kept beside the dossier by the database itself.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(ENTRIES);
  await knex.raw(HEAD_OF_DOSSIER);
  await knex.raw(RIGHTS);
  await knex.raw(ACCESS);
}

const ENTRIES = `
  create table dossier_key (
    officer_id uuid not null references dossier,
    version integer not null,
    sealed_key bytea,
    made_at timestamptz not null,
    erased_at timestamptz,
    primary key (officer_id, version),
    constraint key_version_positive check (version > 0),
    constraint key_is_there_or_erased check ((sealed_key is null) = (erased_at is not null))
  );
  -- Erasing a person is erasing the key: that, once, is all that ever happens to one.
  create trigger key_is_only_erased before update on dossier_key for each row
    when (old.erased_at is not null or new.erased_at is null
      or (old.officer_id, old.version, old.made_at) is distinct from (new.officer_id, new.version, new.made_at))
    execute function refuse_change();
  create trigger key_stays before delete or truncate on dossier_key for each statement execute function is_insert_only();

  alter table dossier_section
    alter column content drop not null,
    add column replaces integer,
    add column sealed bytea,
    add column key_version integer,
    drop constraint section_known,
    drop constraint section_work_group_known,
    add constraint section_known check (section in ('identity', 'position', 'schooling', 'contact', 'family', 'health')),
    add constraint section_in_its_work_group check (work_group = case section when 'schooling' then 'training' else 'officers' end),
    add constraint section_sealed_where_sensitive check (case when section in ('family', 'health')
      then content is null and sealed is not null and key_version is not null
      else content is not null and sealed is null and key_version is null end),
    add constraint section_replaces_an_earlier_one check (replaces < version),
    add constraint section_key_of_its_dossier foreign key (officer_id, key_version) references dossier_key (officer_id, version),
    add constraint section_replaces_one_of_its_own foreign key (officer_id, section, replaces)
      references dossier_section (officer_id, section, version),
    add constraint section_replaced_once unique (officer_id, section, replaces);

  -- The version that is true on a day as it was known at an instant; null where none is. What its reader may not see does not count.
  create function section_at(p_officer uuid, p_section text, p_on date, p_known timestamptz) returns integer
    language sql stable set search_path = public, pg_temp as $$
    select e.version from dossier_section e
     where e.officer_id = p_officer and e.section = p_section and e.recorded_at <= p_known and e.valid_from <= p_on
       and not exists (select from dossier_section r where r.officer_id = e.officer_id and r.section = e.section
                          and r.replaces = e.version and r.recorded_at <= p_known)
     order by e.valid_from desc, e.version desc limit 1
  $$;
  revoke execute on function section_at from public;
  grant execute on function section_at to qlcb_api, qlcb_worker;
`;

const HEAD_OF_DOSSIER = `
  alter table dossier
    add column rank_code text,
    add column title text,
    add column updated_at timestamptz,
    add column missing_sections text[] not null default '{identity,position,schooling,contact,family,health}';

  -- The list goes by name; a search takes any part of a name or number.
  create index officer_by_name on officer (search_name, id);
  create index officer_name_trigrams on officer using gin (search_name gin_trgm_ops);
  create index officer_no_trigrams on officer using gin (lower(officer_no) gin_trgm_ops);

  -- No login writes these columns: they follow the entries, whoever records them.
  create function dossier_follows_its_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update dossier d set updated_at = greatest(d.updated_at, a.recorded_at),
           missing_sections = array(select m.section from unnest(d.missing_sections) with ordinality m(section, place)
                                     where m.section <> all (a.sections) order by m.place)
      from (select officer_id, max(recorded_at) as recorded_at, array_agg(distinct section) as sections from added group by officer_id) a
     where d.officer_id = a.officer_id;
    update dossier d set rank_code = e.content ->> 'rankCode', title = e.content ->> 'title'
      from (select distinct officer_id from added where section = 'position') a
      join dossier_section e on e.officer_id = a.officer_id and e.section = 'position'
       and e.version = section_at(e.officer_id, 'position', 'infinity', 'infinity')
     where d.officer_id = a.officer_id;
    return null;
  end $$;
  revoke execute on function dossier_follows_its_entries from public;
  create trigger dossier_follows_its_entries after insert on dossier_section referencing new table as added
    for each statement execute function dossier_follows_its_entries();

  update dossier d set updated_at = s.recorded_at,
         missing_sections = array(select m from unnest(d.missing_sections) m where m <> all (s.sections))
    from (select officer_id, max(recorded_at) as recorded_at, array_agg(distinct section) as sections from dossier_section group by officer_id) s
   where d.officer_id = s.officer_id;
  update dossier d set rank_code = e.content ->> 'rankCode', title = e.content ->> 'title'
    from dossier_section e
   where e.officer_id = d.officer_id and e.section = 'position' and e.version = section_at(e.officer_id, 'position', 'infinity', 'infinity');
`;

const RIGHTS = `
  alter table permission_grant drop constraint grant_permission_known, add constraint grant_permission_known check (
    permission in ('records.read', 'records.write', 'records.sensitive', 'records.export', 'permissions.assign', 'accounts.issue'));

  create function sensitive_is_for_user_accounts() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from account a where a.id = new.account_id and a.kind = 'user') then
      raise exception 'R13: sensitive sections are opened through user accounts alone' using errcode = 'check_violation', constraint = 'grant_r13_user_accounts';
    end if;
    return new;
  end $$;
  revoke execute on function sensitive_is_for_user_accounts from public;
  create trigger sensitive_is_for_user_accounts before insert on permission_grant for each row
    when (new.permission = 'records.sensitive') execute function sensitive_is_for_user_accounts();

  create or replace function record_grants() returns table (work_group text, permission text, unit_id uuid, path ltree, with_subordinates boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.work_group, g.permission, s.id, s.path, g.with_subordinates
      from account_in_use() own
      join permission_grant g on g.account_id = own.id and g.officer_id = actor() and g.ended_at is null
       and g.valid_from <= at_now() and at_now() < g.valid_to
      join unit s on s.id = g.unit_id
     where (g.permission = 'records.read' and own.kind in ('user', 'leader') and s.path <@ own.path)
        or (g.permission = 'records.sensitive' and own.kind = 'user' and s.path <@ own.path)
        or (g.permission = 'records.write' and own.kind = 'user' and s.id = own.unit_id and not g.with_subordinates)
  $$;

  create or replace function readable_scopes() returns table (work_group text, unit_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct g.work_group, u.id from record_grants() g join unit u on u.path <@ g.path and (g.with_subordinates or u.id = g.unit_id)
     where g.permission in ('records.read', 'records.write')
  $$;

  -- The same whatever the group of work, for the list of dossiers: found once a statement, quickly where they are thousands.
  create function any_readable_units() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    with g as materialized (select distinct path, with_subordinates from record_grants() where permission in ('records.read', 'records.write'))
    select u.id from g join unit u on u.path = g.path or (g.with_subordinates and u.path <@ g.path)
  $$;

  -- Officers whose name or number has this in it; folded, and '%', '_' as they stand there. Row security on officers
  -- would keep the index out of a search by LIKE, and hides nothing of the directory from whoever is signed in.
  create function officers_called(p_folded text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select o.id from officer o where actor() is not null and (o.search_name like '%' || p_folded || '%' or lower(o.officer_no) like '%' || p_folded || '%')
  $$;

  -- Units whose sensitive sections the actor opens now, where they read or write that group of work, too (R13).
  create function sensitive_scopes() returns table (work_group text, unit_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.work_group, u.id from record_grants() g join unit u on u.path <@ g.path and (g.with_subordinates or u.id = g.unit_id)
     where g.permission = 'records.sensitive'
    intersect
    select work_group, unit_id from readable_scopes()
  $$;

  -- What the actor's grants allow in one unit; the same rules as the scopes, without looking at other units.
  create function rights_over(p_unit uuid) returns table (work_group text, permission text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct g.work_group, g.permission from record_grants() g join unit u on u.id = p_unit and u.path <@ g.path
     where g.with_subordinates or u.id = g.unit_id
  $$;
  revoke execute on function sensitive_scopes, rights_over, any_readable_units, officers_called from public;
  grant execute on function sensitive_scopes, rights_over, any_readable_units, officers_called to qlcb_api;
`;

const ACCESS = `
  -- Whoever reads any group of work of a unit sees that it manages a dossier; its sections are seen by their group and sensitivity.
  drop policy api_reads on dossier;
  create policy api_reads on dossier for select to qlcb_api using (managing_unit_id in (select u from any_readable_units() u));
  drop policy api_reads on dossier_section;
  create policy api_reads on dossier_section for select to qlcb_api using (
    case when sealed is null then (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s)
      else (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from sensitive_scopes() s) end);
  drop policy api_writes on dossier_section;
  create policy api_writes on dossier_section for insert to qlcb_api with check (
    recorded_by = (select actor()) and recorded_through = (select actor_account()) and recorded_at = (select at_now())
    and managing_unit(officer_id) = any (array(select writable_units(work_group)))
    and (sealed is null or (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from sensitive_scopes() s)));

  drop function readable_units(text);
  alter table dossier_key enable row level security, force row level security;
  create policy owner_keeps on dossier_key to qlcb_owner using (true) with check (true);
  grant select, insert on dossier_key to qlcb_api;
  -- One key serves the sensitive sections of a dossier, which are all of the officers' group of work.
  create policy api_opens on dossier_key for select to qlcb_api using (
    ('officers', managing_unit(officer_id)) in (select s.work_group, s.unit_id from sensitive_scopes() s));
  create policy api_seals on dossier_key for insert to qlcb_api with check (
    made_at = (select at_now()) and erased_at is null
    and managing_unit(officer_id) = any (array(select writable_units('officers')))
    and ('officers', managing_unit(officer_id)) in (select s.work_group, s.unit_id from sensitive_scopes() s));
`;

/** Only while nothing is recorded in the new sections and nobody may open sensitive ones. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy api_writes on dossier_section;
    drop policy api_reads on dossier_section;
    drop policy api_reads on dossier;
    drop trigger dossier_follows_its_entries on dossier_section;
    drop function dossier_follows_its_entries(), section_at(uuid, text, date, timestamptz);
    alter table dossier drop column missing_sections, drop column updated_at, drop column title, drop column rank_code;
    alter table dossier_section
      drop column replaces, drop column sealed, drop column key_version,
      drop constraint section_known, drop constraint section_in_its_work_group,
      add constraint section_known check (section in ('identity', 'position', 'contact')),
      add constraint section_work_group_known check (work_group in ('organisation', 'officers', 'training', 'inspection')),
      alter column content set not null;
    drop table dossier_key;
    drop function officers_called(text), any_readable_units(), rights_over(uuid), sensitive_scopes();
    drop index officer_by_name, officer_name_trigrams, officer_no_trigrams;
    drop trigger sensitive_is_for_user_accounts on permission_grant;
    drop function sensitive_is_for_user_accounts();
    alter table permission_grant drop constraint grant_permission_known, add constraint grant_permission_known check (
      permission in ('records.read', 'records.write', 'records.export', 'permissions.assign', 'accounts.issue'));
    ${AS_IN_006}
  `);
}

const AS_IN_006 = `
  create or replace function record_grants() returns table (work_group text, permission text, unit_id uuid, path ltree, with_subordinates boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.work_group, g.permission, s.id, s.path, g.with_subordinates
      from account_in_use() own
      join permission_grant g on g.account_id = own.id and g.officer_id = actor() and g.ended_at is null
       and g.valid_from <= at_now() and at_now() < g.valid_to
      join unit s on s.id = g.unit_id
     where (g.permission = 'records.read' and own.kind in ('user', 'leader') and s.path <@ own.path)
        or (g.permission = 'records.write' and own.kind = 'user' and s.id = own.unit_id and not g.with_subordinates)
  $$;
  create or replace function readable_scopes() returns table (work_group text, unit_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.work_group, u.id from record_grants() g join unit u on u.path <@ g.path and (g.with_subordinates or u.id = g.unit_id)
  $$;
  create function readable_units(p_group text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select unit_id from readable_scopes() where work_group = p_group
  $$;
  revoke execute on function readable_units from public;
  grant execute on function readable_units to qlcb_api, qlcb_worker;
  create policy api_reads on dossier for select to qlcb_api using (managing_unit_id = any (array(select readable_units('officers'))));
  create policy api_reads on dossier_section for select to qlcb_api using (
    (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s));
  create policy api_writes on dossier_section for insert to qlcb_api with check (
    recorded_by = (select actor()) and recorded_through = (select actor_account()) and recorded_at = (select at_now())
    and managing_unit(officer_id) = any (array(select writable_units(work_group))));
`;
