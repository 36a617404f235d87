import type { RequestFacts } from '../domain/toldRequest.ts';
import type { Transaction } from './transaction.ts';
import { firstRow } from './rows.ts';

const PERSON = (
  id: string,
) => `(select jsonb_build_object('id', o.id, 'name', o.full_name, 'position', o.position, 'unit', u.name)
  from officer o join unit u on u.id = o.unit_id where o.id = ${id})`;

/** What a mail or a decision page tells of one version of a request; the present one unless another is named. One statement. */
export async function requestFacts(
  tx: Transaction,
  requestId: string,
  version: number | null = null,
): Promise<RequestFacts | undefined> {
  return firstRow<RequestFacts>(
    tx,
    `select r.id, r.no as reference, r.kind, v.version, ${PERSON('r.requester_id')} as asker, ${PERSON('r.beneficiary_id')} as beneficiary,
            coalesce(a.user_name, '') as account,
            case when r.unit_id is not null then '[]' else coalesce(v.form->'permissions', jsonb_build_array(g.permission)) end as permissions,
            coalesce(v.form->>'workGroup', g.work_group) as "workGroup", u.name as "unitName",
            coalesce((v.form->>'withSubordinates')::boolean, g.with_subordinates, false) as "withSubordinates",
            coalesce(v.form->>'from', to_jsonb(g.valid_from) #>> '{}') as "from", coalesce(v.form->>'to', to_jsonb(g.valid_to) #>> '{}') as "to",
            v.form->>'reason' as reason, v.findings,
            case when r.kind like 'account.%' then jsonb_build_object('accountKind', coalesce(a.kind, v.form->>'accountKind'), 'userName', a.user_name, 'unitName', u.name,
              'divisionName', (select d.name from unit d where d.id = (v.form->>'divisionId')::uuid), 'position', v.form->>'position',
              'phone', v.form->>'phone', 'contact', v.form->>'contact') end as "aboutAccount",
            case when r.kind = 'record.problem' then jsonb_build_object('section', v.form->>'section', 'fields', v.form->'fields', 'basis', v.form->>'basis') end as "aboutRecord",
            (select coalesce(jsonb_agg(jsonb_build_object('by', ${PERSON('d.officer_id')}, 'verdict', d.verdict, 'at', d.decided_at, 'reason', d.reason,
                      'position', t.position) order by d.decided_at), '[]')
               from decision d join task t on t.id = d.task_id where d.request_id = r.id and d.version = v.version) as earlier,
            (select coalesce(jsonb_agg(jsonb_build_object('by', ${PERSON('c.officer_id')}, 'at', c.at, 'text', c.body) order by c.at), '[]')
               from request_comment c where c.request_id = r.id) as comments
       from request r join request_version v on v.request_id = r.id and v.version = coalesce(:version::int, r.version)
       left join account a on a.id = r.account_id
       left join permission_grant g on g.id = (v.form->>'grantId')::uuid
       left join unit u on u.id = coalesce(r.unit_id, (v.form->>'unitId')::uuid, g.unit_id)
      where r.id = :requestId`,
    { requestId, version },
  );
}
