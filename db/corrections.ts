import { randomUUID } from 'node:crypto';
import type { CorrectionOutcome, CorrectionState } from '../domain/review/correction.ts';
import type { WorkGroup } from '../domain/permission.ts';
import type { SectionName } from '../domain/section/index.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

export interface CorrectionRow {
  id: string;
  no: string;
  officerId: string;
  /** The unit that manages the dossier now; nobody's where the actor does not see it. */
  unitId: string | null;
  section: SectionName;
  workGroup: WorkGroup;
  sensitive: boolean;
  fields: string[];
  source: 'review' | 'problem';
  itemId: string | null;
  itemVersion: number | null;
  note: string | null;
  state: CorrectionState;
  openedAt: Date;
  openedBy: string | null;
  dueAt: Date;
  reminders: Date[];
  remindersSent: number;
  level: number;
  toldUnitId: string | null;
  outcome: CorrectionOutcome | null;
  statedBy: string | null;
  endedAt: Date | null;
}

const COLUMNS = `c.id, c.no, c.officer_id as "officerId", dossier_place(c.officer_id) as "unitId", c.section, c.work_group as "workGroup", c.sensitive, c.fields, c.source, c.item_id as "itemId",
  c.item_version as "itemVersion", c.note, c.state, c.opened_at as "openedAt", c.opened_by as "openedBy", c.due_at as "dueAt", c.reminders, c.reminders_sent as "remindersSent", c.level,
  c.told_unit_id as "toldUnitId", c.outcome, c.stated_by as "statedBy", c.ended_at as "endedAt"`;

export async function find(tx: Transaction, correctionId: string): Promise<CorrectionRow | undefined> {
  return firstRow<CorrectionRow>(tx, `select ${COLUMNS} from correction c where c.id = :correctionId`, {
    correctionId,
  });
}

/** Locks a correction that the actor may act in, or the engine. */
export async function lock(tx: Transaction, correctionId: string): Promise<CorrectionRow | undefined> {
  return firstRow<CorrectionRow>(
    tx,
    `select ${COLUMNS} from correction c where c.id = :correctionId for no key update of c`,
    { correctionId },
  );
}

/** The corrections of items, but for those that were withdrawn. */
export async function ofItems(tx: Transaction, itemIds: readonly string[]): Promise<CorrectionRow[]> {
  return rows<CorrectionRow>(
    tx,
    `select ${COLUMNS} from correction c where c.item_id = any(:itemIds::uuid[]) and c.state <> 'withdrawn' order by c.opened_at`,
    { itemIds },
  );
}

export interface NewCorrection {
  officerId: string;
  section: SectionName;
  workGroup: WorkGroup;
  sensitive: boolean;
  fields: readonly string[];
  source: 'review' | 'problem';
  itemId: string | null;
  itemVersion: number | null;
  requestId: string | null;
  note: string | null;
  by: string | null;
  dueAt: Date;
  reminders: readonly Date[];
  toldUnitId: string | null;
  year: number;
}

/** Opens a correction and gives it its number: DC, the year, a running number. Once an item's version, once a request: else it answers nothing. */
export async function insert(
  tx: Transaction,
  correction: NewCorrection,
): Promise<{ id: string; no: string } | undefined> {
  const id = randomUUID();
  const { no } = await theRow<{ no: string }>(
    tx,
    `select 'DC-' || :year::int || '-' || lpad(nextval('correction_no')::text, 5, '0') as no`,
    { year: correction.year },
  );
  const written = await run(
    tx,
    `insert into correction (id, no, officer_id, section, work_group, sensitive, fields, source, item_id, item_version, request_id, note, opened_at, opened_by, due_at, reminders, told_unit_id)
     values (:id, :no, :officerId, :section, :workGroup, :sensitive, :fields::text[], :source, :itemId, :itemVersion, :requestId, :note, :at, :by, :dueAt, :reminders::timestamptz[], :toldUnitId)
     on conflict do nothing`,
    { ...correction, id, no, at: tx.at, reminders: correction.reminders.map((at) => at.toISOString()) },
  );
  return written === 1 ? { id, no } : undefined;
}

/** Says anew which fields are to be corrected, and why. */
export async function setFields(
  tx: Transaction,
  said: { correctionId: string; fields: readonly string[]; note: string | null },
): Promise<void> {
  await run(
    tx,
    `update correction set fields = :fields::text[], note = :note where id = :correctionId and ended_at is null`,
    said,
  );
}

export async function withdraw(tx: Transaction, correctionId: string, by: string): Promise<void> {
  await run(
    tx,
    `update correction set state = 'withdrawn', ended_at = :at, ended_by = :by where id = :correctionId and ended_at is null`,
    { correctionId, by, at: tx.at },
  );
}

/** Ends a correction by an entry that was recorded since. */
export async function endRecorded(
  tx: Transaction,
  ended: { correctionId: string; version: number; by: string; through: string },
): Promise<void> {
  await run(
    tx,
    `update correction set state = 'recorded', entry_version = :version, ended_at = :at, ended_by = :by, ended_through = :through
      where id = :correctionId and ended_at is null`,
    { ...ended, at: tx.at },
  );
}

/** The custodian's word, which waits for the head's. */
export async function state(
  tx: Transaction,
  said: { correctionId: string; outcome: CorrectionOutcome; reason: string; by: string; through: string },
): Promise<void> {
  await run(
    tx,
    `update correction set state = 'stated', outcome = :outcome, reason = :reason, stated_at = :at, stated_by = :by, stated_through = :through, refused_because = null
      where id = :correctionId and state = 'open'`,
    { ...said, at: tx.at },
  );
}

/** The head's answer: it ends as stated, or is open again. */
export async function answer(
  tx: Transaction,
  { correctionId, confirmed, because, by }: { correctionId: string; confirmed: boolean; because: string | null; by: string },
): Promise<void> {
  const statement = confirmed
    ? `update correction set state = outcome, ended_at = :at, ended_by = :by, refused_because = :because where id = :correctionId and state = 'stated'`
    : `update correction set state = 'open', outcome = null, reason = null, stated_at = null, stated_by = null, stated_through = null, refused_because = :because
        where id = :correctionId and state = 'stated' and :by::uuid is not null and :at::timestamptz is not null`;
  await run(tx, statement, { correctionId, because, by, at: tx.at });
} // prettier-ignore

/** What the engine notes of a correction as time passes. */
export async function note(
  tx: Transaction,
  correctionId: string,
  { remindersSent, level, dueAt, toldUnitId }: Pick<CorrectionRow, 'remindersSent' | 'level' | 'dueAt' | 'toldUnitId'>,
): Promise<void> {
  await run(
    tx,
    `update correction set reminders_sent = :remindersSent, level = :level, due_at = :dueAt, told_unit_id = :toldUnitId where id = :correctionId`,
    { correctionId, remindersSent, level, dueAt, toldUnitId },
  );
}
