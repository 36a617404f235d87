import * as places from '../../db/correctionPlaces.ts';
import * as corrections from '../../db/corrections.ts';
import type { CorrectionRow } from '../../db/corrections.ts';
import type { Transaction } from '../../db/transaction.ts';
import { correctionHasEnded, HIGHEST_CORRECTION_LEVEL, type CorrectionView } from '../../domain/review/correction.ts';
import type { Rules } from '../../domain/rules.ts';
import { addWorkingMinutes } from '../../domain/workingTime.ts';
import { correctionHeads, tellCorrectionTo, type CorrectionNews } from './correctionNews.ts';
import { recordCorrected } from './openCorrection.ts';

/**
 * Does what has fallen due in a correction (R11, R12): its custodians hear of it where it came to their unit, the head confirms
 * what they state, reminders go out, and overdue it goes to the head, then to the superior. It never ends by itself. Idempotent.
 *
 * @returns how long until something falls due, or how it ended
 */
export async function tendCorrection(
  tx: Transaction,
  rules: Rules,
  { correctionId }: { correctionId: string },
): Promise<CorrectionView> {
  const row = await corrections.lock(tx, correctionId);
  if (!row) throw new Error('a correction that was handed over is missing');
  if (correctionHasEnded(row.state)) return { state: 'ended', end: row.state };
  const told = await tellPlace(tx, rules, row);
  if (row.state === 'stated') await toHeads(tx, rules, row, 'confirm');
  const reminded = await remind(tx, rules, row);
  const level = row.dueAt <= tx.at && row.level < HIGHEST_CORRECTION_LEVEL ? row.level + 1 : row.level;
  const { escalationMinutes } = rules.pack.reviews.correction;
  const dueAt = level > row.level ? addWorkingMinutes(rules.calendar, tx.at, escalationMinutes) : row.dueAt;
  await corrections.note(tx, row.id, { toldUnitId: told, remindersSent: reminded, level, dueAt });
  if (level > row.level) {
    await toHeads(tx, rules, { ...row, level }, 'escalated');
    await recordCorrected(tx, row.id, 'escalated', { level });
  }
  const next = [...row.reminders.slice(reminded), ...(level < HIGHEST_CORRECTION_LEVEL ? [dueAt] : [])];
  const waits = next.map((at) => at.getTime() - tx.at.getTime()).filter((ms) => ms > 0);
  return { state: 'open', msUntilNextDue: waits.length === 0 ? null : Math.min(...waits) };
}

/** Where the dossier is managed by a unit that has not heard of it. Answers the unit that has. */
async function tellPlace(tx: Transaction, rules: Rules, row: CorrectionRow): Promise<string | null> {
  if (row.unitId === null || row.unitId === row.toldUnitId) return row.toldUnitId;
  await toCustodians(tx, rules, row, row.toldUnitId === null ? 'opened' : 'moved');
  return row.unitId;
}

/** The reminders whose time has come go out as one. Answers how many have gone. */
async function remind(tx: Transaction, rules: Rules, row: CorrectionRow): Promise<number> {
  const due = row.reminders.filter((at) => at <= tx.at).length;
  if (due > row.remindersSent && row.level === 0 && row.state === 'open')
    await toCustodians(tx, rules, row, 'reminder');
  return Math.max(due, row.remindersSent);
}

/** Where nobody may write these records the head hears of it. */
async function toCustodians(tx: Transaction, rules: Rules, row: CorrectionRow, why: CorrectionNews): Promise<void> {
  const { unitId, workGroup, sensitive } = row;
  const people = await places.custodians(tx, { unitId: unitId!, workGroup, sensitive });
  if (people.length > 0) await tellCorrectionTo(tx, rules, { row, people, why });
  else await toHeads(tx, rules, row, 'nobody');
}

async function toHeads(tx: Transaction, rules: Rules, row: CorrectionRow, why: CorrectionNews): Promise<void> {
  const people = (await correctionHeads(tx, rules, row)).map(({ officerId }) => officerId);
  await tellCorrectionTo(tx, rules, { row, people, why });
}
