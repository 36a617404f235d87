import type { Knex } from 'knex';

/**
 * Forgetting, within bounds that hold for whoever asks: nothing that is a log before twelve months are over, nothing that waits, and
 * nothing of an open request or case. The worker's login deletes by this function alone.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function forget_old(p_what text, p_before timestamptz, p_limit integer) returns integer
      language plpgsql security definer set search_path = public, pg_temp as $$
    declare gone integer;
    begin
      if p_before is null or p_before > at_now() - (case when p_what in ('link', 'message', 'session', 'chat_identity') then interval '365 days' else interval '1 day' end) then
        raise exception 'too near to be forgotten' using errcode = 'check_violation', constraint = 'forget_what_is_old';
      end if;
      case p_what
        when 'link' then
          delete from link where id in (select l.id from link l
            where l.made_at < p_before and l.expires_at < p_before and coalesce(l.used_at, l.dead_at, l.expires_at) < p_before
              and not exists (select from task t join request r on r.id = t.request_id where t.id = l.task_id and r.ended_at is null)
            limit p_limit for update skip locked);
        when 'message' then
          delete from message where id in (select m.id from message m
            where m.created_at < p_before and m.state <> 'due' and m.ended_at < p_before
              and not exists (select from link l where l.message_id = m.id)
              and not exists (select from request r where r.id = m.request_id and r.ended_at is null)
              and not exists (select from password_case k where k.id = m.case_id and k.ended_at is null)
            limit p_limit for update skip locked);
        when 'session' then
          delete from session where token_hash in (select s.token_hash from session s
            where s.began_at < p_before and coalesce(s.ended_at, s.last_seen_at) < p_before limit p_limit for update skip locked);
        when 'chat_identity' then
          delete from chat_identity where id in (select i.id from chat_identity i where i.state = 'ended' and i.ended_at < p_before limit p_limit for update skip locked);
        when 'chat_code' then
          delete from chat_identity where id in (select i.id from chat_identity i where i.state = 'asked' and i.expires_at < p_before limit p_limit for update skip locked);
        when 'idempotency_key' then
          delete from idempotency_key where (officer_id, key) in (select k.officer_id, k.key from idempotency_key k where k.at < p_before limit p_limit for update skip locked);
        when 'engine_outbox' then
          delete from engine_outbox where id in (select o.id from engine_outbox o where o.at < p_before and o.delivered_at < p_before limit p_limit for update skip locked);
      end case;
      get diagnostics gone = row_count;
      return gone;
    end $$;
    revoke execute on function forget_old from public;
    grant execute on function forget_old to qlcb_worker;

    -- Rows come in the order of their time: a few bytes tell where the old ones lie.
    create index message_by_time on message using brin (created_at);
    create index link_by_time on link using brin (made_at);
    create index session_by_time on session using brin (began_at);
    create index idempotency_key_by_time on idempotency_key using brin (at);
    create index outbox_by_time on engine_outbox using brin (at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index outbox_by_time, idempotency_key_by_time, session_by_time, link_by_time, message_by_time;
    drop function forget_old(text, timestamptz, integer);
  `);
}
