import type { Knex } from 'knex';

/**
 * Whose subordinates must not judge is asked of those alone who take part in what is judged (R21): most of them hold no post, and
 * then nobody up any line is looked for.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function approver_facts(uuid, text);
    ${APPROVER_FACTS}
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function approver_facts(uuid, text, uuid[]);
    ${AS_BEFORE}
  `);
}

/** `p_about`: of whom superiors need to be known; left out, of everybody. */
const APPROVER_FACTS = `
  create function approver_facts(p_unit uuid, p_it_unit text, p_about uuid[] default null) returns jsonb language sql stable security definer
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
       where p_about is null or exists (select from appointment q where q.officer_id = any(p_about) and q.ended_at is null and q.began_at <= (select at_now()))
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
`;

/** For everybody, and without the third parameter. */
const AS_BEFORE = APPROVER_FACTS.replace(', p_about uuid[] default null)', ')').replace(
  /^ +where p_about is null.*\n/m,
  '',
);
