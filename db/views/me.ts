import type { Permission, WorkGroup } from '../../domain/permission.ts';
import { theRow } from '../rows.ts';
import { actorOf, type Transaction } from '../transaction.ts';
import { accountRef, unitRef, type AccountRef, type UnitRef } from './refs.ts';

/** Who the actor is, and what they hold. Instants are ISO 8601. */
export interface MeView {
  officer: { id: string; name: string; position: string; unitName: string; officerNo: string; unit: UnitRef };
  language: 'vi' | 'en';
  account: AccountRef | null;
  accounts: AccountRef[];
  posts: { unit: UnitRef; post: 'head' | 'acting_head' | 'deputy' }[];
  /** What this session may do now, by grants in force. */
  permissions: { permission: Permission; workGroup: WorkGroup; unit: UnitRef; withSubordinates: boolean; to: string }[];
  counts: { tasks: number; overdue: number; openRequests: number };
}

const MY_TASKS = `from task_candidate c join task t on t.id = c.task_id where c.officer_id = :me and c.removed_at is null and t.state = 'open'`;

/** Everything that the shell of the app shows of its reader, in one statement. */
export async function read(tx: Transaction): Promise<MeView> {
  const { officerId, accountId } = actorOf(tx);
  return theRow<MeView>(
    tx,
    `select jsonb_build_object('id', o.id, 'name', o.full_name, 'position', o.position, 'unitName', u.name, 'officerNo', o.officer_no,
              'unit', ${unitRef('o.unit_id')}) as officer,
            o.language, ${accountRef(':account::uuid')} as account,
            (select coalesce(jsonb_agg(${accountRef('c.account_id')} order by a.user_name), '[]') from custody c join account a on a.id = c.account_id
              where c.officer_id = o.id and c.ended_at is null and a.state = 'active') as accounts,
            (select coalesce(jsonb_agg(jsonb_build_object('unit', ${unitRef('p.unit_id')}, 'post', p.post) order by p.began_at, p.id), '[]') from appointment p
              where p.officer_id = o.id and p.ended_at is null and p.began_at <= :at) as posts,
            (select coalesce(jsonb_agg(jsonb_build_object('permission', g.permission, 'workGroup', g.work_group, 'unit', ${unitRef('g.unit_id')},
                      'withSubordinates', g.with_subordinates, 'to', to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                      order by g.permission, g.work_group, g.id), '[]')
               from permission_grant g where g.officer_id = o.id and g.account_id = :account::uuid and g.ended_at is null
                and g.valid_from <= :at and :at < g.valid_to) as permissions,
            jsonb_build_object('tasks', (select count(*) ${MY_TASKS}), 'overdue', (select count(*) ${MY_TASKS} and t.due_at < :at),
              'openRequests', (select count(*) from request r where r.requester_id = :me and r.ended_at is null)) as counts
       from officer o join unit u on u.id = o.unit_id where o.id = :me`,
    { me: officerId, account: accountId, at: tx.at },
  );
}
