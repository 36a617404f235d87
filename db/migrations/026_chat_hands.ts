import type { Knex } from 'knex';

/** What a stranger's look at chats found open: a login may not link what nobody has proved, and a "stop" counts from the first word on. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- A trigger and not a policy: what our own functions do runs as their owner, and only the statements of people are judged here.
    create function chat_is_proved_first() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      if current_user <> 'qlcb_api' then return new; end if;
      if (case
        when tg_op = 'INSERT' then new.tries <> 0 or new.expires_at > new.asked_at + interval '10 minutes' or new.name is not null or new.room is not null
          or (new.channel = 'matrix') <> (new.address is not null)
        when new.state = 'ended' then new.ended_at is distinct from at_now()
        when (new.address, new.name, new.room) is distinct from (old.address, old.name, old.room) or new.tries < old.tries then true
        when new.state = 'linked' and old.state = 'asked' then old.tries >= 5 or old.expires_at <= at_now() or new.linked_at is distinct from at_now()
          or (old.channel = 'webhook' and old.answered_at is null)
        else new.code_hash is distinct from old.code_hash end) then
        raise exception 'a chat is linked by whoever has proved it' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger chat_is_proved_first before insert or update on chat_identity for each row execute function chat_is_proved_first();

    -- All that they are or have answered for.
    drop function stop_chat(text);
    create function stop_chat(p_address text) returns setof uuid language sql security definer set search_path = public, pg_temp as $$
      update chat_identity set state = 'ended', ended_at = at_now(), end_reason = 'stopped', code_hash = null, address = null, name = null, room = null
       where channel = 'webhook' and state <> 'ended' and address = p_address
      returning id
    $$;
    revoke execute on function chat_is_proved_first(), stop_chat(text) from public;
    grant execute on function stop_chat(text) to qlcb_api;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function stop_chat(text);
    create function stop_chat(p_address text) returns uuid language sql security definer set search_path = public, pg_temp as $$
      update chat_identity set state = 'ended', ended_at = at_now(), end_reason = 'stopped', address = null, name = null, room = null
       where channel = 'webhook' and state = 'linked' and address = p_address
      returning id
    $$;
    revoke execute on function stop_chat(text) from public;
    grant execute on function stop_chat(text) to qlcb_api;
    drop trigger chat_is_proved_first on chat_identity;
    drop function chat_is_proved_first();
  `);
}
