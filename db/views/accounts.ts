import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, type Keyed, type Page, type PageInput } from './page.ts';
import { asPattern, foldedLike, officerRef, unitRef, type AccountRef, type OfficerRef, type UnitRef } from './refs.ts';

export interface AccountView extends AccountRef {
  unit: UnitRef;
  state: 'active' | 'frozen' | 'withdrawn';
  custodian: OfficerRef | null;
}

/** Accounts that the actor holds or oversees, by user name. */
export async function list(
  tx: Transaction,
  input: PageInput & { custodianId: string | null; q: string | null },
): Promise<Page<AccountView>> {
  const found = await rows<Keyed<AccountView>>(
    tx,
    `select a.id, a.user_name as "userName", a.kind, u.name as "unitName", ${unitRef('a.unit_id')} as unit, a.state, ${officerRef('c.officer_id')} as custodian,
            array[a.user_name] as key
       from account a join unit u on u.id = a.unit_id left join custody c on c.account_id = a.id and c.ended_at is null
      where (a.id in (select held_accounts()) or a.id in (select overseen_accounts())) and (:custodian::uuid is null or c.officer_id = :custodian::uuid)
        and (:q::text is null or ${foldedLike('a.user_name')} or ${foldedLike('lower(unaccent(u.name))')})
        and (:name::text is null or a.user_name > :name::text)
      order by a.user_name limit :rows`,
    {
      custodian: input.custodianId,
      q: input.q === null ? null : asPattern(input.q),
      name: keyPart(input.after, 0),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}
