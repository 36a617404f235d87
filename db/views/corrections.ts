import type { CorrectionOutcome, CorrectionState } from '../../domain/review/correction.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { firstRow, rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { officerRef, unitRef, type OfficerRef, type UnitRef } from './refs.ts';

export interface CorrectionListView {
  id: string;
  no: string;
  officer: OfficerRef;
  officerNo: string;
  unit: UnitRef;
  section: SectionName;
  sensitive: boolean;
  fields: string[];
  source: 'review' | 'problem';
  state: CorrectionState;
  openedAt: Date;
  openedBy: OfficerRef | null;
  dueAt: Date;
  overdue: boolean;
}

const LISTED = `k.id, k.no, ${officerRef('k.officer_id')} as officer, o.officer_no as "officerNo", ${unitRef('dossier_place(k.officer_id)')} as unit, k.section, k.sensitive, k.fields, k.source, k.state,
  k.opened_at as "openedAt", ${officerRef('k.opened_by')} as "openedBy", k.due_at as "dueAt", k.ended_at is null and (k.level > 0 or k.due_at <= :at) as overdue`;

/** Corrections that the actor sees: open ones before the others, the most urgent first. */
export async function list(
  tx: Transaction,
  input: PageInput & { open: boolean; unitId: string | null; officerId: string | null },
): Promise<Page<CorrectionListView>> {
  const found = await rows<Keyed<CorrectionListView>>(
    tx,
    `select ${LISTED}, array[(k.ended_at is not null)::int::text, to_char(k.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), k.id::text] as key
       from correction k join officer o on o.id = k.officer_id
      where (not :open or k.ended_at is null) and (:unitId::uuid is null or dossier_place(k.officer_id) = :unitId::uuid) and (:officerId::uuid is null or k.officer_id = :officerId::uuid)
        and (:id::uuid is null or ((k.ended_at is not null)::int, k.due_at, k.id) > (:ended::int, :dueAt::timestamptz, :id::uuid))
      order by (k.ended_at is not null)::int, k.due_at, k.id limit :rows`,
    {
      open: input.open,
      unitId: input.unitId,
      officerId: input.officerId,
      ended: keyPart(input.after, 0),
      dueAt: keyPart(input.after, 1),
      id: keyPart(input.after, 2),
      rows: input.limit + 1,
      at: tx.at,
    },
  );
  return pageOf(found, input.limit);
}

export interface CorrectionView extends CorrectionListView {
  officerId: string;
  workGroup: string;
  note: string | null;
  campaign: { id: string; no: string } | null;
  request: { id: string; no: string } | null;
  outcome: CorrectionOutcome | null;
  reason: string | null;
  statedBy: OfficerRef | null;
  statedAt: Date | null;
  refusedBecause: string | null;
  level: number;
  endedAt: Date | null;
  endedBy: OfficerRef | null;
  entryVersion: number | null;
  /** The newest version of the section that the actor sees. */
  version: number | null;
  /** Whether a sensitive section is open to the actor. */
  opens: boolean;
  mayWrite: boolean;
}

/** One correction, if the actor sees it. */
export async function read(tx: Transaction, correctionId: string): Promise<CorrectionView | undefined> {
  const found = await firstRow<Keyed<CorrectionView>>(
    tx,
    `select ${LISTED}, k.officer_id as "officerId", k.work_group as "workGroup", k.note, k.outcome, k.reason, ${officerRef('k.stated_by')} as "statedBy", k.stated_at as "statedAt",
            k.refused_because as "refusedBecause", k.level, k.ended_at as "endedAt", ${officerRef('k.ended_by')} as "endedBy", k.entry_version as "entryVersion",
            (select jsonb_build_object('id', c.id, 'no', c.no) from review_item i join review_campaign c on c.id = i.campaign_id where i.id = k.item_id) as campaign,
            (select jsonb_build_object('id', r.id, 'no', r.no) from request r where r.id = k.request_id) as request,
            (select max(s.version) from dossier_section s where s.officer_id = k.officer_id and s.section = k.section) as version,
            not k.sensitive or opens_sensitive(k.work_group, dossier_place(k.officer_id)) as opens,
            dossier_place(k.officer_id) = any (array(select writable_units(k.work_group))) as "mayWrite", array[]::text[] as key
       from correction k join officer o on o.id = k.officer_id where k.id = :correctionId`,
    { correctionId, at: tx.at },
  );
  return found && withoutKey(found);
}
