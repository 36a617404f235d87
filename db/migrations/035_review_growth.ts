import type { Knex } from 'knex';

/** A review costs in proportion to its items (ADR 020): opening goes on where it stood, and what is opened gets into the statistics. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The path of the last unit whose packets are made; nothing before the first one, and in the last look over all of them.
    alter table review_campaign add column opened_to ltree;
    -- Closing ends open items in the order of their ids.
    drop index item_open_of_campaign;
    create index item_open_of_campaign on review_item (campaign_id, id) where state = 'open';
    create index packet_unplaced on review_packet (campaign_id, managing_unit_id, number) where placed_at is null and state = 'open';
    ${OPENING}
    ${STATISTICS}
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function analyze_reviews();
    alter function review_packet_signed_whole() reset enable_seqscan;
    alter function review_item_of_open_packet() reset enable_seqscan;
    ${AS_BEFORE}
    drop index packet_unplaced, item_open_of_campaign;
    create index item_open_of_campaign on review_item (campaign_id) where state = 'open';
    alter table review_campaign drop column opened_to;
  `);
}

const OPENING = `
  -- The packets and items of the next whole units in the order of their paths until so many officers are reached; each officer's items once a campaign, whoever asks how often.
  -- After the last unit it looks once more from the first on, for dossiers that came to a unit after its turn; 0 when that look finds none.
  -- By one look into an index a dossier: the items of a campaign that is just being opened are in no statistics yet, and a join that takes them for few takes minutes.
  create or replace function open_review_packets(p_campaign uuid, p_officers integer) returns integer language plpgsql security definer set search_path = public, pg_temp
    set enable_seqscan = off as $$
  declare c review_campaign; scope ltree; next_unit record; waiting integer; units uuid[] := '{}'; reached integer := 0; up_to ltree; opened integer;
  begin
    select * into c from review_campaign where id = p_campaign and state = 'opening' for no key update;
    if not found then return 0; end if;
    select path into scope from unit where id = c.scope_unit_id;
    for look in 1..2 loop
      for next_unit in select u.id, u.path from unit u where u.path <@ scope and u.path > coalesce(c.opened_to, '') order by u.path loop
        select count(*) into waiting from dossier d join officer o on o.id = d.officer_id and o.state = 'active'
         where d.managing_unit_id = next_unit.id and (select i.id from review_item i where i.campaign_id = c.id and i.officer_id = d.officer_id limit 1) is null;
        continue when waiting = 0;
        units := units || next_unit.id;
        reached := reached + waiting;
        up_to := next_unit.path;
        exit when reached >= p_officers;
      end loop;
      exit when reached > 0 or c.opened_to is null;
      c.opened_to := null;
    end loop;
    if reached = 0 then return 0; end if;
    update review_campaign set opened_to = up_to where id = c.id;
    with class as (
      select x.section, x."workGroup" as work_group, x.sensitive, x.position, min(x.position) over per as class_no, greatest(1, c.packet_size / count(*) over per)::int as officers
        from jsonb_to_recordset(c.sections) x(section text, "workGroup" text, sensitive boolean, position integer) window per as (partition by x."workGroup", x.sensitive)
    ), placed as (
      select d.officer_id, d.managing_unit_id as unit_id, k.*, ((row_number() over (partition by d.managing_unit_id, k.section order by o.search_name, o.id) - 1) / k.officers)::int as nth
        from dossier d join officer o on o.id = d.officer_id and o.state = 'active' cross join class k
       where d.managing_unit_id = any (units) and (select i.id from review_item i where i.campaign_id = c.id and i.officer_id = d.officer_id limit 1) is null
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
`;

const STATISTICS = `
  -- All items of a campaign are open at once, of which no statistics have heard: until they do, joins take them for few and read all of them for each packet.
  create function analyze_reviews() returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    analyze review_packet, review_item (campaign_id, packet_id, officer_id, section, state);
  end $$;
  -- Statistics of the time when all was open: of a packet that has nothing open, any one row of all is taken for a short way to an open item.
  alter function review_packet_signed_whole() set enable_seqscan = off;
  alter function review_item_of_open_packet() set enable_seqscan = off;
  revoke execute on function analyze_reviews from public;
  grant execute on function analyze_reviews to qlcb_worker;
`;

const AS_BEFORE = `
  create or replace function open_review_packets(p_campaign uuid, p_officers integer) returns integer language plpgsql security definer set search_path = public, pg_temp
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
`;
