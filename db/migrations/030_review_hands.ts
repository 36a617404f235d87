import type { Knex } from 'knex';

/** What a stranger's look at reviews and corrections found open: whose hand is in a row (R9, R11, R12, R21). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(HANDS);
  await knex.raw(ENGINE);
}

const HANDS = `
  -- R21: whoever attested something of a packet does not sign it off, whoever holds it by then.
  create or replace function review_packet_signed_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from review_item i where i.packet_id = new.id and i.state = 'open') then
      raise exception 'something of the packet is still open' using errcode = 'check_violation', constraint = 'review_packet_signed_whole';
    end if;
    if exists (select from review_item i where i.packet_id = new.id and i.attested_by = new.signed_by) then
      raise exception 'R21: nobody signs off what they attested' using errcode = 'check_violation', constraint = 'packet_signed_by_another';
    end if;
    return new;
  end $$;

  -- Who is away now and has the actor stand in for them.
  create function stood_in_for() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select officer_id from absence where deputy_id = actor() and cancelled_at is null and began_at <= at_now() and at_now() < ended_at
  $$;
  drop policy api_signs on review_packet;
  create policy api_signs on review_packet for update to qlcb_api using (managing_unit_id in (select led_units())) with check (
    state = 'signed' and signed_by = (select actor()) and signed_at = (select at_now()) and managing_unit_id in (select led_units())
    and (signed_for is null or signed_for in (select stood_in_for())));

  -- R9: by who leads the scope, or through a user account of a central unit; which of those is the personnel department, the pack says.
  drop policy api_starts on review_campaign;
  create policy api_starts on review_campaign for insert to qlcb_api with check (
    started_by = (select actor()) and started_through is not distinct from (select actor_account()) and started_at = (select at_now()) and state = 'opening' and reminders_sent = 0
    and ((organiser_id = scope_unit_id and scope_unit_id in (select led_units()))
      or exists (select 1 from account_in_use() own join unit o on o.id = own.unit_id join unit root on root.id = o.parent_id
                  where own.kind = 'user' and own.unit_id = organiser_id and root.parent_id is null)));

  -- Triggers and not policies: what our own functions do runs as their owner, and only the statements of people are judged here.
  create function item_attested_as_it_stands() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    if new.saved_at is distinct from at_now()
      or new.entry_version <> greatest(old.entry_version, (select max(s.version) from dossier_section s where s.officer_id = new.officer_id and s.section = new.section)) then
      raise exception 'R11: what is attested is the newest entry' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger item_attested_as_it_stands before update on review_item for each row execute function item_attested_as_it_stands();

  create function correction_changes_by_own_hand() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare holds boolean; restated boolean;
  begin
    if current_user <> 'qlcb_api' then return new; end if;
    holds := exists (select from review_item i where i.id = new.item_id and i.packet_id in (select held_packets()));
    restated := (new.outcome, new.reason, new.stated_at, new.stated_by, new.stated_through) is distinct from (old.outcome, old.reason, old.stated_at, old.stated_by, old.stated_through);
    if ((new.fields, new.note) is distinct from (old.fields, old.note) and not holds)
      or (new.ended_at is distinct from old.ended_at and (new.ended_by is distinct from actor() or new.ended_at is distinct from at_now()))
      or (restated and new.state <> old.state and new.state not in ('stated', 'open'))
      or (new.state = old.state and (restated or new.refused_because is distinct from old.refused_because))
      or (new.state <> old.state and not case new.state
        when 'withdrawn' then holds
        when 'recorded' then new.ended_through is not distinct from actor_account()
        when 'stated' then new.stated_by = actor() and new.stated_through = actor_account() and new.stated_at = at_now()
        when 'open' then old.stated_by <> actor() and length(trim(new.refused_because)) > 0 and new.stated_by is null and managing_unit(new.officer_id) in (select led_units())
        else true end is true) then
      raise exception 'R12: everybody writes their own part of a correction' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger correction_changes_by_own_hand before update on correction for each row execute function correction_changes_by_own_hand();

  create index item_attested_in_packet on review_item (packet_id, attested_by) where state = 'attested';
  revoke execute on function stood_in_for, item_attested_as_it_stands, correction_changes_by_own_hand from public;
  grant execute on function stood_in_for to qlcb_api;
`;

const ENGINE = `
  -- The engine writes what falls due, and nothing that people say.
  revoke insert, update on review_packet, review_item, review_campaign, correction from qlcb_worker;
  grant insert on review_campaign, correction to qlcb_worker;
  grant update (state, opened_at, reminders_sent, closed_at) on review_campaign to qlcb_worker;
  grant update (holder_officer_id, holder_account_id, held_since, placed_at, state, closed_at) on review_packet to qlcb_worker;
  grant update (state, ended_because, ended_at) on review_item to qlcb_worker;
  grant update (reminders_sent, level, due_at, told_unit_id) on correction to qlcb_worker;
  drop policy engine_works on review_campaign;
  create policy engine_sees on review_campaign for select to qlcb_worker using (true);
  create policy engine_starts on review_campaign for insert to qlcb_worker with check (started_by is null and state = 'opening' and reminders_sent = 0);
  create policy engine_tends on review_campaign for update to qlcb_worker using (true) with check (true);
  drop policy engine_works on correction;
  create policy engine_sees on correction for select to qlcb_worker using (true);
  create policy engine_opens on correction for insert to qlcb_worker with check (source = 'problem' and state = 'open' and opened_by is null);
  create policy engine_tends on correction for update to qlcb_worker using (true) with check (true);
`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(AS_BEFORE);
}

const AS_BEFORE = `
  drop policy engine_tends on correction;
  drop policy engine_opens on correction;
  drop policy engine_sees on correction;
  create policy engine_works on correction to qlcb_worker using (true) with check (true);
  drop policy engine_tends on review_campaign;
  drop policy engine_starts on review_campaign;
  drop policy engine_sees on review_campaign;
  create policy engine_works on review_campaign to qlcb_worker using (true) with check (true);
  grant insert, update on review_packet, review_item, review_campaign, correction to qlcb_worker;
  drop index item_attested_in_packet;
  drop trigger correction_changes_by_own_hand on correction;
  drop trigger item_attested_as_it_stands on review_item;
  drop function correction_changes_by_own_hand(), item_attested_as_it_stands();
  drop policy api_starts on review_campaign;
  create policy api_starts on review_campaign for insert to qlcb_api with check (
    started_by = (select actor()) and started_through is not distinct from (select actor_account()) and started_at = (select at_now()) and state = 'opening');
  drop policy api_signs on review_packet;
  create policy api_signs on review_packet for update to qlcb_api using (managing_unit_id in (select led_units()))
    with check (state = 'signed' and signed_by = (select actor()) and signed_at = (select at_now()) and managing_unit_id in (select led_units()));
  drop function stood_in_for();
  create or replace function review_packet_signed_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from review_item i where i.packet_id = new.id and i.state = 'open') then
      raise exception 'something of the packet is still open' using errcode = 'check_violation', constraint = 'review_packet_signed_whole';
    end if;
    return new;
  end $$;
`;
