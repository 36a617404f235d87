import type { Transaction } from './transaction.ts';
import { rows } from './rows.ts';

/** Whose change may change who decides: an officer, or the head of a unit. */
export interface Concern {
  officerIds: readonly string[];
  /** Also the requests for officers of this unit and below. */
  unitId: string | null;
  /** Also those that asked the officers before and do so no longer: they may again. */
  everAsked?: boolean;
}

/**
 * Requests with an open task whose candidates may change: the officers are asked, stand in for one who is asked, are stood
 * in for, or take part. In the order in which they are to be locked.
 */
export async function requestsConcerning(
  tx: Transaction,
  { officerIds, unitId, everAsked = false }: Concern,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select r.id from request r
      where r.ended_at is null and exists (select from task t where t.request_id = r.id and t.state = 'open')
        and (r.requester_id = any(:officerIds::uuid[]) or r.beneficiary_id = any(:officerIds::uuid[])
          or exists (select from task t join task_candidate c on c.task_id = t.id
                      where t.request_id = r.id and t.state = 'open' and (c.removed_at is null or :everAsked)
                        and (c.officer_id = any(:officerIds::uuid[]) or c.for_officer_id = any(:officerIds::uuid[])))
          or exists (select from officer o join unit u on u.id = o.unit_id
                      where o.id = r.beneficiary_id and u.path <@ (select path from unit where id = :unitId::uuid)))
      order by r.id`,
    { officerIds, unitId, everAsked },
  );
  return found.map(({ id }) => id);
}
