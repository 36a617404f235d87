import type { Knex } from 'knex';

/**
 * What pages must name although its row is closed to their reader: the account of a request, what a revocation would end,
 * and why a link is dead. Each function shows the one thing, to whoever is named in it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index request_of_beneficiary on request (beneficiary_id, submitted_at desc);
    create index request_of_account on request (account_id);
    create index grant_of_officer on permission_grant (officer_id, valid_from desc);
    grant select on knex_migrations to qlcb_api;

    -- An account's name for whoever is signed in and has its id from a row that they see.
    create function account_ref(p_account uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
      select jsonb_build_object('id', a.id, 'userName', a.user_name, 'kind', a.kind, 'unitName', u.name)
        from account a join unit u on u.id = a.unit_id where a.id = p_account and actor() is not null
    $$;

    -- What a version of a request asks, in the words of a grant; of a revocation, the grant that it would end.
    create function asked(p_request uuid, p_version integer) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
      select case r.kind when 'permission.grant' then v.form else jsonb_build_object(
               'accountId', g.account_id, 'officerId', g.officer_id, 'permissions', jsonb_build_array(g.permission), 'workGroup', g.work_group,
               'unitId', g.unit_id, 'withSubordinates', g.with_subordinates, 'reason', v.form ->> 'reason',
               'from', to_char(g.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'to', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end
        from request r join request_version v on v.request_id = r.id and v.version = p_version
        left join permission_grant g on r.kind = 'permission.revoke' and g.id = (v.form ->> 'grantId')::uuid
       where r.id = p_request and takes_part(r.id)
    $$;

    -- What became of the request that a decision link was about, for the link's officer, who may take part in it no longer.
    create function link_story(p_link uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
      select jsonb_build_object(
               'requestId', r.id, 'requestNo', r.no, 'requestState', r.state, 'currentVersion', r.version, 'version', l.version,
               'taskId', t.id, 'outcome', t.outcome, 'endedAt', t.ended_at, 'escalatedAt', t.escalated_at,
               'changedAt', (select v.submitted_at from request_version v where v.request_id = r.id and v.version = r.version),
               'requesterId', r.requester_id,
               'decision', (select jsonb_build_object('officerId', d.officer_id, 'verdict', d.verdict, 'at', d.decided_at, 'insteadOf', dc.for_officer_id)
                              from decision d left join task_candidate dc on dc.task_id = d.task_id and dc.officer_id = d.officer_id
                             where d.task_id = t.id order by d.decided_at limit 1),
               'removedAt', c.removed_at, 'removedBecause', c.removed_because,
               'passedTo', (select n.officer_id from task_candidate n where n.task_id = t.id and n.for_officer_id = l.officer_id and n.via = 'reassigned'
                             order by n.added_at desc limit 1))
        from link l join task t on t.id = l.task_id join request r on r.id = t.request_id
        left join task_candidate c on c.task_id = t.id and c.officer_id = l.officer_id
       where l.id = p_link and l.officer_id = actor()
    $$;

    revoke execute on function account_ref, asked, link_story from public;
    grant execute on function account_ref, asked, link_story to qlcb_api;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function link_story(uuid), asked(uuid, integer), account_ref(uuid);
    revoke select on knex_migrations from qlcb_api;
    drop index grant_of_officer, request_of_account, request_of_beneficiary;
  `);
}
