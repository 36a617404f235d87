import type { Knex } from 'knex';

/**
 * What an officer writes with the API's login is of now, through the account in use, and on what is still open: nobody dates a
 * decision, a comment or a session back, and a decision names the request and the version of its own task.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- So that R21, which is held against the request that a decision names, is held against the request of its task.
    create function decision_is_of_its_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if not exists (select 1 from task t where t.id = new.task_id and t.request_id = new.request_id and t.version = new.version) then
        raise exception 'a decision is about what its task asks' using errcode = 'check_violation', constraint = 'decision_is_of_its_task';
      end if;
      return new;
    end $$;
    create trigger decision_is_of_its_task before insert on decision for each row execute function decision_is_of_its_task();

    create function is_asked_now(p_task uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select 1 from task_candidate c join task t on t.id = c.task_id and t.state = 'open'
                      where c.task_id = p_task and c.officer_id = actor() and c.removed_at is null)
    $$;
    create function is_open(p_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select 1 from request r where r.id = p_request and r.ended_at is null)
    $$;
    revoke execute on function decision_is_of_its_task, is_asked_now, is_open from public;
    grant execute on function is_asked_now, is_open to qlcb_api;

    drop policy api_decides on decision;
    create policy api_decides on decision for insert to qlcb_api with check (
      officer_id = (select actor()) and account_id is not distinct from (select actor_account()) and decided_at = (select at_now()) and is_asked_now(task_id));
    drop policy api_takes_part_new on request_comment;
    create policy api_takes_part_new on request_comment for insert to qlcb_api with check (
      officer_id = (select actor()) and at = (select at_now()) and takes_part(request_id) and is_open(request_id));

    drop policy api_own_new on request;
    create policy api_own_new on request for insert to qlcb_api with check (
      requester_id = (select actor()) and state = 'submitted' and version = 1 and submitted_at = (select at_now()));
    drop policy api_own_new on request_version;
    create policy api_own_new on request_version for insert to qlcb_api with check (
      submitted_by = (select actor()) and submitted_at = (select at_now()) and planned_at is null
      and exists (select 1 from request r where r.id = request_id and r.requester_id = (select actor()) and r.ended_at is null and request_version.version in (1, r.version + 1)));
    create trigger request_version_by_one before update on request for each row
      when (new.version not in (old.version, old.version + 1)) execute function refuse_change();

    drop policy api_own_new on session;
    create policy api_own_new on session for insert to qlcb_api with check (
      officer_id = (select actor()) and account_id is not distinct from (select actor_account()) and ended_at is null
      and (began_at, last_seen_at, coalesce(second_factor_at, began_at)) = ((select at_now()), (select at_now()), (select at_now())));

    drop policy api_own_new on absence;
    create policy api_own_new on absence for insert to qlcb_api with check (
      officer_id = (select actor()) and cancelled_at is null and ended_at > (select at_now()));
    drop policy api_own_change on absence;
    create policy api_own_change on absence for update to qlcb_api
      using (officer_id = (select actor()) and cancelled_at is null and ended_at > (select at_now()))
      with check (officer_id = (select actor()) and cancelled_at = (select at_now()));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy api_own_change on absence;
    create policy api_own_change on absence for update to qlcb_api using (officer_id = (select actor()));
    drop policy api_own_new on absence;
    create policy api_own_new on absence for insert to qlcb_api with check (officer_id = (select actor()));
    drop policy api_own_new on session;
    create policy api_own_new on session for insert to qlcb_api with check (officer_id = (select actor()));
    drop trigger request_version_by_one on request;
    drop policy api_own_new on request_version;
    create policy api_own_new on request_version for insert to qlcb_api with check (submitted_by = (select actor())
      and exists (select 1 from request r where r.id = request_id and r.requester_id = (select actor())));
    drop policy api_own_new on request;
    create policy api_own_new on request for insert to qlcb_api with check (requester_id = (select actor()) and state = 'submitted' and version = 1);
    drop policy api_takes_part_new on request_comment;
    create policy api_takes_part_new on request_comment for insert to qlcb_api with check (officer_id = (select actor()) and takes_part(request_id));
    drop policy api_decides on decision;
    create policy api_decides on decision for insert to qlcb_api with check (officer_id = (select actor()) and is_candidate(task_id));
    drop function is_open(uuid), is_asked_now(uuid);
    drop trigger decision_is_of_its_task on decision;
    drop function decision_is_of_its_task();
  `);
}
