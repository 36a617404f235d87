import * as absences from '../db/absences.ts';
import { record } from '../db/audit.ts';
import { tellApproval } from '../db/engineOutbox.ts';
import * as organisation from '../db/organisation.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { departmentOf } from '../domain/requestReach.ts';
import type { Rules } from '../domain/rules.ts';
import { wakeReviews } from './review/wakeReviews.ts';
import { isWithin } from '../domain/unitKindRule.ts';
import { wakeCases } from './passwordCase/wakeCases.ts';

const DAY = 86_400_000;

/**
 * Announces that the actor is out of office, and who stands in. Open tasks are looked at anew, so that the deputy also
 * gets those; a deputy who takes part in a request is passed over there (R21).
 *
 * @throws Refused `not_eligible` (the deputy, the period) · `absence_overlaps`
 */
export async function announceAbsence(
  tx: Transaction,
  rules: Rules,
  input: { deputyId: string; from: Date; to: Date },
): Promise<{ id: string; openTasks: number }> {
  const { officerId } = actorOf(tx);
  const refusal = periodFault(rules, tx.at, input) ?? (await deputyFault(tx, rules, officerId, input.deputyId));
  if (refusal) throw new Refused('not_eligible', { because: refusal });
  const id = await absences.insert(tx, { officerId, ...input });
  if (id === null) throw new Refused('absence_overlaps', {});
  await record(tx, {
    event: 'absence.announced',
    subject: { kind: 'absence', id },
    channel: 'web',
    detail: { deputy: input.deputyId },
  });
  await wakeCases(tx, { officerIds: [officerId], unitId: null });
  return { id, openTasks: await lookAgain(tx, officerId) };
}

/** Ends an absence of one's own, now or before it begins. @throws Refused `not_found` */
export async function cancelAbsence(tx: Transaction, { absenceId }: { absenceId: string }): Promise<void> {
  const { officerId } = actorOf(tx);
  if (!(await absences.cancel(tx, absenceId, officerId))) throw new Refused('not_found', {});
  await record(tx, { event: 'absence.cancelled', subject: { kind: 'absence', id: absenceId }, channel: 'web' });
  await wakeCases(tx, { officerIds: [officerId], unitId: null });
  await lookAgain(tx, officerId);
}

async function lookAgain(tx: Transaction, officerId: string): Promise<number> {
  const asking = await absences.requestsAsking(tx, officerId);
  for (const requestId of asking) await tellApproval(tx, requestId);
  await wakeReviews(tx, { officerId });
  return asking.length;
}

function periodFault(rules: Rules, at: Date, { from, to }: { from: Date; to: Date }): string | null {
  if (to <= from || to <= at) return 'period_is_over';
  return to.getTime() - from.getTime() > rules.pack.absence.maxDays * DAY ? 'period_too_long' : null;
}

async function deputyFault(tx: Transaction, rules: Rules, officerId: string, deputyId: string): Promise<string | null> {
  const [own, deputy] = [await organisation.officerPlace(tx, officerId), await organisation.officerPlace(tx, deputyId)];
  if (deputyId === officerId) return 'deputy_is_oneself';
  if (!own || deputy?.state !== 'active') return 'deputy_is_not_active';
  const department = departmentOf(rules.pack, own.unitPath) ?? own.unitPath;
  const top = rules.pack.absence.deputyWithin === 'own_unit' ? own.unitPath : department;
  const codes = (path: { code: string }[]) => path.map(({ code }) => code);
  return isWithin(codes(deputy.unitPath), codes(top)) ? null : 'deputy_is_elsewhere';
}
