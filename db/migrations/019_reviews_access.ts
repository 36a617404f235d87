import type { Knex } from 'knex';

/** Who sees and writes what of reviews (R8, R11, R15): holders attest, heads sign, superiors look down the tree. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(READING);
  await knex.raw(ACCESS);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table engine_outbox drop constraint outbox_type_known,
      add constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery', 'passwordCase', 'recordCorrection'));
    drop policy api_opens on correction;
    ${TABLE_NAMES.map(
      (table) => `do $$ declare p text; begin
      for p in select policyname from pg_policies where tablename = '${table}' loop execute format('drop policy %I on ${table}', p); end loop; end $$;
      alter table ${table} no force row level security, disable row level security;
      revoke all on ${table} from qlcb_api, qlcb_worker;`,
    ).join('\n    ')}
    drop function open_reviews_about(uuid, uuid), review_takes_version(uuid, text, integer, text[]), lock_review_packet(uuid), hold_review_packet(uuid),
      held_packets(), visible_campaigns(), visible_packets(), whole_campaigns();
  `);
}

const READING = `
  -- Campaigns of which the actor sees all: who started it, the accounts of the organising unit, whoever leads its scope (R9, R15).
  create function whole_campaigns() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from review_campaign where started_by = actor()
    union
    select c.id from account_in_use() own join review_campaign c on c.organiser_id = own.unit_id where own.kind in ('user', 'leader')
    union
    select id from review_campaign where scope_unit_id in (select led_units())
  $$;
  -- Packets of those, of units that the actor leads or whose records they read (R15: down the tree), and those that they hold.
  create function visible_packets() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select p.id from review_packet p where p.campaign_id in (select whole_campaigns()) or p.managing_unit_id in (select led_units())
        or (p.work_group, p.managing_unit_id) in (select s.work_group, s.unit_id from readable_scopes() s)
    union
    select id from review_packet where holder_officer_id = actor()
  $$;
  create function visible_campaigns() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select id from whole_campaigns() w(id) union select p.campaign_id from review_packet p where p.id in (select visible_packets())
  $$;
  -- Packets that the actor attests now: as their holder, through the account, while the campaign runs and they may write those records (R8, R11, R15).
  create function held_packets() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select p.id from account_in_use() own join review_packet p on p.holder_account_id = own.id and p.holder_officer_id = actor() and p.state = 'open'
      join review_campaign c on c.id = p.campaign_id and c.state <> 'closed' and at_now() < c.closes_at
     where exists (select 1 from record_grants() g where g.permission = 'records.write' and g.work_group = p.work_group and g.unit_id = p.managing_unit_id)
       and (not p.sensitive or opens_sensitive(p.work_group, p.managing_unit_id))
  $$;

  -- Keeps a packet with its holder until the attestation has committed; whoever signs, closes or moves it waits.
  create function hold_review_packet(p_packet uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform from review_packet where id = p_packet for share;
    return exists (select from held_packets() h where h = p_packet);
  end $$;
  -- Locks a packet for its signature.
  create function lock_review_packet(p_packet uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from visible_packets() v where v = p_packet) then return false; end if;
    perform from review_packet where id = p_packet for no key update;
    return found;
  end $$;

  -- A new entry is what is to be attested from now on; what was said of fields that it changed is asked anew. In the transaction that records it.
  create function review_takes_version(p_officer uuid, p_section text, p_version integer, p_changed text[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare touched integer;
  begin
    if not exists (select from dossier_section s where s.officer_id = p_officer and s.section = p_section and s.version = p_version and s.recorded_by = actor() and s.recorded_at = at_now()) then return 0; end if;
    update review_item set entry_version = p_version, verdicts = verdicts - p_changed where officer_id = p_officer and section = p_section and state = 'open' and entry_version < p_version;
    get diagnostics touched = row_count;
    return touched;
  end $$;

  -- Campaigns that something about an officer or an account may concern: wider than needed, since looking again changes nothing.
  create function open_reviews_about(p_officer uuid, p_account uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select c.id from review_campaign c join unit s on s.id = c.scope_unit_id
     where c.state <> 'closed' and is_known() and exists (
       select from unit u where u.path <@ s.path and (u.id = (select unit_id from officer where id = p_officer) or u.id = (select unit_id from account where id = p_account)
           or u.id = (select managing_unit_id from dossier where officer_id = p_officer)))
    union
    select p.campaign_id from review_packet p join review_campaign c on c.id = p.campaign_id and c.state <> 'closed'
     where p.state = 'open' and p.holder_officer_id = p_officer and is_known()
  $$;
`;

const TABLE_NAMES = ['review_campaign', 'review_packet', 'review_item', 'review_urge'];

const ACCESS = `
  revoke execute on function open_review_packets, move_review_items, review_preview, whole_campaigns, visible_packets, visible_campaigns, held_packets, hold_review_packet,
    lock_review_packet, review_takes_version, open_reviews_about, review_item_of_open_packet, review_packet_signed_whole from public;
  grant execute on function open_review_packets, move_review_items, open_reviews_about to qlcb_worker;
  grant execute on function review_preview, whole_campaigns, visible_packets, visible_campaigns, held_packets, hold_review_packet, lock_review_packet, review_takes_version, open_reviews_about to qlcb_api;
  grant usage on sequence review_campaign_no to qlcb_api, qlcb_worker;

  ${TABLE_NAMES.map(
    (table) => `alter table ${table} enable row level security, force row level security;
  create policy owner_keeps on ${table} to qlcb_owner using (true) with check (true);
  create policy engine_works on ${table} to qlcb_worker using (true) with check (true);
  grant select on ${table} to qlcb_api, qlcb_worker;`,
  ).join('\n  ')}
  grant insert on review_campaign, review_packet, review_item, review_urge to qlcb_worker;
  grant update on review_campaign, review_packet, review_item to qlcb_worker;

  grant insert on review_campaign to qlcb_api;
  grant update (entry_version, verdicts, timely, accurate, note, state, attested_by, attested_through, attested_at, saved_at) on review_item to qlcb_api;
  grant update (state, signed_by, signed_for, signed_at) on review_packet to qlcb_api;

  create policy api_sees on review_campaign for select to qlcb_api using (started_by = (select actor()) or id in (select visible_campaigns()));
  create policy api_starts on review_campaign for insert to qlcb_api with check (
    started_by = (select actor()) and started_through is not distinct from (select actor_account()) and started_at = (select at_now()) and state = 'opening');
  create policy api_sees on review_packet for select to qlcb_api using (id in (select visible_packets()));
  create policy api_signs on review_packet for update to qlcb_api using (managing_unit_id in (select led_units()))
    with check (state = 'signed' and signed_by = (select actor()) and signed_at = (select at_now()) and managing_unit_id in (select led_units()));
  create policy api_sees on review_item for select to qlcb_api using (packet_id in (select visible_packets()));
  create policy api_attests on review_item for update to qlcb_api using (packet_id in (select held_packets())) with check (
    packet_id in (select held_packets()) and (state = 'open' or (state = 'attested' and attested_by = (select actor()) and attested_through = (select actor_account()) and attested_at = (select at_now()))));
  create policy api_sees on review_urge for select to qlcb_api using (
    officer_id = (select actor()) or campaign_id in (select whole_campaigns()) or (select o.unit_id from officer o where o.id = officer_id) in (select led_units()));

  -- A mismatch opens its correction in the hands of whoever attests.
  create policy api_opens on correction for insert to qlcb_api with check (
    source = 'review' and state = 'open' and opened_by = (select actor()) and opened_at = (select at_now()) and exists (
      select 1 from review_item i join review_packet p on p.id = i.packet_id
       where i.id = item_id and i.officer_id = correction.officer_id and i.section = correction.section and p.work_group = correction.work_group and p.sensitive = correction.sensitive
         and i.packet_id in (select held_packets())));

  alter table engine_outbox drop constraint outbox_type_known,
    add constraint outbox_type_known check (workflow_type in ('approval', 'messageDelivery', 'passwordCase', 'recordCorrection', 'reviewCampaign'));
`;
