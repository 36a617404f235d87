import { firstRow, rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, type Keyed, type Page, type PageInput } from './page.ts';
import { foldedLike, officerRef, type OfficerRef, type UnitRef } from './refs.ts';

export interface UnitView extends UnitRef {
  parentId: string | null;
  /** Tells units of one name apart: many have a “Đội Tổng hợp”. */
  parentName: string | null;
  head: OfficerRef | null;
  /** How many units lie below it. */
  subordinates: number;
}

/** How a unit is named; nothing where there is none such. */
export async function ref(tx: Transaction, unitId: string): Promise<UnitRef | undefined> {
  return firstRow<UnitRef>(tx, `select id, code, name, short_name as "shortName", kind from unit where id = :unitId`, {
    unitId,
  });
}

/** Whether the actor reads the registry of accounts of a unit: their own, or one below what they lead or administer (R15). */
export async function isRegistered(tx: Transaction, unitId: string): Promise<boolean> {
  const found = await firstRow(tx, `select 1 from registered_units() where registered_units = :unitId::uuid`, {
    unitId,
  });
  return found !== undefined;
}

/** A unit and all below it (or all there are), in the order of the tree: a unit before those under it. */
export async function list(
  tx: Transaction,
  input: PageInput & { under: string | null; q: string | null },
): Promise<Page<UnitView>> {
  const found = await rows<Keyed<UnitView>>(
    tx,
    `select u.id, u.code, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId",
            (select up.short_name from unit up where up.id = u.parent_id) as "parentName",
            (select ${officerRef('a.officer_id')} from appointment a where a.unit_id = u.id and a.post in ('head', 'acting_head') and a.ended_at is null) as head,
            (select count(*)::int from unit below where below.path <@ u.path and below.id <> u.id) as subordinates, array[ltree2text(u.path)] as key
       from unit u
      where (:under::uuid is null or u.path <@ (select top.path from unit top where top.id = :under::uuid))
        and (:q::text is null or ${foldedLike('lower(unaccent(u.name))')} or ${foldedLike('lower(unaccent(u.short_name))')} or ${foldedLike('lower(u.code)')})
        and (:path::text is null or u.path > (:path::text)::ltree)
      order by u.path limit :rows`,
    {
      under: input.under,
      q: input.q?.trim() ?? null,
      path: keyPart(input.after, 0),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}
