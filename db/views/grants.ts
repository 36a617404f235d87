import type { ApproverFacts } from '../../domain/approverFacts.ts';
import type { Permission, WorkGroup } from '../../domain/permission.ts';
import { firstRow, rows } from '../rows.ts';
import { actorOf, type Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { accountRef, officerRef, unitRef, type AccountRef, type OfficerRef, type UnitRef } from './refs.ts';

export type GrantState = 'planned' | 'in_force' | 'ended';

/** A grant with its time, wherever it is told. */
export interface TimedGrant {
  id: string;
  officer: OfficerRef;
  permission: Permission;
  workGroup: WorkGroup;
  unit: UnitRef;
  withSubordinates: boolean;
  from: Date;
  to: Date;
  state: GrantState;
  endedAt: Date | null;
  endReason: string | null;
}

export interface GrantView extends TimedGrant {
  account: AccountRef;
  requestId: string | null;
  /** The unit of its holder, on whose line stand those who may end it. */
  holderUnitId: string;
}

const STATE = `case when g.ended_at is not null or g.valid_to <= :at then 'ended' when g.valid_from > :at then 'planned' else 'in_force' end`;
/** The columns of a `TimedGrant`, of the grant that a statement calls `g`, at its `:at`. */
export const TIMED_GRANT = `g.id, ${officerRef('g.officer_id')} as officer, g.permission, g.work_group as "workGroup",
    ${unitRef('g.unit_id')} as unit, g.with_subordinates as "withSubordinates", g.valid_from as "from", g.valid_to as "to", ${STATE} as state,
    g.ended_at as "endedAt", g.end_reason as "endReason"`;
const SELECT = `select ${TIMED_GRANT}, ${accountRef('g.account_id')} as account, g.request_id as "requestId", h.unit_id as "holderUnitId", array[g.valid_from::text, g.id::text] as key
  from permission_grant g join officer h on h.id = g.officer_id`;
/** Being asked about an account lets its grants be told in that request; a list is of one's own and of those that one oversees. */
const MINE_OR_OVERSEEN = `(g.officer_id = :me or g.account_id in (select overseen_accounts()))`;

/** Grants that are the actor's or that the actor oversees, the newest first. */
export async function list(
  tx: Transaction,
  input: PageInput & { officerId: string | null; accountId: string | null; state: GrantState | null },
): Promise<Page<GrantView>> {
  const found = await rows<Keyed<GrantView>>(
    tx,
    `${SELECT} where ${MINE_OR_OVERSEEN} and (:officerId::uuid is null or g.officer_id = :officerId::uuid)
       and (:accountId::uuid is null or g.account_id = :accountId::uuid) and (:state::text is null or ${STATE} = :state::text)
       and (:id::uuid is null or (g.valid_from, g.id) < (:from::timestamptz, :id::uuid))
     order by g.valid_from desc, g.id desc limit :rows`,
    {
      officerId: input.officerId,
      accountId: input.accountId,
      state: input.state,
      from: keyPart(input.after, 0),
      id: keyPart(input.after, 1),
      at: tx.at,
      me: actorOf(tx).officerId,
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}

/** One grant that the actor sees. */
export async function read(tx: Transaction, grantId: string): Promise<GrantView | undefined> {
  const found = await firstRow<Keyed<GrantView>>(tx, `${SELECT} where g.id = :grantId and ${MINE_OR_OVERSEEN}`, {
    grantId,
    at: tx.at,
    me: actorOf(tx).officerId,
  });
  return found && withoutKey(found);
}

/** Which grants a request gave. */
export async function ofRequest(tx: Transaction, requestId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from permission_grant where request_id = :requestId order by permission`,
    { requestId },
  );
  return found.map(({ id }) => id);
}

/** Who might end grants of officers of several units: their approver facts, in one statement. */
export async function factsOfUnits(
  tx: Transaction,
  unitIds: readonly string[],
  itDepartment: string,
): Promise<Map<string, ApproverFacts>> {
  const found = await rows<{ unitId: string; facts: ApproverFacts }>(
    tx,
    `select unit_id as "unitId", approver_facts(unit_id, :itDepartment) as facts from unnest(:unitIds::uuid[]) unit_id`,
    { unitIds: [...new Set(unitIds)], itDepartment },
  );
  return new Map(found.map(({ unitId, facts }) => [unitId, facts]));
}
