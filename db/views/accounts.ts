import type { AccountState } from '../../domain/accountState.ts';
import { firstRow, rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { foldedLike, officerRef, requestRef, unitRef, type AccountRef, type OfficerRef, type RequestRef, type UnitRef } from './refs.ts'; // prettier-ignore

export interface AccountView extends AccountRef {
  unit: UnitRef;
  state: AccountState;
  custodian: OfficerRef | null;
  custodianSince: Date | null;
  issuedAt: Date | null;
  issuedBy: RequestRef | null;
}

const SELECT = `select a.id, a.user_name as "userName", a.kind, u.name as "unitName", ${unitRef('a.unit_id')} as unit, a.state, ${officerRef('c.officer_id')} as custodian,
            c.began_at as "custodianSince", a.issued_at as "issuedAt", ${requestRef('a.request_id')} as "issuedBy", array[a.user_name] as key
       from account a join unit u on u.id = a.unit_id left join custody c on c.account_id = a.id and c.ended_at is null
      where (a.id in (select held_accounts()) or a.id in (select registered_accounts()))`;

export interface AccountFilter {
  custodianId: string | null;
  /** Of this unit and those below. */
  unitId: string | null;
  state: AccountState | null;
  q: string | null;
}

/** Accounts that the actor holds, of their own unit, or that they oversee, by user name. */
export async function list(tx: Transaction, input: PageInput & AccountFilter): Promise<Page<AccountView>> {
  const found = await rows<Keyed<AccountView>>(
    tx,
    `${SELECT} and (:custodian::uuid is null or c.officer_id = :custodian::uuid)
        and (:unit::uuid is null or u.path <@ (select top.path from unit top where top.id = :unit::uuid)) and (:state::text is null or a.state = :state::text)
        and (:q::text is null or ${foldedLike('a.user_name')} or ${foldedLike('lower(unaccent(u.name))')})
        and (:name::text is null or a.user_name > :name::text)
      order by a.user_name limit :rows`,
    {
      custodian: input.custodianId,
      unit: input.unitId,
      state: input.state,
      q: input.q?.trim() ?? null,
      name: keyPart(input.after, 0),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}

/** One account of the registry, as far as the actor reads it. */
export async function read(tx: Transaction, accountId: string): Promise<AccountView | undefined> {
  const found = await firstRow<Keyed<AccountView>>(tx, `${SELECT} and a.id = :accountId`, { accountId });
  return found && withoutKey(found);
}
