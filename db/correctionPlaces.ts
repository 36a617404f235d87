import type { WorkGroup } from '../domain/permission.ts';
import type { Transaction } from './transaction.ts';
import { rows, theRow } from './rows.ts';

/** Open corrections of an officer's dossier. */
export async function openOf(tx: Transaction, officerId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(tx, `select id from open_corrections_of(:officerId) o(id)`, { officerId });
  return found.map(({ id }) => id);
}

/** Who may correct records of a unit and group of work now (R8): custodians with the permission to write there, and to open sensitive sections. */
export async function custodians(
  tx: Transaction,
  { unitId, workGroup, sensitive }: { unitId: string; workGroup: WorkGroup; sensitive: boolean },
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select distinct c.officer_id as id from account a join custody c on c.account_id = a.id and c.ended_at is null join officer o on o.id = c.officer_id and o.state = 'active'
      where a.unit_id = :unitId and a.kind = 'user' and a.state = 'active'
        and exists (select from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'records.write' and g.work_group = :workGroup
              and g.unit_id = a.unit_id and g.ended_at is null and g.valid_from <= :at and :at < g.valid_to)
        and (not :sensitive or exists (select from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'records.sensitive'
              and g.work_group = :workGroup and g.ended_at is null and g.valid_from <= :at and :at < g.valid_to))
      order by 1`,
    { unitId, workGroup, sensitive, at: tx.at },
  );
  return found.map(({ id }) => id);
}

/** The unit that manages a dossier now, if there is one. */
export async function placeOf(tx: Transaction, officerId: string): Promise<string | null> {
  const { unitId } = await theRow<{ unitId: string | null }>(tx, `select dossier_place(:officerId) as "unitId"`, {
    officerId,
  });
  return unitId;
}

/** Open corrections in dossiers that a unit manages now: all, overdue, and those that wait for the head. */
export async function countsIn(
  tx: Transaction,
  unitId: string,
): Promise<{ open: number; overdue: number; stated: number }> {
  return theRow(
    tx,
    `select count(*)::int as open, count(*) filter (where level > 0 or due_at <= :at)::int as overdue, count(*) filter (where state = 'stated')::int as stated
       from correction where ended_at is null and dossier_place(officer_id) = :unitId`,
    { unitId, at: tx.at },
  );
}

/** Whether the actor reads a dossier's sections of a group of work now, and whether they write them. */
export async function rights(
  tx: Transaction,
  officerId: string,
  workGroup: WorkGroup,
): Promise<{ reads: boolean; writes: boolean }> {
  return theRow(
    tx,
    `select coalesce((:workGroup::text, managing_unit(:officerId)) in (select s.work_group, s.unit_id from readable_scopes() s), false) as reads,
            coalesce(managing_unit(:officerId) = any (array(select writable_units(:workGroup))), false) as writes`,
    { officerId, workGroup },
  );
}
