import type { Knex } from 'knex';

/**
 * Who sees which packets of reviews (R8, R9, R15), as before. Each way to see one is looked up by its own index: joined by "or" they
 * took all packets that were ever made, at every statement of an attestation.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function visible_packets() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      set enable_seqscan = off as $$
      select p.id from review_packet p where p.campaign_id = any (array(select whole_campaigns()))
      union
      select p.id from review_packet p where p.managing_unit_id = any (array(select led_units()))
      union
      select p.id from review_packet p where p.managing_unit_id = any (array(select s.unit_id from readable_scopes() s))
         and (p.work_group, p.managing_unit_id) in (select s.work_group, s.unit_id from readable_scopes() s)
      union
      select p.id from review_packet p join custody k on k.account_id = p.holder_account_id and k.officer_id = p.holder_officer_id and k.ended_at is null
       where p.holder_officer_id = actor() and p.state = 'open'
      union
      select p.id from custody k
        join permission_grant g on g.account_id = k.account_id and g.officer_id = k.officer_id and g.permission = 'records.write' and g.ended_at is null
         and g.valid_from <= at_now() and at_now() < g.valid_to
        join review_packet p on p.managing_unit_id = g.unit_id and p.work_group = g.work_group and p.holder_account_id = k.account_id and p.holder_officer_id = k.officer_id
       where k.officer_id = actor() and k.ended_at is null
    $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function visible_packets() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
      select p.id from review_packet p where p.campaign_id in (select whole_campaigns()) or p.managing_unit_id in (select led_units())
          or (p.work_group, p.managing_unit_id) in (select s.work_group, s.unit_id from readable_scopes() s)
      union
      select p.id from review_packet p join custody k on k.account_id = p.holder_account_id and k.officer_id = p.holder_officer_id and k.ended_at is null
       where p.holder_officer_id = actor() and (p.state = 'open' or exists (
         select from permission_grant g where g.account_id = k.account_id and g.officer_id = actor() and g.permission = 'records.write' and g.work_group = p.work_group
            and g.unit_id = p.managing_unit_id and g.ended_at is null and g.valid_from <= at_now() and at_now() < g.valid_to))
    $$;
  `);
}
