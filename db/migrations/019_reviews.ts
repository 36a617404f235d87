import type { Knex } from 'knex';

/** The scheduled review of records (R9–R11): campaigns, packets of a custodian, items attested against the paper file, and who was urged. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES);
  await knex.raw(GUARDS);
  await knex.raw(OPENING);
}

/** Only while there are no campaigns. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table correction drop constraint correction_of_item;
    drop function review_preview(uuid, jsonb, integer), open_review_packets(uuid, integer), move_review_items(uuid);
    drop table review_urge, review_item, review_packet, review_campaign;
    drop function review_item_of_open_packet(), review_packet_signed_whole();
    drop sequence review_campaign_no;
  `);
}

const TABLES = `
  create sequence review_campaign_no;

  create table review_campaign (
    id uuid primary key,
    no text not null unique,
    title jsonb not null,
    scope_unit_id uuid not null references unit,
    -- Whose accounts follow all of it beside those who lead the scope: the unit that organises it (R9).
    organiser_id uuid not null references unit,
    sections jsonb not null,
    period_key text not null,
    packet_size integer not null,
    started_by uuid references officer,
    started_through uuid references account,
    started_at timestamptz not null,
    state text not null default 'opening',
    opened_at timestamptz,
    remind_at timestamptz[] not null,
    reminders_sent integer not null default 0,
    closes_at timestamptz not null,
    closed_at timestamptz,
    constraint review_state_known check (state in ('opening', 'open', 'closed')),
    constraint review_once_a_period unique (scope_unit_id, period_key),
    constraint review_packet_size check (packet_size between 1 and 200),
    constraint review_opened_when_open check ((opened_at is not null) = (state <> 'opening')),
    constraint review_closed_when_final check ((closed_at is not null) = (state = 'closed'))
  );

  create table review_packet (
    id uuid primary key default gen_random_uuid(),
    campaign_id uuid not null references review_campaign,
    managing_unit_id uuid not null references unit,
    -- What one custodian needs to attest all of it: the group of work, and whether its sections are sensitive.
    work_group text not null,
    sensitive boolean not null,
    number integer not null,
    holder_officer_id uuid references officer,
    holder_account_id uuid references account,
    held_since timestamptz,
    placed_at timestamptz,
    state text not null default 'open',
    signed_by uuid references officer,
    signed_for uuid references officer,
    signed_at timestamptz,
    closed_at timestamptz,
    constraint packet_once unique (campaign_id, managing_unit_id, number),
    constraint packet_work_group_known check (work_group in ('organisation', 'officers', 'training', 'inspection')),
    constraint packet_state_known check (state in ('open', 'closed', 'signed')),
    constraint packet_holder_is_whole check ((holder_officer_id is null) = (holder_account_id is null) and (holder_officer_id is null) = (held_since is null)),
    constraint packet_signature_is_whole check ((state = 'signed') = (signed_by is not null) and (state = 'signed') = (signed_at is not null)),
    -- R21: nobody signs off what they attested themselves.
    constraint packet_signed_by_another check (signed_by is distinct from holder_officer_id or signed_by is null)
  );
  create index packet_of_unit on review_packet (managing_unit_id);
  create index packet_of_holder on review_packet (holder_officer_id, holder_account_id) where state = 'open';

  create table review_item (
    id uuid primary key default gen_random_uuid(),
    campaign_id uuid not null references review_campaign,
    packet_id uuid not null references review_packet,
    officer_id uuid not null references dossier,
    section text not null,
    position integer not null,
    entry_version integer not null,
    last_version integer,
    verdicts jsonb not null default '{}',
    timely boolean,
    accurate boolean,
    note text,
    state text not null default 'open',
    attested_by uuid references officer,
    attested_through uuid references account,
    attested_at timestamptz,
    saved_at timestamptz,
    ended_because text,
    ended_at timestamptz,
    constraint item_once_a_campaign unique (campaign_id, officer_id, section),
    constraint item_state_known check (state in ('open', 'attested', 'not_attested')),
    constraint item_attested_by_somebody check ((state = 'attested') = (attested_by is not null) and (state = 'attested') = (attested_through is not null) and (state = 'attested') = (attested_at is not null)),
    constraint item_attests_all_three check (state <> 'attested' or (timely is not null and accurate is not null and verdicts <> '{}')),
    constraint item_silence_says_why check ((state = 'not_attested') = (ended_because is not null) and (state = 'not_attested') = (ended_at is not null)),
    constraint item_silence_known check (ended_because in ('silence', 'out_of_scope'))
  );
  create index item_of_packet on review_item (packet_id, state);
  create index item_open_of_campaign on review_item (campaign_id) where state = 'open';
  create index item_last_attested on review_item (officer_id, section, attested_at desc) where state = 'attested';
  create index item_open_of_officer on review_item (officer_id, section) where state = 'open';

  -- Who was urged when: once a campaign, officer, kind and local day.
  create table review_urge (
    campaign_id uuid not null references review_campaign,
    officer_id uuid not null references officer,
    kind text not null,
    local_day date not null,
    at timestamptz not null,
    items_left integer not null,
    primary key (campaign_id, officer_id, kind, local_day),
    constraint urge_kind_known check (kind in ('start', 'moved', 'reminder', 'escalation', 'no_holder', 'closed'))
  );

  alter table correction add constraint correction_of_item foreign key (item_id) references review_item;
`;

const GUARDS = `
  create trigger review_transition before update on review_campaign for each row
    when (old.state <> new.state and (old.state, new.state) not in (('opening', 'open'), ('open', 'closed'))) execute function refuse_change();
  create trigger review_end_is_final before update on review_campaign for each row
    when (old.state = 'closed' and old.* is distinct from new.*) execute function refuse_change();
  create trigger packet_transition before update on review_packet for each row
    when (old.state <> new.state and (old.state, new.state) not in (('open', 'signed'), ('open', 'closed'), ('closed', 'signed'))) execute function refuse_change();
  create trigger packet_end_is_final before update on review_packet for each row
    when (old.state = 'signed' and old.* is distinct from new.*) execute function refuse_change();
  create trigger item_transition before update on review_item for each row
    when (old.state <> new.state and (old.state, new.state) not in (('open', 'attested'), ('attested', 'open'), ('open', 'not_attested'))) execute function refuse_change();
  create trigger item_end_is_final before update on review_item for each row
    when (old.state = 'not_attested' and old.* is distinct from new.*) execute function refuse_change();
  create trigger urge_is_insert_only before update or delete or truncate on review_urge for each statement execute function is_insert_only();

  -- Until its packet is signed or closed an item may be decided anew, and never after.
  create function review_item_of_open_packet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from review_packet p where p.id = old.packet_id and p.state <> 'open') then
      raise exception 'the packet is signed or closed' using errcode = 'check_violation', constraint = 'review_item_of_open_packet';
    end if;
    return new;
  end $$;
  create trigger review_item_of_open_packet before update on review_item for each row execute function review_item_of_open_packet();

  -- A packet is signed when all of it is attested, or after the close with what was not; it closes once silence is recorded.
  create function review_packet_signed_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from review_item i where i.packet_id = new.id and i.state = 'open') then
      raise exception 'something of the packet is still open' using errcode = 'check_violation', constraint = 'review_packet_signed_whole';
    end if;
    return new;
  end $$;
  create trigger review_packet_signed_whole before update on review_packet for each row
    when (new.state <> 'open' and old.state <> new.state) execute function review_packet_signed_whole();
`;

const OPENING = `
  -- The packets and items of the next whole units until so many officers are reached; each officer's items once a campaign, whoever asks how often.
  -- By one look into an index a dossier: the items of a campaign that is just being opened are in no statistics yet, and a join that takes them for few takes minutes.
  create function open_review_packets(p_campaign uuid, p_officers integer) returns integer language plpgsql security definer set search_path = public, pg_temp
    set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
  declare c review_campaign; scope ltree; opened integer;
  begin
    select * into c from review_campaign where id = p_campaign and state = 'opening' for no key update;
    if not found then return 0; end if;
    select path into scope from unit where id = c.scope_unit_id;
    with class as (
      select x.section, x."workGroup" as work_group, x.sensitive, x.position, min(x.position) over per as class_no, greatest(1, c.packet_size / count(*) over per)::int as officers
        from jsonb_to_recordset(c.sections) x(section text, "workGroup" text, sensitive boolean, position integer) window per as (partition by x."workGroup", x.sensitive)
    ), waiting as (
      select d.officer_id, d.managing_unit_id as unit_id, u.path, o.search_name
        from dossier d join unit u on u.id = d.managing_unit_id and u.path <@ scope join officer o on o.id = d.officer_id and o.state = 'active'
       where (select i.id from review_item i where i.campaign_id = c.id and i.officer_id = d.officer_id limit 1) is null
    ), next_unit as (
      select unit_id from (select unit_id, count(*) as here, sum(count(*)) over (order by path) as until_here from waiting group by unit_id, path) counted where until_here - here < p_officers
    ), placed as (
      select w.officer_id, w.unit_id, k.*, ((row_number() over (partition by w.unit_id, k.section order by w.search_name, w.officer_id) - 1) / k.officers)::int as nth
        from waiting w join next_unit n on n.unit_id = w.unit_id cross join class k
    ), wanted as (
      select unit_id, work_group, sensitive, nth, gen_random_uuid() as packet_id,
             coalesce((select max(p.number) from review_packet p where p.campaign_id = c.id and p.managing_unit_id = placed.unit_id), 0) + row_number() over (partition by unit_id order by class_no, nth) as number
        from placed group by unit_id, work_group, sensitive, class_no, nth
    ), packet as materialized (
      insert into review_packet (id, campaign_id, managing_unit_id, work_group, sensitive, number)
      select packet_id, c.id, unit_id, work_group, sensitive, number from wanted returning id
    )
    insert into review_item (campaign_id, packet_id, officer_id, section, position, entry_version, last_version)
    select c.id, w.packet_id, p.officer_id, p.section, p.position,
           coalesce((select max(s.version) from dossier_section s where s.officer_id = p.officer_id and s.section = p.section), 0),
           (select i.entry_version from review_item i where i.officer_id = p.officer_id and i.section = p.section and i.state = 'attested' order by i.attested_at desc limit 1)
      from placed p join wanted w on w.unit_id = p.unit_id and w.work_group = p.work_group and w.sensitive = p.sensitive and w.nth = p.nth
     where exists (select from packet)
    on conflict do nothing;
    get diagnostics opened = row_count;
    return opened;
  end $$;

  -- Items whose dossier is managed elsewhere by now go along (R8), to a packet there that has room or a new one; out of the campaign's scope nobody of it may attest them.
  create function move_review_items(p_campaign uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
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

  -- What a campaign would hold, before it is started. A unit has somebody where a user account of it is kept by one who may write.
  create function review_preview(p_scope uuid, p_sections jsonb, p_size integer) returns table (dossiers integer, items integer, packets integer, units integer, units_without_holder integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    with class as (
      select x."workGroup" as work_group, x.sensitive, count(*)::int as sections, greatest(1, p_size / count(*))::int as officers
        from jsonb_to_recordset(p_sections) x(section text, "workGroup" text, sensitive boolean) group by 1, 2
    ), there as (
      select d.managing_unit_id as unit_id, count(*)::int as dossiers from dossier d join unit u on u.id = d.managing_unit_id join unit s on s.id = p_scope and u.path <@ s.path
        join officer o on o.id = d.officer_id and o.state = 'active' where is_known() group by 1
    ), kept as (
      select t.unit_id, k.work_group, k.sensitive, exists (
               select from account a join custody c on c.account_id = a.id and c.ended_at is null join officer o on o.id = c.officer_id and o.state = 'active'
                 join permission_grant g on g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'records.write' and g.work_group = k.work_group
                  and g.unit_id = a.unit_id and not g.with_subordinates and g.ended_at is null and g.valid_from <= at_now() and at_now() < g.valid_to
                where a.unit_id = t.unit_id and a.kind = 'user' and a.state = 'active'
                  and (not k.sensitive or exists (select from permission_grant e where e.account_id = a.id and e.officer_id = c.officer_id and e.permission = 'records.sensitive'
                        and e.work_group = k.work_group and e.ended_at is null and e.valid_from <= at_now() and at_now() < e.valid_to))) as has_holder
        from there t cross join class k
    )
    select coalesce((select sum(t.dossiers) from there t), 0)::int, coalesce((select sum(t.dossiers * k.sections) from there t cross join class k), 0)::int,
           coalesce((select sum(ceil(t.dossiers::numeric / k.officers)) from there t cross join class k), 0)::int, (select count(*) from there)::int,
           (select count(distinct unit_id) from kept where not has_holder)::int
  $$;
`;
