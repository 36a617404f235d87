import type { Permission, WorkGroup } from '../domain/permission.ts';
import type { Transaction } from './transaction.ts';
import { rows } from './rows.ts';

/** Grants that a request ended, those of one scope and group of work together. */
export async function endedBy(
  tx: Transaction,
  requestId: string,
): Promise<
  { permissions: Permission[]; workGroup: WorkGroup; unitId: string; unitName: string; withSubordinates: boolean }[]
> {
  return rows(
    tx,
    `select array_agg(distinct g.permission) as permissions, g.work_group as "workGroup", g.unit_id as "unitId", u.name as "unitName",
            g.with_subordinates as "withSubordinates"
       from permission_grant g join unit u on u.id = g.unit_id where g.end_request_id = :requestId
      group by g.work_group, g.unit_id, u.name, g.with_subordinates order by g.work_group, u.name`,
    { requestId },
  );
}

/** The grants through an account that have not ended. */
export async function liveOfAccount(tx: Transaction, accountId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from permission_grant where account_id = :accountId and ended_at is null order by id`,
    { accountId },
  );
  return found.map(({ id }) => id);
}
