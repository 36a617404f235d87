import type { Knex } from 'knex';

const ROW_SECURED = [
  'unit', 'officer', 'appointment', 'absence', 'account', 'account_secret', 'custody', 'permission_grant', 'session', 'dossier',
  'dossier_section', 'request', 'request_version', 'stage', 'task', 'task_candidate', 'decision', 'request_comment', 'message', 'link',
  'audit_event', 'idempotency_key',
]; // prettier-ignore

/**
 * Who sees and writes what, decided by the database for the two logins that serve people: `qlcb_api` acts for one officer at a
 * time (`qlcb.actor`), `qlcb_worker` carries processes and never sees a dossier. Without an actor the API's login has no rows.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(FUNCTIONS);
  for (const table of ROW_SECURED) {
    await knex.raw(`alter table ${table} enable row level security; alter table ${table} force row level security;
      create policy owner_keeps on ${table} to qlcb_owner using (true) with check (true)`);
  }
  await knex.raw(API_POLICIES);
  await knex.raw(WORKER_POLICIES);
}

const FUNCTIONS = `
  grant usage on schema public to qlcb_api, qlcb_worker;

  create function actor() returns uuid language sql stable as $$ select nullif(current_setting('qlcb.actor', true), '')::uuid $$;
  create function actor_account() returns uuid language sql stable as $$ select nullif(current_setting('qlcb.account', true), '')::uuid $$;
  create function at_now() returns timestamptz language sql stable as $$ select nullif(current_setting('qlcb.at', true), '')::timestamptz $$;

  -- The account that the actor acts through: active, and in the custody of the actor now (R7). A mere claim is none.
  create function account_in_use() returns table (id uuid, kind text, unit_id uuid, path ltree)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.kind, a.unit_id, u.path
      from account a join unit u on u.id = a.unit_id
      join custody c on c.account_id = a.id and c.officer_id = actor() and c.began_at <= at_now() and c.ended_at is null
      join officer o on o.id = c.officer_id and o.state = 'active'
     where a.id = actor_account() and a.state = 'active'
  $$;

  -- The grants on records that hold now. What the rules forbid opens nothing, even where such a row has come in (R3, R6, R8, R15).
  create function record_grants() returns table (work_group text, permission text, unit_id uuid, path ltree, with_subordinates boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.work_group, g.permission, s.id, s.path, g.with_subordinates
      from account_in_use() own
      join permission_grant g on g.account_id = own.id and g.officer_id = actor() and g.ended_at is null
       and g.valid_from <= at_now() and at_now() < g.valid_to
      join unit s on s.id = g.unit_id
     where (g.permission = 'records.read' and own.kind in ('user', 'leader') and s.path <@ own.path)
        or (g.permission = 'records.write' and own.kind = 'user' and s.id = own.unit_id and not g.with_subordinates)
  $$;

  -- Units whose records of a group of work the actor reads now: down the own branch (R15); whoever keeps records reads them.
  create function readable_scopes() returns table (work_group text, unit_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.work_group, u.id from record_grants() g join unit u on u.path <@ g.path and (g.with_subordinates or u.id = g.unit_id)
  $$;

  create function readable_units(p_group text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select unit_id from readable_scopes() where work_group = p_group
  $$;

  -- Units whose records the actor writes now: only the unit of a user account itself, the managing unit (R8, R15, R16).
  create function writable_units(p_group text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select unit_id from record_grants() where permission = 'records.write' and work_group = p_group
  $$;

  -- A dossier's managing unit (R8), for the policies of its sections: each group of work has grants of its own.
  create function managing_unit(p_officer uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select managing_unit_id from dossier where officer_id = p_officer and actor() is not null
  $$;

  -- Accounts of the units that the actor leads and of those below, or all that an admin account in use looks after (R1, R4, R5).
  -- A set, found once a statement: asked row by row, a list of some thousand grants takes seconds.
  create function overseen_accounts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    with top as (
      select u.path from appointment p join unit u on u.id = p.unit_id join officer o on o.id = p.officer_id and o.state = 'active'
       where p.officer_id = actor() and p.began_at <= at_now() and p.ended_at is null
      union all
      select own.path from account_in_use() own where own.kind = 'unit_admin'
      union all
      select root.path from account_in_use() own join unit root on root.parent_id is null where own.kind = 'system_admin'
    )
    select a.id from account a join unit u on u.id = a.unit_id where exists (select 1 from top where u.path <@ top.path)
  $$;

  create function held_accounts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select c.account_id from custody c where c.officer_id = actor() and c.began_at <= at_now() and c.ended_at is null
  $$;

  -- Accounts about which the actor takes part in a request: their names, and the grants in question, may be told.
  create function asked_accounts() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select account_id from request where requester_id = actor() or beneficiary_id = actor()
    union
    select r.account_id from task_candidate c join task t on t.id = c.task_id join request r on r.id = t.request_id
     where c.officer_id = actor() and c.removed_at is null
    union
    select r.account_id from decision d join request r on r.id = d.request_id where d.officer_id = actor()
  $$;
  create index decision_of_officer on decision (officer_id);

  create function is_candidate(p_task uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from task_candidate c where c.task_id = p_task and c.officer_id = actor() and c.removed_at is null)
  $$;

  -- Requester, beneficiary, whoever is asked, whoever decided: they see the request and all that happened to it.
  create function takes_part(p_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from request r where r.id = p_request and actor() in (r.requester_id, r.beneficiary_id))
        or exists (select 1 from task t join task_candidate c on c.task_id = t.id
                    where t.request_id = p_request and c.officer_id = actor() and c.removed_at is null)
        or exists (select 1 from decision d where d.request_id = p_request and d.officer_id = actor())
        -- The IT department looks into a decision of which somebody says that it was not theirs.
        or exists (select 1 from audit_event e
                     join account a on a.id = actor_account() and a.kind = 'system_admin' and a.state = 'active'
                     join custody c on c.account_id = a.id and c.officer_id = actor() and c.began_at <= at_now() and c.ended_at is null
                    where e.request_id = p_request and e.event = 'decision.disputed')
  $$;

  -- The people who might approve for a unit: posts and admin accounts up its line, the IT department's, and who stands in for them.
  -- Their superiors, wherever in the organisation: whoever holds a post up their own line, and they none as high on it.
  create function approver_facts(p_unit uuid, p_it_unit text) returns jsonb language sql stable security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
    with line as (
      select up.*, nlevel(u.path) - nlevel(up.path) as distance from unit u join unit up on u.path <@ up.path where u.id = p_unit
    ), post as (
      select p.unit_id, p.post, p.officer_id from appointment p join line l on l.id = p.unit_id
        join officer o on o.id = p.officer_id and o.state = 'active'
       where p.ended_at is null and p.began_at <= (select at_now())
    ), admin as (
      select a.unit_id, a.id as account_id, a.kind, a.user_name, c.officer_id,
             exists (select 1 from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.ended_at is null
                       and g.permission = 'permissions.assign' and g.valid_from <= (select at_now()) and (select at_now()) < g.valid_to) as may_assign,
             exists (select 1 from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.ended_at is null
                       and g.permission = 'accounts.issue' and g.valid_from <= (select at_now()) and (select at_now()) < g.valid_to) as may_issue
        from account a join custody c on c.account_id = a.id and c.began_at <= (select at_now()) and c.ended_at is null
        join officer o on o.id = c.officer_id and o.state = 'active'
       where a.state = 'active'
         and ((a.kind = 'unit_admin' and a.unit_id in (select id from line))
           or (a.kind = 'system_admin' and a.unit_id = (select id from unit where code = p_it_unit)))
    ), away as (
      select x.officer_id, x.deputy_id, x.began_at, x.ended_at from absence x
        join officer o on o.id = x.deputy_id and o.state = 'active'
       where x.cancelled_at is null and x.ended_at > (select at_now())
         and x.officer_id in (select officer_id from post union select officer_id from admin)
    ), person as (
      select o.id, o.full_name, o.position, u.name as unit_name, u.code as unit_code, ltree2text(u.path) as unit_path
        from officer o join unit u on u.id = o.unit_id
       where o.id in (select officer_id from post union select officer_id from admin union select deputy_id from away)
    ), held as (
      select p.officer_id, p.post, u.path from appointment p join unit u on u.id = p.unit_id
       where p.officer_id in (select id from person) and p.ended_at is null and p.began_at <= (select at_now())
    ), above as (
      select distinct place.id as person_id, up.id as unit_id, up.path
        from (select id, text2ltree(unit_path) as path from person union select officer_id, path from held) place
        join unit up on place.path <@ up.path
    ), superior as (
      select distinct a.person_id, p.officer_id from above a
        join appointment p on p.unit_id = a.unit_id and p.ended_at is null and p.began_at <= (select at_now()) and p.officer_id <> a.person_id
        join officer o on o.id = p.officer_id and o.state = 'active'
       where not exists (select 1 from held h where h.officer_id = a.person_id and a.path <@ h.path
                           and (h.path <> a.path or h.post <> 'deputy' or p.post = 'deputy'))
    )
    select jsonb_build_object(
      'units', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'kind', kind, 'name', name) order by distance), '[]') from line),
      'posts', (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'post', post, 'officerId', officer_id) order by officer_id), '[]') from post),
      'admins', (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'accountId', account_id, 'kind', kind, 'userName', user_name,
                   'officerId', officer_id, 'mayAssign', may_assign, 'mayIssue', may_issue) order by account_id), '[]') from admin),
      'absences', (select coalesce(jsonb_agg(jsonb_build_object('officerId', officer_id, 'deputyId', deputy_id, 'from', began_at, 'to', ended_at)
                   order by began_at), '[]') from away),
      'people', (select coalesce(jsonb_object_agg(id, jsonb_build_object('name', full_name, 'position', position, 'unitName', unit_name,
                   'unitCode', unit_code, 'unitPath', unit_path)), '{}') from person),
      'superiors', (select coalesce(jsonb_object_agg(person_id, officers), '{}')
                      from (select person_id, jsonb_agg(officer_id order by officer_id) as officers from superior group by person_id) s))
     where actor() is not null or session_user <> 'qlcb_api' -- the engine and commands act for nobody
  $$;

  -- Who a session's cookie stands for; nobody once it ended, its officer left, or its account changed hands or stopped.
  create function session_by_hash(p_hash bytea, p_at timestamptz) returns table (officer_id uuid, account_id uuid, account_kind text, began_at timestamptz, last_seen_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.officer_id, s.account_id, a.kind, s.began_at, s.last_seen_at
      from session s join officer o on o.id = s.officer_id and o.state = 'active'
      left join account a on a.id = s.account_id
     where s.token_hash = p_hash and s.ended_at is null
       and (s.account_id is null or (a.state = 'active' and exists (
             select 1 from custody c where c.account_id = a.id and c.officer_id = s.officer_id and c.began_at <= p_at and c.ended_at is null)))
  $$;

  create function link_by_id(p_id uuid) returns table (id uuid, purpose text, officer_id uuid, officer_state text, language text, task_id uuid, version integer,
      expires_at timestamptz, used_at timestamptz, dead_because text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.id, l.purpose, l.officer_id, o.state, o.language, l.task_id, l.version, l.expires_at, l.used_at, l.dead_because
      from link l join officer o on o.id = l.officer_id where l.id = p_id
  $$;

  create function account_by_user_name(p_user_name text) returns table (account_id uuid, kind text, officer_id uuid, password_hash text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.kind, c.officer_id, s.password_hash
      from account a join account_secret s on s.account_id = a.id
      join custody c on c.account_id = a.id and c.began_at <= at_now() and c.ended_at is null
      join officer o on o.id = c.officer_id and o.state = 'active'
     where a.user_name = p_user_name and a.state = 'active'
  $$;

  revoke execute on all functions in schema public from public;
  grant execute on all functions in schema public to qlcb_api, qlcb_worker;
  revoke execute on function session_by_hash, link_by_id, account_by_user_name from qlcb_worker;
`;

const API_POLICIES = `
  grant select on unit, appointment, absence, account, custody, permission_grant, session, dossier, dossier_section, request, request_version,
    stage, task, task_candidate, decision, request_comment, link, audit_event, idempotency_key, engine_outbox, sign_in_failure to qlcb_api;
  grant select (id, officer_no, full_name, search_name, position, unit_id, state, language), update (language) on officer to qlcb_api;
  grant insert on session, absence, dossier_section, request, request_version, task_candidate, decision, request_comment, message, audit_event,
    idempotency_key, engine_outbox, sign_in_failure to qlcb_api;
  grant update (cancelled_at) on absence to qlcb_api;
  grant update (last_seen_at, ended_at, end_reason) on session to qlcb_api;
  grant update (ended_at, ended_by, end_reason, end_note, end_request_id) on permission_grant to qlcb_api;
  grant update (state, version, account_id, beneficiary_id, ended_at, ended_by, end_reason) on request to qlcb_api;
  grant update (state, outcome, ended_at, ended_by) on task to qlcb_api;
  grant update (account_id, via, for_officer_id, reason, removed_at, removed_because, seen_at) on task_candidate to qlcb_api;
  grant update (used_at, dead_at, dead_because) on link to qlcb_api;
  grant update (status, body) on idempotency_key to qlcb_api;
  grant update (delivered_at) on engine_outbox to qlcb_api;
  grant update, delete on sign_in_failure to qlcb_api;
  grant usage on sequence request_no, receipt_no to qlcb_api;

  create policy api_directory on unit for select to qlcb_api using ((select actor()) is not null);
  create policy api_directory on officer for select to qlcb_api using ((select actor()) is not null);
  create policy api_own_language on officer for update to qlcb_api using (id = (select actor())) with check (id = (select actor()));
  create policy api_directory on appointment for select to qlcb_api using ((select actor()) is not null);
  create policy api_directory on absence for select to qlcb_api using ((select actor()) is not null);
  create policy api_own_new on absence for insert to qlcb_api with check (officer_id = (select actor()));
  create policy api_own_change on absence for update to qlcb_api using (officer_id = (select actor()));

  create policy api_held_or_overseen on account for select to qlcb_api using (
    id in (select held_accounts()) or id in (select overseen_accounts()) or id in (select asked_accounts()));
  create policy api_own_or_overseen on custody for select to qlcb_api using (
    officer_id = (select actor()) or account_id in (select overseen_accounts()));
  create policy api_own_or_overseen on permission_grant for select to qlcb_api using (
    officer_id = (select actor()) or account_id in (select overseen_accounts()) or account_id in (select asked_accounts()));
  create policy api_own_or_overseen_end on permission_grant for update to qlcb_api using (
    officer_id = (select actor()) or account_id in (select overseen_accounts()));

  create policy api_own on session for select to qlcb_api using (officer_id = (select actor()));
  create policy api_own_new on session for insert to qlcb_api with check (officer_id = (select actor()));
  create policy api_own_change on session for update to qlcb_api using (officer_id = (select actor()));

  create policy api_reads on dossier for select to qlcb_api using (managing_unit_id = any (array(select readable_units('officers'))));
  create policy api_reads on dossier_section for select to qlcb_api using (
    (work_group, managing_unit(officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s));
  create policy api_writes on dossier_section for insert to qlcb_api with check (
    recorded_by = (select actor()) and recorded_through = (select actor_account()) and recorded_at = (select at_now())
    and managing_unit(officer_id) = any (array(select writable_units(work_group))));

  create policy api_takes_part on request for select to qlcb_api using (
    requester_id = (select actor()) or beneficiary_id = (select actor()) or takes_part(id));
  create policy api_own_new on request for insert to qlcb_api with check (requester_id = (select actor()) and state = 'submitted' and version = 1);
  -- A request is approved, rejected, expired or failed by the engine alone, once its tasks say so.
  create policy api_changes on request for update to qlcb_api using (takes_part(id)) with check (state in ('submitted', 'asking', 'sent_back', 'withdrawn'));
  create policy api_takes_part on request_version for select to qlcb_api using (takes_part(request_id));
  create policy api_own_new on request_version for insert to qlcb_api with check (submitted_by = (select actor())
    and exists (select 1 from request r where r.id = request_id and r.requester_id = (select actor())));
  create policy api_takes_part on stage for select to qlcb_api using (takes_part(request_id));
  create policy api_takes_part on task for select to qlcb_api using (takes_part(request_id));
  -- R21: a task is decided by the decision of whoever was asked; its requester only takes it back.
  create policy api_ends on task for update to qlcb_api using (
    is_candidate(id) or exists (select 1 from request r where r.id = request_id and r.requester_id = (select actor()))) with check (
    ended_by = (select actor()) and case when outcome in ('withdrawn', 'superseded')
      then exists (select 1 from request r where r.id = request_id and r.requester_id = (select actor()))
      else exists (select 1 from decision d where d.task_id = task.id and d.officer_id = (select actor())
                      and (outcome, d.verdict) in (('approved', 'approve'), ('rejected', 'deny'), ('sent_back', 'send_back'))) end);
  create policy api_takes_part on task_candidate for select to qlcb_api using (
    officer_id = (select actor()) or exists (select 1 from task t where t.id = task_id));
  create policy api_passes_on on task_candidate for insert to qlcb_api with check (is_candidate(task_id) and via = 'reassigned');
  create policy api_passes_on_change on task_candidate for update to qlcb_api using (is_candidate(task_id)) with check (true);
  create policy api_takes_part on decision for select to qlcb_api using (takes_part(request_id));
  create policy api_decides on decision for insert to qlcb_api with check (officer_id = (select actor()) and is_candidate(task_id));
  create policy api_takes_part on request_comment for select to qlcb_api using (takes_part(request_id));
  create policy api_takes_part_new on request_comment for insert to qlcb_api with check (officer_id = (select actor()) and takes_part(request_id));

  create policy api_own on link for select to qlcb_api using (officer_id = (select actor()));
  create policy api_own_change on link for update to qlcb_api using (officer_id = (select actor()));
  create policy api_sends on message for insert to qlcb_api with check (
    state = 'due' and ((select actor()) is not null or template in ('sign_in_link', 'account_locked')));

  create policy api_own_or_takes_part on audit_event for select to qlcb_api using (officer_id = (select actor()) or takes_part(request_id));
  create policy api_records on audit_event for insert to qlcb_api with check (
    at = (select at_now()) and officer_id is not distinct from (select actor()) and account_id is not distinct from (select actor_account())
    and actor_kind in ('officer', 'anonymous'));
  create policy api_own on idempotency_key for all to qlcb_api using (officer_id = (select actor())) with check (officer_id = (select actor()));
`;

const WORKER_POLICIES = `
  grant select on unit, officer, appointment, absence, account, custody, permission_grant, request, request_version, stage, task, task_candidate,
    decision, request_comment, message, link, engine_outbox to qlcb_worker;
  grant insert on permission_grant, stage, task, task_candidate, message, link, engine_outbox, audit_event to qlcb_worker;
  grant update (ended_at, ended_by, end_reason, end_note, end_request_id) on permission_grant to qlcb_worker;
  grant update (state, ended_at, ended_by, end_reason) on request to qlcb_worker;
  grant update (planned_at) on request_version to qlcb_worker;
  grant update on task, task_candidate, message, link, engine_outbox to qlcb_worker;

  do $$
  declare t text;
  begin
    foreach t in array array['unit', 'officer', 'appointment', 'absence', 'account', 'custody', 'permission_grant', 'request', 'request_version', 'stage',
        'task', 'task_candidate', 'decision', 'request_comment', 'message', 'link'] loop
      execute format('create policy engine_works on %I to qlcb_worker using (true) with check (true)', t);
    end loop;
  end $$;
  create policy engine_records on audit_event for insert to qlcb_worker with check (actor_kind = 'engine' and officer_id is null and at = (select at_now()));
`;

export async function down(knex: Knex): Promise<void> {
  for (const table of ROW_SECURED) {
    await knex.raw(`
      do $$ declare p text; begin
        for p in select policyname from pg_policies where tablename = '${table}' loop execute format('drop policy %I on ${table}', p); end loop;
      end $$;
      alter table ${table} no force row level security; alter table ${table} disable row level security`);
  }
  await knex.raw(`
    revoke all on all tables in schema public from qlcb_api, qlcb_worker;
    revoke all on all sequences in schema public from qlcb_api, qlcb_worker;
    revoke usage on schema public from qlcb_api, qlcb_worker;
    drop index decision_of_officer;
    drop function asked_accounts, held_accounts, overseen_accounts, account_by_user_name, link_by_id, session_by_hash, approver_facts, takes_part, is_candidate,
      managing_unit, writable_units, readable_units, readable_scopes, record_grants, account_in_use, at_now, actor_account, actor;
  `);
}
