import type { CaseDuty } from '../../domain/caseDuties.ts';
import type { CaseSeverity, CaseState, ItemMark } from '../../domain/passwordCase.ts';
import type { ReportedAs } from '../passwordCases.ts';
import { firstRow, rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { accountRef, officerRef, unitRef, type AccountRef, type OfficerRef, type UnitRef } from './refs.ts';

export interface CaseListView {
  id: string;
  no: string;
  severity: CaseSeverity;
  state: CaseState;
  account: AccountRef;
  holder: OfficerRef;
  reportedAt: Date;
  incidentAt: Date | null;
  waitsFor: { duty: CaseDuty; dueAt: string; level: number } | null;
  waitsForMe: boolean;
}

/** The gravest first, then the oldest. */
const GRAVITY = `array_position(array['compromised', 'suspected', 'lost'], k.severity)`;
const LISTED = `k.id, k.no, k.severity, k.state, ${accountRef('k.account_id')} as account, ${officerRef('k.holder_id')} as holder, k.reported_at as "reportedAt", k.incident_at as "incidentAt",
  (select jsonb_build_object('duty', d.duty, 'dueAt', d.due_at, 'level', d.level) from case_duty d where d.case_id = k.id and d.done_at is null and k.ended_at is null order by d.due_at limit 1) as "waitsFor",
  k.ended_at is null and exists (select 1 from case_duty d where d.case_id = k.id and d.done_at is null and case when d.duty in ('note', 'letter', 'review_head')
    then k.id in (select c.case_id from case_candidate c where c.officer_id = actor() and c.removed_at is null)
    else k.holder_id <> actor() and exists (select 1 from account_in_use() own where own.kind = 'system_admin') end) as "waitsForMe"`;

/** Cases that the actor sees: open ones, or those that have ended. */
export async function list(tx: Transaction, input: PageInput & { open: boolean }): Promise<Page<CaseListView>> {
  const found = await rows<Keyed<CaseListView>>(
    tx,
    `select ${LISTED}, array[${GRAVITY}::text, to_char(k.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), k.id::text] as key from password_case k
      where (k.ended_at is null) = :open
        and (:id::uuid is null or (${GRAVITY}, k.reported_at, k.id) > (:gravity::int, :reportedAt::timestamptz, :id::uuid))
      order by ${GRAVITY}, k.reported_at, k.id limit :rows`,
    {
      open: input.open,
      gravity: keyPart(input.after, 0),
      reportedAt: keyPart(input.after, 1),
      id: keyPart(input.after, 2),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}

export interface CaseView extends CaseListView {
  unit: UnitRef;
  unitId: string;
  holderId: string;
  reportedBy: OfficerRef;
  reportedAs: ReportedAs;
  lastCertainAt: Date | null;
  frozenAt: Date | null;
  passwordDeadAt: Date | null;
  facts: string | null;
  holderReachable: boolean | null;
  statedAt: Date | null;
  statedBy: OfficerRef | null;
  writtenAs: 'scan' | 'app' | null;
  writtenHash: string | null;
  writtenAt: Date | null;
  writtenBy: OfficerRef | null;
  incomingNo: string | null;
  incomingOn: string | null;
  registeredAt: Date | null;
  registeredBy: OfficerRef | null;
  reissuedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
}

/** One case, as far as the actor sees it. */
export async function read(tx: Transaction, caseId: string): Promise<CaseView | undefined> {
  const found = await firstRow<Keyed<CaseView>>(
    tx,
    `select ${LISTED}, ${unitRef('p.unit_id')} as unit, p.unit_id as "unitId", k.holder_id as "holderId", ${officerRef('k.reported_by')} as "reportedBy", k.reported_as as "reportedAs",
            k.last_certain_at as "lastCertainAt", k.frozen_at as "frozenAt", k.password_dead_at as "passwordDeadAt", k.facts, k.holder_reachable as "holderReachable",
            k.stated_at as "statedAt", ${officerRef('k.stated_by')} as "statedBy", k.written_as as "writtenAs", encode(k.written_hash, 'hex') as "writtenHash",
            k.written_at as "writtenAt", ${officerRef('k.written_by')} as "writtenBy", k.incoming_no as "incomingNo", to_char(k.incoming_on, 'YYYY-MM-DD') as "incomingOn",
            k.registered_at as "registeredAt", ${officerRef('k.registered_by')} as "registeredBy", k.reissued_at as "reissuedAt", k.ended_at as "endedAt",
            k.end_reason as "endReason", array[]::text[] as key
       from password_case k cross join lateral account_place_of(k.account_id) p where k.id = :caseId`,
    { caseId },
  );
  return found && withoutKey(found);
}

export interface CaseReissueView {
  preparedBy: OfficerRef;
  preparedAt: Date;
  confirmedBy: OfficerRef | null;
  confirmedAt: Date | null;
  expiresAt: Date | null;
  codeProvenAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
}

/** The present reissue, or the last. */
export async function reissue(tx: Transaction, caseId: string): Promise<CaseReissueView | undefined> {
  return firstRow<CaseReissueView>(
    tx,
    `select ${officerRef('r.prepared_by')} as "preparedBy", r.prepared_at as "preparedAt", ${officerRef('r.confirmed_by')} as "confirmedBy", r.confirmed_at as "confirmedAt",
            r.expires_at as "expiresAt", r.code_proven_at as "codeProvenAt", r.ended_at as "endedAt", r.end_reason as "endReason"
       from reissue r where r.case_id = :caseId order by r.ended_at is null desc, r.prepared_at desc limit 1`,
    { caseId },
  );
}

export interface CaseItemView {
  eventId: string;
  at: Date;
  event: string;
  by: OfficerRef | null;
  channel: string | null;
  subjectKind: string;
  requestNo: string | null;
  headMark: ItemMark | null;
  itMark: ItemMark | null;
}

/** The actions in question; none for the holder. */
export async function items(tx: Transaction, caseId: string): Promise<CaseItemView[]> {
  return rows<CaseItemView>(
    tx,
    `select i.event_id::text as "eventId", i.at, i.event, ${officerRef('i.officer_id')} as by, i.channel, i.subject_kind as "subjectKind", i.request_no as "requestNo",
            i.head_mark as "headMark", i.it_mark as "itMark" from case_items(:caseId) i`,
    { caseId },
  );
}

/** What happened in a case, in order. */
export async function history(tx: Transaction, caseId: string): Promise<{ at: Date; event: string; by: OfficerRef | null }[]> {
  return rows(tx, `select e.at, e.event, ${officerRef('e.officer_id')} as by from case_events(:caseId) e`, { caseId });
} // prettier-ignore
