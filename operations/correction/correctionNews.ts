import type { CorrectionRow } from '../../db/corrections.ts';
import * as messages from '../../db/messages.ts';
import * as organisation from '../../db/organisation.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Approver } from '../../domain/approvers.ts';
import { caseHeads } from '../../domain/casePeople.ts';
import type { Rules } from '../../domain/rules.ts';
import { localIsoDate } from '../../domain/workingTime.ts';

/** Why somebody hears of corrections. `nobody`: no custodian of the unit may write these records. */
export type CorrectionNews = 'opened' | 'moved' | 'reminder' | 'refused' | 'confirm' | 'nobody' | 'escalated';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who decides as head about a correction now (R12): never who stated its outcome; overdue, the deputies and the superior, too. */
export async function correctionHeads(
  tx: Transaction,
  rules: Rules,
  { unitId, statedBy, level }: Pick<CorrectionRow, 'unitId' | 'statedBy' | 'level'>,
): Promise<Approver[]> {
  if (unitId === null) return [];
  const facts = await organisation.approverFacts(tx, unitId, rules.pack.itDepartment);
  return caseHeads(rules.pack, { facts, holderId: statedBy ?? NOBODY, at: tx.at }, level);
}

/** Tells people of the corrections of a unit: one mail a day, reason and unit, however many there are. */
export async function tellCorrectionTo(
  tx: Transaction,
  rules: Rules,
  { row, people, why }: { row: CorrectionRow; people: readonly string[]; why: CorrectionNews },
): Promise<void> {
  const day = localIsoDate(rules.calendar, tx.at);
  const template = why === 'escalated' ? 'correction_escalated' : 'correction_due';
  for (const officerId of new Set(people)) {
    const businessKey = `correction_${why}:${row.unitId}:${day}:${officerId}`;
    await messages.send(tx, { businessKey, template, officerId, data: { unitId: row.unitId, why } });
  }
}
