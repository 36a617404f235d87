import { randomUUID } from 'node:crypto';
import type { AccountKind } from '../domain/accountKind.ts';
import type { AccountState } from '../domain/accountState.ts';
import type { ExistingGrant } from '../domain/grantFacts.ts';
import type { Permission, WorkGroup } from '../domain/permission.ts';
import type { UnitStep } from '../domain/unitKindRule.ts';
import type { Transaction } from './transaction.ts';
import { OFFICER_PLACE, PATH, UNIT_PLACE, type OfficerPlace, type UnitPlace } from './organisation.ts';
import { firstRow, rows, run, sendAlong, theRow } from './rows.ts';

/** An account as the rules look at it. */
export interface AccountPlace {
  id: string;
  kind: AccountKind;
  userName: string;
  state: AccountState;
  unitId: string;
  unitKind: string;
  unitPath: UnitStep[];
  custodianId: string | null;
}

/** What a form speaks of; null where there is no such thing for the actor. */
export interface GrantPlaces {
  account: AccountPlace | null;
  officer: OfficerPlace | null;
  scope: UnitPlace | null;
}

/** Account (with its present custodian), officer and unit of a form, each with its path, in one statement. */
export async function places(
  tx: Transaction,
  form: { accountId: string; officerId: string; unitId: string },
): Promise<GrantPlaces> {
  return theRow<GrantPlaces>(
    tx,
    `select (select to_jsonb(x) from (
               select a.id, a.kind, a.user_name as "userName", a.state, a.unit_id as "unitId", u.kind as "unitKind", ${PATH} as "unitPath",
                      (select c.officer_id from custody c where c.account_id = a.id and c.ended_at is null) as "custodianId"
                 from account a join unit u on u.id = a.unit_id where a.id = :accountId) x) as account,
            (select to_jsonb(x) from (${OFFICER_PLACE} where o.id = :officerId) x) as officer,
            (select to_jsonb(x) from (${UNIT_PLACE} where u.id = :unitId) x) as scope`,
    form,
  );
}

/** What an officer already has through an account, and what other open requests ask for it. */
export async function existing(
  tx: Transaction,
  input: { accountId: string; officerId: string; exceptRequestId: string | null },
): Promise<ExistingGrant[]> {
  const found = await rows<
    Omit<ExistingGrant, 'scopePath' | 'from' | 'to'> & { scopePath: string; from: string; to: string }
  >(
    tx,
    `select 'grant' as kind, g.id, g.permission, g.work_group as "workGroup", ltree2text(u.path) as "scopePath", g.with_subordinates as "withSubordinates",
            to_char(g.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as from, to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as to
       from permission_grant g join unit u on u.id = g.unit_id
      where g.account_id = :accountId and g.officer_id = :officerId and g.ended_at is null and g.valid_to > :at
     union all
     select 'request', r.id, p.permission, v.form->>'workGroup', ltree2text(u.path), (v.form->>'withSubordinates')::boolean, v.form->>'from', v.form->>'to'
       from request r join request_version v on v.request_id = r.id and v.version = r.version
       join unit u on u.id = (v.form->>'unitId')::uuid cross join jsonb_array_elements_text(v.form->'permissions') p(permission)
      where r.account_id = :accountId and r.kind = 'permission.grant' and r.ended_at is null and r.beneficiary_id = :officerId
        and (:exceptRequestId::uuid is null or r.id <> :exceptRequestId::uuid)`,
    { ...input, at: tx.at },
  );
  return found.map((g) => ({ ...g, scopePath: g.scopePath.split('.'), from: new Date(g.from), to: new Date(g.to) }));
}

export interface GrantRow {
  id: string;
  accountId: string;
  officerId: string;
  permission: Permission;
  workGroup: WorkGroup;
  unitId: string;
  withSubordinates: boolean;
  from: Date;
  to: Date;
  endedAt: Date | null;
}

const COLUMNS = `id, account_id as "accountId", officer_id as "officerId", permission, work_group as "workGroup", unit_id as "unitId",
  with_subordinates as "withSubordinates", valid_from as "from", valid_to as "to", ended_at as "endedAt"`;

export async function find(tx: Transaction, grantId: string): Promise<GrantRow | undefined> {
  return firstRow<GrantRow>(tx, `select ${COLUMNS} from permission_grant where id = :grantId`, { grantId });
}

export async function lock(tx: Transaction, grantId: string): Promise<GrantRow | undefined> {
  return firstRow<GrantRow>(tx, `select ${COLUMNS} from permission_grant where id = :grantId for update`, { grantId });
}

/** A grant to write, and the request by which it is, if any. */
export type NewGrant = Omit<GrantRow, 'id' | 'endedAt'> & { requestId: string | null };

/** Writes a grant; once a request and permission, held by `grant_once_a_request`. */
export async function insert(tx: Transaction, grant: NewGrant): Promise<string> {
  const id = randomUUID();
  await sendAlong(
    tx,
    `insert into permission_grant (id, account_id, officer_id, permission, work_group, unit_id, with_subordinates, valid_from, valid_to, request_id, granted_at)
     values (:id, :accountId, :officerId, :permission, :workGroup, :unitId, :withSubordinates, :from, :to, :requestId, :at)`,
    { ...grant, id, at: tx.at },
  );
  return id;
}

/** Ends a grant that has not ended. Answers false where it had. */
export async function end(
  tx: Transaction,
  grantId: string,
  input: { by: string | null; reason: string; note?: string; requestId?: string | null },
): Promise<boolean> {
  const touched = await run(
    tx,
    `update permission_grant set ended_at = :at, ended_by = :by, end_reason = :reason, end_note = :note, end_request_id = :requestId where id = :grantId and ended_at is null`,
    {
      grantId,
      by: input.by,
      reason: input.reason,
      note: input.note ?? null,
      requestId: input.requestId ?? null,
      at: tx.at,
    },
  );
  return touched === 1;
}

/** How a grant ended: by whom, why, and in whose words; nothing while it has not. */
export async function endOf(
  tx: Transaction,
  grantId: string,
): Promise<{ at: Date; by: string | null; reason: string; note: string | null } | undefined> {
  return firstRow(
    tx,
    `select ended_at as at, ended_by as by, end_reason as reason, end_note as note from permission_grant where id = :grantId and ended_at is not null`,
    { grantId },
  );
}

/** The names of a grant's account and unit. */
export async function names(
  tx: Transaction,
  grantId: string,
): Promise<{ userName: string; unitName: string } | undefined> {
  return firstRow(
    tx,
    `select a.user_name as "userName", u.name as "unitName" from permission_grant g join account a on a.id = g.account_id join unit u on u.id = g.unit_id
      where g.id = :grantId`,
    { grantId },
  );
}
