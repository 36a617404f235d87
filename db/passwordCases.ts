import { randomUUID } from 'node:crypto';
import type { CaseEnd, CaseSeverity, CaseState } from '../domain/passwordCase.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

/** How a report came: from who keeps the account, signed in or by a mailed link, or from the head on their behalf. */
export type ReportedAs = 'custodian' | 'link' | 'head';

export interface CaseRow {
  id: string;
  no: string;
  accountId: string;
  unitId: string;
  holderId: string;
  severity: CaseSeverity;
  state: CaseState;
  lastCertainAt: Date | null;
  reportedAt: Date;
  reportedBy: string;
  reportedAs: ReportedAs;
  frozenAt: Date | null;
  passwordDeadAt: Date | null;
  statedAt: Date | null;
  statedBy: string | null;
  writtenAt: Date | null;
  writtenBy: string | null;
  registeredAt: Date | null;
  incidentAt: Date | null;
  endedAt: Date | null;
}

const SELECT = `select k.id, k.no, k.account_id as "accountId", p.unit_id as "unitId", k.holder_id as "holderId", k.severity, k.state, k.last_certain_at as "lastCertainAt",
    k.reported_at as "reportedAt", k.reported_by as "reportedBy", k.reported_as as "reportedAs", k.frozen_at as "frozenAt", k.password_dead_at as "passwordDeadAt",
    k.stated_at as "statedAt", k.stated_by as "statedBy", k.written_at as "writtenAt", k.written_by as "writtenBy", k.registered_at as "registeredAt",
    k.incident_at as "incidentAt", k.ended_at as "endedAt"
  from password_case k cross join lateral account_place_of(k.account_id) p where`;

/** A case, as far as the actor sees it. */
export async function find(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  return firstRow<CaseRow>(tx, `${SELECT} k.id = :caseId`, { caseId });
}

/** Locks a case with its account before it; requests and tasks must be locked before. Nothing where the actor does not see it. */
export async function lock(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  const { locked } = await theRow<{ locked: boolean | null }>(tx, `select lock_case(:caseId) as locked`, { caseId });
  return locked ? find(tx, caseId) : undefined;
}

/** Locks the account of a report, and its open case if there is one. For whoever may report. */
export async function lockForReport(tx: Transaction, accountId: string): Promise<CaseRow | undefined> {
  const { id } = await theRow<{ id: string | null }>(tx, `select lock_for_report(:accountId) as id`, { accountId });
  return id === null ? undefined : find(tx, id);
}

export interface NewCase {
  accountId: string;
  holderId: string;
  severity: CaseSeverity;
  lastCertainAt: Date | null;
  reportedBy: string;
  reportedAs: ReportedAs;
  frozen: boolean;
}

/** Writes a case and gives it its number; one open an account, held by `case_one_open_an_account`. */
export async function insert(tx: Transaction, { frozen, ...input }: NewCase): Promise<{ id: string; no: string }> {
  return theRow(
    tx,
    `insert into password_case (id, no, account_id, holder_id, severity, last_certain_at, reported_at, reported_by, reported_as, frozen_at, password_dead_at)
     values (:id, next_case_no(), :accountId, :holderId, :severity, :lastCertainAt, :at, :reportedBy, :reportedAs, :frozenAt, :passwordDeadAt) returning id, no`,
    { ...input, id: randomUUID(), at: tx.at, frozenAt: frozen ? tx.at : null, passwordDeadAt: frozen ? null : tx.at },
  );
}

/** A later report makes a case graver, and its last certain moment an earlier one. */
export async function raise(
  tx: Transaction,
  input: { caseId: string; severity: CaseSeverity; lastCertainAt: Date | null; state: CaseState },
): Promise<void> {
  await run(
    tx,
    `update password_case set severity = :severity, last_certain_at = least(last_certain_at, :lastCertainAt::timestamptz), state = :state,
            frozen_at = case when :severity = 'lost' then frozen_at else coalesce(frozen_at, :at) end where id = :caseId`,
    { ...input, at: tx.at },
  );
}

/** The old password is dead; the second factor stays. */
export async function killPassword(tx: Transaction, caseId: string): Promise<void> {
  await run(tx, `select kill_password(:caseId)`, { caseId });
}

/** Voids the open decision links of a case's holder. Answers how many. */
export async function voidDecisionLinks(tx: Transaction, caseId: string): Promise<number> {
  const { dead } = await theRow<{ dead: number }>(tx, `select void_decision_links(:caseId) as dead`, { caseId });
  return dead;
}

/** Opens the account of a false report again. Answers false where it was not frozen. */
export async function thaw(tx: Transaction, caseId: string): Promise<boolean> {
  const { thawed } = await theRow<{ thawed: boolean }>(tx, `select thaw_account(:caseId) as thawed`, { caseId });
  return thawed;
}

export async function setState(tx: Transaction, caseId: string, state: CaseState): Promise<void> {
  await run(tx, `update password_case set state = :state where id = :caseId and state <> :state`, { caseId, state });
}

/** Ends a case, once. Answers false where it had ended. */
export async function end(
  tx: Transaction,
  input: { caseId: string; state: CaseEnd; by: string | null; reason: string | null },
): Promise<boolean> {
  const touched = await run(
    tx,
    `update password_case set state = :state, ended_at = :at, ended_by = :by, end_reason = :reason where id = :caseId and ended_at is null`,
    { ...input, at: tx.at },
  );
  return touched === 1;
}

/** Why a case ended, in the words of whoever ended it. */
export async function endReason(tx: Transaction, caseId: string): Promise<string | null> {
  const { reason } = await theRow<{ reason: string | null }>(
    tx,
    `select end_reason as reason from password_case where id = :caseId`,
    { caseId },
  );
  return reason;
}

/** Whether an account that its holder still keeps has an open case. */
export async function isOpenFor(tx: Transaction, accountId: string): Promise<boolean> {
  const { open } = await theRow<{ open: boolean }>(tx, `select open_case_of(:accountId) is not null as open`, {
    accountId,
  });
  return open;
}

/** The cases of an account whose password is not chosen anew yet. */
export async function openOf(tx: Transaction, accountId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from password_case where account_id = :accountId and ended_at is null and state not in ('reissued', 'reviewed')`,
    { accountId },
  );
  return found.map(({ id }) => id);
}

/** Open cases in which one of these officers is asked as head, and those of accounts of a unit and of those below. */
export async function concerning(
  tx: Transaction,
  { officerIds, unitId }: { officerIds: readonly string[]; unitId: string | null },
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select k.id from password_case k where k.ended_at is null and (
       exists (select 1 from case_candidate c where c.case_id = k.id and c.removed_at is null and c.officer_id = any(:officerIds::uuid[]))
       or exists (select 1 from account a join unit u on u.id = a.unit_id join unit up on up.id = :unitId::uuid and u.path <@ up.path where a.id = k.account_id))
     order by k.id`,
    { officerIds: [...officerIds], unitId },
  );
  return found.map(({ id }) => id);
}

/** What the live link of a report from the sign-in page would report; nothing for anybody but its officer. */
export async function reportOfLink(
  tx: Transaction,
  linkId: string,
): Promise<{ accountId: string; userName: string; severity: CaseSeverity; lastCertainAt: Date | null; askedAt: Date } | undefined> {
  return firstRow(
    tx,
    `select account_id as "accountId", user_name as "userName", severity, last_certain_at as "lastCertainAt", asked_at as "askedAt" from report_of_link(:linkId)`,
    { linkId },
  );
} // prettier-ignore
