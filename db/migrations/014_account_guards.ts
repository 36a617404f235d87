import type { Knex } from 'knex';

/** What keeps an account shut while others are acting through it, and who waits for whom. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Whatever is done through an account is audited in its own transaction. This event waits for whoever is shutting the account,
    -- and whoever shuts it waits for the event: once the freeze, handover or withdrawal has committed, nothing more comes through it.
    create function audit_through_live_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      -- Whoever shuts the account that they act through, such as by reporting a theft, is recorded in doing so: then the row is this transaction's own.
      perform from account where id = new.account_id and (state = 'active' or xmin = pg_current_xact_id()::xid) for share;
      if not found or not exists (select from custody c where c.account_id = new.account_id and c.officer_id = new.officer_id and c.ended_at is null) then
        raise exception 'nothing is done through an account that is shut or kept by another'
          using errcode = 'check_violation', constraint = 'audit_through_live_account';
      end if;
      return new;
    end $$;
    create trigger audit_through_live_account before insert on audit_event for each row
      when (new.account_id is not null) execute function audit_through_live_account();

    -- Locks the account of a link before the link, as whoever shuts the account does: else the two wait for each other.
    create function hold_account_of_link(p_link uuid) returns void language sql security definer set search_path = public, pg_temp as $$
      select from account where id = (select account_id from link where id = p_link and officer_id = actor()) for no key update
    $$;
    revoke execute on function audit_through_live_account, hold_account_of_link from public;
    grant execute on function hold_account_of_link to qlcb_api;

    -- The engine's login writes accounts and custodies only for what people approved, and for whom they approved it.
    create function was_approved(p_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from request r join task t on t.request_id = r.id and t.version = r.version
                      where r.id = p_request and r.ended_at is null and t.outcome = 'approved'
                        and t.position = (select max(s.position) from stage s where s.request_id = r.id and s.version = r.version))
    $$;
    revoke execute on function was_approved from public;
    grant execute on function was_approved to qlcb_worker;
    create policy engine_issues_what_was_approved on account as restrictive for insert to qlcb_worker with check (was_approved(request_id));
    create policy engine_assigns_what_was_approved on custody as restrictive for insert to qlcb_worker with check (
      was_approved(request_id) and exists (select from request r where r.id = request_id and r.kind in ('account.issue', 'account.handover')
        and r.beneficiary_id = officer_id and r.account_id = custody.account_id));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy engine_assigns_what_was_approved on custody;
    drop policy engine_issues_what_was_approved on account;
    drop function was_approved(uuid);
    drop function hold_account_of_link(uuid);
    drop trigger audit_through_live_account on audit_event;
    drop function audit_through_live_account();
  `);
}
