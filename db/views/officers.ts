import { rows } from '../rows.ts';
import { actorOf, type Transaction } from '../transaction.ts';
import { keyPart, pageOf, type Keyed, type Page, type PageInput } from './page.ts';
import { foldedLike, type OfficerRef } from './refs.ts';

/** People by their ids, in no order. */
export async function named(tx: Transaction, officerIds: readonly string[]): Promise<Map<string, OfficerRef>> {
  if (officerIds.length === 0) return new Map();
  const found = await rows<OfficerRef>(
    tx,
    `select o.id, o.full_name as name, o.position, u.name as "unitName" from officer o join unit u on u.id = o.unit_id where o.id = any(:officerIds::uuid[])`,
    { officerIds },
  );
  return new Map(found.map((officer) => [officer.id, officer]));
}

/**
 * Officers in service of the actor's own department, by name: the units below the nearest one of a kind in
 * `departmentKinds` that the actor belongs to; where there is none, the actor's own unit alone.
 */
export async function directory(
  tx: Transaction,
  input: PageInput & { departmentKinds: readonly string[]; q: string | null; unitId: string | null },
): Promise<Page<OfficerRef>> {
  const found = await rows<Keyed<OfficerRef>>(
    tx,
    `with own as (select u.id, u.path from officer o join unit u on u.id = o.unit_id where o.id = :me),
          department as (select up.path from own join unit up on own.path <@ up.path where up.kind = any(:departmentKinds) order by nlevel(up.path) desc limit 1),
          within as (select u.id, u.name from unit u where u.path <@ (select path from department) or u.id = (select id from own))
     select o.id, o.full_name as name, o.position, w.name as "unitName", array[o.search_name, o.id::text] as key
       from officer o join within w on w.id = o.unit_id
      where o.state = 'active' and (:q::text is null or ${foldedLike('o.search_name')}) and (:unitId::uuid is null or o.unit_id = :unitId::uuid)
        and (:id::uuid is null or (o.search_name, o.id) > (:name::text, :id::uuid))
      order by o.search_name, o.id limit :rows`,
    {
      me: actorOf(tx).officerId,
      departmentKinds: input.departmentKinds,
      q: input.q?.trim() ?? null,
      unitId: input.unitId,
      name: keyPart(input.after, 0),
      id: keyPart(input.after, 1),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}
