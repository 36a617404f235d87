import type { Knex } from 'knex';

/**
 * Taking part in a request is seeing it, and deciding where one is asked; it is not changing what is asked. So that nobody
 * moves a request away from the human whom R21 keeps from deciding it, its content changes by its requester's hand alone,
 * and whoever passes a task on writes that and nothing about others who are asked.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create trigger request_is_edited_by_its_requester before update on request for each row
      when (actor() <> old.requester_id
        and ((old.version, old.account_id, old.beneficiary_id) is distinct from (new.version, new.account_id, new.beneficiary_id)
          or (old.state <> new.state and new.state in ('submitted', 'withdrawn'))))
      execute function refuse_change();

    drop policy api_passes_on on task_candidate;
    create policy api_passes_on on task_candidate for insert to qlcb_api with check (
      is_candidate(task_id) and via = 'reassigned' and for_officer_id = (select actor()));
    drop policy api_passes_on_change on task_candidate;
    create policy api_passes_on_change on task_candidate for update to qlcb_api using (is_candidate(task_id)) with check (
      officer_id = (select actor()) or (via = 'reassigned' and for_officer_id = (select actor()) and removed_at is null));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy api_passes_on_change on task_candidate;
    create policy api_passes_on_change on task_candidate for update to qlcb_api using (is_candidate(task_id)) with check (true);
    drop policy api_passes_on on task_candidate;
    create policy api_passes_on on task_candidate for insert to qlcb_api with check (is_candidate(task_id) and via = 'reassigned');
    drop trigger request_is_edited_by_its_requester on request;
  `);
}
