import type { Knex } from 'knex';

/**
 * Chat beside mail: who is reached there, proved from both sides, and what an officer chose. What is an officer's duty
 * always goes by mail, too; a row that says otherwise is refused here.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES);
  await knex.raw(FUNCTIONS);
  await knex.raw(ACCESS);
}

const TABLES = `
  alter table message drop constraint message_channel_known,
    add constraint message_channel_known check (channel in ('mail', 'matrix', 'webhook')),
    add constraint message_by_chat_has_officer check (channel = 'mail' or officer_id is not null);

  create table chat_channel (
    channel text primary key,
    off_at timestamptz,
    off_code text,
    constraint chat_channel_known check (channel in ('matrix', 'webhook')),
    constraint chat_channel_off_says_why check ((off_at is null) = (off_code is null))
  );
  insert into chat_channel (channel) values ('matrix'), ('webhook');

  create table notice_choice (
    officer_id uuid primary key references officer,
    duty_by text not null,
    news_by text not null,
    chosen_at timestamptz not null,
    constraint notice_duties_keep_mail check (duty_by in ('mail', 'both')),
    constraint notice_news_way_known check (news_by in ('mail', 'chat', 'both'))
  );

  create table chat_identity (
    id uuid primary key,
    officer_id uuid not null references officer,
    channel text not null references chat_channel,
    address text,
    name text,
    state text not null default 'asked',
    code_hash bytea,
    tries integer not null default 0,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    linked_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    room text,
    constraint chat_identity_state_known check (state in ('asked', 'linked', 'ended')),
    constraint chat_identity_code_while_asked check ((state = 'asked') = (code_hash is not null)),
    constraint chat_identity_linked_is_proven check (state <> 'linked' or (address is not null and linked_at is not null)),
    constraint chat_identity_end_says_why check ((state = 'ended') = (ended_at is not null and end_reason is not null)),
    constraint chat_identity_end_reason_known check (end_reason in ('replaced', 'unlinked', 'stopped', 'left')),
    constraint chat_identity_end_forgets check (state <> 'ended' or (address is null and name is null and room is null))
  );
  create unique index chat_identity_one_a_channel on chat_identity (officer_id, channel) where state <> 'ended';
  create unique index chat_identity_of_one_officer on chat_identity (channel, address) where state = 'linked';
  create unique index chat_identity_by_code on chat_identity (channel, code_hash) where state = 'asked';
  create index chat_identity_asked on chat_identity (officer_id, asked_at);

  create trigger chat_identity_transition before update on chat_identity for each row
    when (old.state <> new.state and (old.state, new.state) not in (('asked', 'linked'), ('asked', 'ended'), ('linked', 'ended')))
    execute function refuse_change();
  create trigger chat_identity_end_is_final before update on chat_identity for each row
    when (old.state = 'ended' and old.* is distinct from new.*) execute function refuse_change();
  create trigger chat_identity_keeps_its_officer before update on chat_identity for each row
    when ((old.officer_id, old.channel) is distinct from (new.officer_id, new.channel)) execute function refuse_change();

  -- Ids of calls of the bridge that were taken, as long as such a call could come again.
  create table chat_callback (
    id text primary key,
    at timestamptz not null
  );
  create index chat_callback_at on chat_callback (at);
`;

const FUNCTIONS = `
  -- How notices reach an officer; of chat only where it works now, and never whom they are there. For whoever writes them a message.
  create function notice_choice_of(p_officer uuid) returns table (duty_by text, news_by text, linked text[])
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(c.duty_by, 'both'), coalesce(c.news_by, 'both'), array_agg(i.channel order by i.channel)
      from chat_identity i join chat_channel k on k.channel = i.channel and k.off_at is null
      left join notice_choice c on c.officer_id = i.officer_id
     where i.officer_id = p_officer and i.state = 'linked' and (actor() is not null or session_user <> 'qlcb_api')
     group by c.duty_by, c.news_by
  $$;

  -- Whether a call of the bridge comes for the first time. Older ids are refused by their time, so they need not be kept.
  create function take_chat_callback(p_id text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from chat_callback where at < at_now() - interval '1 day';
    insert into chat_callback (id, at) values (p_id, at_now()) on conflict do nothing;
    return found;
  end $$;

  -- A chat user sent a code to the bot: the first one who does is who answered. Answers for which identity, if for any.
  create function answer_chat_code(p_hash bytea, p_address text, p_name text) returns uuid
    language sql security definer set search_path = public, pg_temp as $$
    update chat_identity set address = p_address, name = p_name, answered_at = at_now()
     where channel = 'webhook' and state = 'asked' and code_hash = p_hash and answered_at is null and expires_at > at_now()
       and not exists (select 1 from chat_identity o where o.channel = 'webhook' and o.address = p_address and o.state = 'linked')
    returning id
  $$;

  -- A chat user wants no more messages. Answers whose identity ended, if anybody's.
  create function stop_chat(p_address text) returns uuid language sql security definer set search_path = public, pg_temp as $$
    update chat_identity set state = 'ended', ended_at = at_now(), end_reason = 'stopped', address = null, name = null, room = null
     where channel = 'webhook' and state = 'linked' and address = p_address
    returning id
  $$;

  revoke execute on function notice_choice_of(uuid), take_chat_callback(text), answer_chat_code(bytea, text, text), stop_chat(text) from public;
  grant execute on function notice_choice_of(uuid) to qlcb_api, qlcb_worker;
  grant execute on function take_chat_callback(text), answer_chat_code(bytea, text, text), stop_chat(text) to qlcb_api;
`;

const ACCESS = `
  ${['chat_channel', 'notice_choice', 'chat_identity', 'chat_callback'].map((table) => `alter table ${table} enable row level security, force row level security; create policy owner_keeps on ${table} to qlcb_owner using (true) with check (true);`).join('\n  ')}

  grant select on chat_channel, notice_choice, chat_identity to qlcb_api;
  grant insert, update (duty_by, news_by, chosen_at) on notice_choice to qlcb_api;
  grant insert on chat_identity to qlcb_api;
  grant update (state, code_hash, tries, linked_at, address, name, room, ended_at, end_reason) on chat_identity to qlcb_api;
  create policy api_reads on chat_channel for select to qlcb_api using ((select actor()) is not null);
  create policy api_own on notice_choice for all to qlcb_api using (officer_id = (select actor())) with check (officer_id = (select actor()));
  create policy api_own on chat_identity for select to qlcb_api using (officer_id = (select actor()));
  create policy api_own_new on chat_identity for insert to qlcb_api with check (
    officer_id = (select actor()) and state = 'asked' and asked_at = (select at_now()) and answered_at is null and linked_at is null);
  create policy api_own_change on chat_identity for update to qlcb_api using (officer_id = (select actor())) with check (officer_id = (select actor()));

  grant select on chat_channel, chat_identity to qlcb_worker;
  grant update (off_at, off_code) on chat_channel to qlcb_worker;
  grant update (room) on chat_identity to qlcb_worker;
  create policy engine_works on chat_channel to qlcb_worker using (true) with check (true);
  create policy engine_works on chat_identity to qlcb_worker using (true) with check (true);
`;

/** Only while no message has gone by chat. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function stop_chat(text), answer_chat_code(bytea, text, text), take_chat_callback(text), notice_choice_of(uuid);
    drop table chat_callback, chat_identity, notice_choice, chat_channel;
    alter table message drop constraint message_by_chat_has_officer, drop constraint message_channel_known,
      add constraint message_channel_known check (channel in ('mail'));
  `);
}
