import type { Knex } from 'knex';

/**
 * States and their transitions (`domain/lifecycle.ts`), held for every login, the owner too: what has ended does not change
 * again, and what was written down as having happened is never rewritten (R18 forbids falsifying it). Triggers whose
 * condition is false call no function.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- For triggers whose condition says it all: the row is refused, and the trigger's name tells why.
    create function refuse_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      raise exception '%: a row of % may not change so', tg_name, tg_table_name
        using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
    end $$;

    create function is_insert_only() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      raise exception 'rows of % are never changed', tg_table_name
        using errcode = 'insufficient_privilege', constraint = tg_name, table = tg_table_name;
    end $$;
    revoke execute on function refuse_change, is_insert_only from public;

    create trigger request_transition before update on request for each row
      when (old.state <> new.state and old.ended_at is null and (old.state, new.state) not in (
        ('submitted', 'asking'), ('submitted', 'withdrawn'), ('submitted', 'failed'),
        ('asking', 'submitted'), ('asking', 'sent_back'), ('asking', 'approved'), ('asking', 'rejected'), ('asking', 'expired'),
        ('asking', 'withdrawn'), ('asking', 'failed'),
        ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('sent_back', 'expired')))
      execute function refuse_change();
    create trigger request_end_is_final before update on request for each row
      when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();

    -- An open task ends in whichever way; one that has ended stays as it ended.
    create trigger task_end_is_final before update on task for each row
      when (old.state = 'ended' and old.* is distinct from new.*) execute function refuse_change();
    create trigger message_end_is_final before update on message for each row
      when (old.state <> 'due' and old.* is distinct from new.*) execute function refuse_change();
    create trigger session_end_is_final before update on session for each row
      when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();
    create trigger link_end_is_final before update on link for each row
      when ((old.used_at is not null or old.dead_at is not null) and old.* is distinct from new.*) execute function refuse_change();
    create trigger link_ends_in_one_way before update on link for each row
      when (new.used_at is not null and new.dead_at is not null) execute function refuse_change();

    -- What was granted is never altered: a grant ends, once.
    create trigger grant_end_is_final before update on permission_grant for each row
      when (old.ended_at is not null and old.* is distinct from new.*) execute function refuse_change();
    create trigger grant_only_ends before update on permission_grant for each row
      when ((old.id, old.account_id, old.officer_id, old.permission, old.work_group, old.unit_id, old.with_subordinates, old.valid_from,
             old.valid_to, old.request_id, old.granted_at)
        is distinct from (new.id, new.account_id, new.officer_id, new.permission, new.work_group, new.unit_id, new.with_subordinates,
             new.valid_from, new.valid_to, new.request_id, new.granted_at)) execute function refuse_change();

    -- A version is what was asked; only that it was planned is noted on it, once.
    create trigger request_version_stands before update on request_version for each row
      when (old.planned_at is not null
        or (old.request_id, old.version, old.form, old.findings, old.submitted_by, old.submitted_at)
          is distinct from (new.request_id, new.version, new.form, new.findings, new.submitted_by, new.submitted_at))
      execute function refuse_change();
    create trigger request_version_stays before delete or truncate on request_version for each statement execute function is_insert_only();

    create trigger decision_is_insert_only before update or delete or truncate on decision for each statement execute function is_insert_only();
    create trigger stage_is_insert_only before update or delete or truncate on stage for each statement execute function is_insert_only();
    create trigger dossier_section_is_insert_only before update or delete or truncate on dossier_section
      for each statement execute function is_insert_only();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop function refuse_change(), is_insert_only() cascade`);
}
