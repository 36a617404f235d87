import * as places from '../../db/correctionPlaces.ts';
import * as corrections from '../../db/corrections.ts';
import type { CorrectionRow } from '../../db/corrections.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { correctionHasEnded, type CorrectionOutcome } from '../../domain/review/correction.ts';
import type { Rules } from '../../domain/rules.ts';
import type { SealedSections } from '../../domain/sealedSections.ts';
import { writeSection, type SectionEntry } from '../writeSection.ts';
import { correctionHeads, tellCorrectionTo } from './correctionNews.ts';
import { recordCorrected } from './openCorrection.ts';

/**
 * Corrects a record: a new entry of its section, by the managing unit's account, ends the correction in the same transaction
 * (R8, R11). @throws Refused `not_found` · `already_ended` · and as `writeSection`
 */
export async function correctByEntry(
  tx: Transaction,
  rules: Rules,
  { correctionId, ...entry }: { correctionId: string } & Omit<SectionEntry, 'officerId' | 'section'>,
  seals?: SealedSections,
): Promise<{ version: number }> {
  const { officerId, section } = await lockedOpen(tx, correctionId);
  const { version } = await writeSection(tx, rules, { ...entry, officerId, section }, seals);
  const { officerId: by, accountId } = actorOf(tx);
  await corrections.endRecorded(tx, { correctionId, version, by, through: accountId! });
  await recordCorrected(tx, correctionId, 'recorded', { version });
  return { version };
}

/**
 * The custodian says that the record was right, or that the paper file was put right, and why; the head confirms it (R11, R12).
 * @throws Refused `not_found` · `already_ended` · `superior_may_not_change` · `correction_not_so_far`
 */
export async function stateOutcome(
  tx: Transaction,
  { correctionId, outcome, reason }: { correctionId: string; outcome: CorrectionOutcome; reason: string },
): Promise<void> {
  const row = await lockedOpen(tx, correctionId);
  const { officerId: by, accountId } = actorOf(tx);
  const { writes } = await places.rights(tx, row.officerId, row.workGroup);
  if (accountId === null || !writes) throw new Refused('superior_may_not_change', { rule: 'R15' });
  if (row.state !== 'open') throw new Refused('correction_not_so_far', { state: row.state });
  await corrections.state(tx, { correctionId, outcome, reason, by, through: accountId });
  await recordCorrected(tx, correctionId, 'stated', { outcome });
}

/**
 * The head of the managing unit confirms what the custodian stated, which ends the correction, or does not: then it is open
 * again and the custodian is told (R12). @throws Refused `not_found` · `already_ended` · `not_yours` · `correction_not_so_far`
 */
export async function answerOutcome(
  tx: Transaction,
  rules: Rules,
  { correctionId, confirmed, because }: { correctionId: string; confirmed: boolean; because: string | null },
): Promise<void> {
  const row = await lockedOpen(tx, correctionId);
  const { officerId: by } = actorOf(tx);
  if (row.state !== 'stated') throw new Refused('correction_not_so_far', { state: row.state });
  const heads = await correctionHeads(tx, rules, row);
  if (!heads.some(({ officerId }) => officerId === by))
    throw new Refused('not_yours', { rule: 'R12', because: row.statedBy === by ? 'stated_it' : 'not_head_of_unit' });
  if (!confirmed && because === null) throw new Refused('reason_missing', {});
  await corrections.answer(tx, { correctionId, confirmed, because, by });
  await recordCorrected(tx, correctionId, confirmed ? row.outcome! : 'refused');
  if (!confirmed && row.statedBy) await tellCorrectionTo(tx, rules, { row, people: [row.statedBy], why: 'refused' });
}

/** Locks a correction for one who acts on it; whoever only reads it hears why not. */
async function lockedOpen(tx: Transaction, correctionId: string): Promise<CorrectionRow> {
  const row = await corrections.lock(tx, correctionId);
  const seen = row ?? (await corrections.find(tx, correctionId));
  if (!seen) throw new Refused('not_found', {});
  if (correctionHasEnded(seen.state)) throw new Refused('already_ended', { state: seen.state });
  if (!row) throw new Refused('superior_may_not_change', { rule: 'R15' });
  return row;
}
