import type { Knex } from 'knex';

/** Who still sees a review once their part in it is over, and which entry is attested after a new one (R8, R11). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(SIGHT);
  await knex.raw(ENTRIES);
}

const SIGHT = `
  -- Who started it sees all of it while they lead the scope or keep the account through which they started it.
  create or replace function whole_campaigns() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select c.id from review_campaign c join custody k on k.account_id = c.started_through and k.officer_id = c.started_by and k.ended_at is null where c.started_by = actor()
    union
    select c.id from account_in_use() own join review_campaign c on c.organiser_id = own.unit_id where own.kind in ('user', 'leader')
    union
    select id from review_campaign where scope_unit_id in (select led_units())
  $$;
  -- Holders see their packets while they keep the account; one that has ended, while they also write those records.
  create or replace function visible_packets() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select p.id from review_packet p where p.campaign_id in (select whole_campaigns()) or p.managing_unit_id in (select led_units())
        or (p.work_group, p.managing_unit_id) in (select s.work_group, s.unit_id from readable_scopes() s)
    union
    select p.id from review_packet p join custody k on k.account_id = p.holder_account_id and k.officer_id = p.holder_officer_id and k.ended_at is null
     where p.holder_officer_id = actor() and (p.state = 'open' or exists (
       select from permission_grant g where g.account_id = k.account_id and g.officer_id = actor() and g.permission = 'records.write' and g.work_group = p.work_group
          and g.unit_id = p.managing_unit_id and g.ended_at is null and g.valid_from <= at_now() and at_now() < g.valid_to))
  $$;
  drop policy api_sees on review_campaign;
  create policy api_sees on review_campaign for select to qlcb_api using (id in (select visible_campaigns()));
  -- Units of which the actor keeps a user account now, in use or not.
  create function kept_units() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select a.unit_id from custody k join account a on a.id = k.account_id and a.kind = 'user' where k.officer_id = actor() and k.began_at <= at_now() and k.ended_at is null
  $$;
  revoke execute on function kept_units from public;
  grant execute on function kept_units to qlcb_api;
  -- Having opened a correction is no reason to see it once one keeps no account there any more.
  drop policy api_sees on correction;
  create policy api_sees on correction for select to qlcb_api using (
    managing_unit(officer_id) in (select led_units()) or (opened_by = (select actor()) and managing_unit(officer_id) in (select kept_units()))
    or (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s));
`;

const ENTRIES = `
  -- A new entry asks anew what was said of the fields that it changed, attested or not, until the packet is signed or closed.
  create or replace function review_takes_version(p_officer uuid, p_section text, p_version integer, p_changed text[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare touched integer; entry dossier_section; before jsonb; asked text[];
  begin
    select * into entry from dossier_section s where s.officer_id = p_officer and s.section = p_section and s.version = p_version and s.recorded_by = actor() and s.recorded_at = at_now();
    if entry.id is null then return 0; end if;
    -- What differs is asked anew whoever says what differs; of a sealed entry nobody here can tell, and all of it is.
    select content into before from dossier_section s where s.officer_id = p_officer and s.section = p_section and s.version < p_version order by version desc limit 1;
    asked := p_changed || array(
      select coalesce(n.key, o.key) from jsonb_each(jsonb_strip_nulls(entry.content)) n full join jsonb_each(jsonb_strip_nulls(before)) o on o.key = n.key
       where nullif(n.value, '[]') is distinct from nullif(o.value, '[]'));
    if entry.sealed is not null then
      asked := asked || array(select distinct k from review_item i, jsonb_object_keys(i.verdicts) k where i.officer_id = p_officer and i.section = p_section);
    end if;
    -- Whoever signs waits, or has signed before.
    perform from review_packet where id in (select packet_id from review_item where officer_id = p_officer and section = p_section) and state = 'open' order by id for share;
    update review_item i set entry_version = p_version, verdicts = verdicts - asked, state = case when verdicts - asked = verdicts then state else 'open' end,
           attested_by = case when verdicts - asked = verdicts then attested_by end, attested_through = case when verdicts - asked = verdicts then attested_through end,
           attested_at = case when verdicts - asked = verdicts then attested_at end
     where officer_id = p_officer and section = p_section and state <> 'not_attested' and entry_version < p_version
       and exists (select from review_packet p where p.id = i.packet_id and p.state = 'open');
    get diagnostics touched = row_count;
    return touched;
  end $$;

  alter table review_item add constraint item_verdicts_known check (not jsonb_path_exists(verdicts, '$.* \\? (@ != "match" && @ != "mismatch" && @ != "paper_missing")'));
  alter table review_campaign add constraint review_course_ascends check (started_at < closes_at and started_at < all (remind_at) and closes_at > all (remind_at));

  -- What was attested since it was found to be elsewhere stays where it was attested.
  create or replace function move_review_items(p_campaign uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare stray record; target uuid; moved integer := 0;
  begin
    for stray in
      select i.officer_id, d.managing_unit_id as unit_id, p.work_group, p.sensitive, c.packet_size, array_agg(i.id) as items, u.path <@ scope.path as within
        from review_packet p join review_item i on i.packet_id = p.id and i.state = 'open' join dossier d on d.officer_id = i.officer_id and d.managing_unit_id <> p.managing_unit_id
        join review_campaign c on c.id = p.campaign_id join unit scope on scope.id = c.scope_unit_id join unit u on u.id = d.managing_unit_id
       where p.campaign_id = p_campaign and p.state = 'open' group by 1, 2, 3, 4, 5, u.path, scope.path order by 1
    loop
      moved := moved + cardinality(stray.items);
      if not stray.within then
        update review_item set state = 'not_attested', ended_because = 'out_of_scope', ended_at = at_now() where id = any (stray.items) and state = 'open';
        continue;
      end if;
      select p.id into target from review_packet p left join review_item i on i.packet_id = p.id
       where p.campaign_id = p_campaign and p.managing_unit_id = stray.unit_id and p.work_group = stray.work_group and p.sensitive = stray.sensitive and p.state = 'open'
       group by p.id, p.number having count(i.id) + cardinality(stray.items) <= stray.packet_size order by p.number limit 1;
      if target is null then
        insert into review_packet (campaign_id, managing_unit_id, work_group, sensitive, number)
        select p_campaign, stray.unit_id, stray.work_group, stray.sensitive, 1 + coalesce(max(number), 0) from review_packet where campaign_id = p_campaign and managing_unit_id = stray.unit_id
        returning id into target;
      end if;
      update review_item set packet_id = target where id = any (stray.items) and state = 'open';
    end loop;
    return moved;
  end $$;
`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(AS_BEFORE);
}

const AS_BEFORE = `
  alter table review_campaign drop constraint review_course_ascends;
  alter table review_item drop constraint item_verdicts_known;
  drop policy api_sees on correction;
  create policy api_sees on correction for select to qlcb_api using (
    opened_by = (select actor()) or managing_unit(officer_id) in (select led_units())
    or (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s));
  drop function kept_units();
  drop policy api_sees on review_campaign;
  create policy api_sees on review_campaign for select to qlcb_api using (started_by = (select actor()) or id in (select visible_campaigns()));
  create or replace function move_review_items(p_campaign uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare stray record; target uuid; moved integer := 0;
  begin
    for stray in
      select i.officer_id, d.managing_unit_id as unit_id, p.work_group, p.sensitive, c.packet_size, array_agg(i.id) as items, u.path <@ scope.path as within
        from review_packet p join review_item i on i.packet_id = p.id and i.state = 'open' join dossier d on d.officer_id = i.officer_id and d.managing_unit_id <> p.managing_unit_id
        join review_campaign c on c.id = p.campaign_id join unit scope on scope.id = c.scope_unit_id join unit u on u.id = d.managing_unit_id
       where p.campaign_id = p_campaign and p.state = 'open' group by 1, 2, 3, 4, 5, u.path, scope.path order by 1
    loop
      moved := moved + cardinality(stray.items);
      if not stray.within then
        update review_item set state = 'not_attested', ended_because = 'out_of_scope', ended_at = at_now() where id = any (stray.items);
        continue;
      end if;
      select p.id into target from review_packet p left join review_item i on i.packet_id = p.id
       where p.campaign_id = p_campaign and p.managing_unit_id = stray.unit_id and p.work_group = stray.work_group and p.sensitive = stray.sensitive and p.state = 'open'
       group by p.id, p.number having count(i.id) + cardinality(stray.items) <= stray.packet_size order by p.number limit 1;
      if target is null then
        insert into review_packet (campaign_id, managing_unit_id, work_group, sensitive, number)
        select p_campaign, stray.unit_id, stray.work_group, stray.sensitive, 1 + coalesce(max(number), 0) from review_packet where campaign_id = p_campaign and managing_unit_id = stray.unit_id
        returning id into target;
      end if;
      update review_item set packet_id = target where id = any (stray.items);
    end loop;
    return moved;
  end $$;
  create or replace function whole_campaigns() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from review_campaign where started_by = actor()
    union
    select c.id from account_in_use() own join review_campaign c on c.organiser_id = own.unit_id where own.kind in ('user', 'leader')
    union
    select id from review_campaign where scope_unit_id in (select led_units())
  $$;
  create or replace function visible_packets() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select p.id from review_packet p where p.campaign_id in (select whole_campaigns()) or p.managing_unit_id in (select led_units())
        or (p.work_group, p.managing_unit_id) in (select s.work_group, s.unit_id from readable_scopes() s)
    union
    select id from review_packet where holder_officer_id = actor()
  $$;
  create or replace function review_takes_version(p_officer uuid, p_section text, p_version integer, p_changed text[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare touched integer;
  begin
    if not exists (select from dossier_section s where s.officer_id = p_officer and s.section = p_section and s.version = p_version and s.recorded_by = actor() and s.recorded_at = at_now()) then return 0; end if;
    update review_item set entry_version = p_version, verdicts = verdicts - p_changed where officer_id = p_officer and section = p_section and state = 'open' and entry_version < p_version;
    get diagnostics touched = row_count;
    return touched;
  end $$;
`;
