import { record } from '../db/audit.ts';
import * as officerChanges from '../db/officerChanges.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { askAnew, lockConcerned } from './askAnew.ts';
import { wakeCases } from './passwordCase/wakeCases.ts';
import { placeDossier } from './placeDossier.ts';
import { relieveOfficer } from './relieveOfficer.ts';

/**
 * Moves an officer to another unit (điều động). What they had through the old one ends at once: posts, custody, grants,
 * sessions through an account, decision links; their dossier goes to the unit that now manages it (R7, R8, R21).
 *
 * @throws Refused `not_found` (officer, unit) · `not_eligible` (has left, serves there already)
 */
export async function transferOfficer(
  tx: Transaction,
  rules: Rules,
  { officerId, unitId, position }: { officerId: string; unitId: string; position: string },
): Promise<void> {
  const concerned = await lockConcerned(tx, { officerIds: [officerId], unitId: null });
  const officer = await officerChanges.lock(tx, officerId);
  const to = await organisation.unitPlace(tx, unitId);
  if (!officer || !to) throw new Refused('not_found', {});
  if (officer.state === 'left') throw new Refused('not_eligible', { because: 'officer_has_left' });
  if (officer.unitId === unitId) throw new Refused('not_eligible', { because: 'serves_there_already' });
  const from = await organisation.unitPlace(tx, officer.unitId);
  await relieveOfficer(tx, { officerId, reason: 'transferred' });
  await officerChanges.move(tx, { officerId, unitId, position });
  const detail = { from: from!.path.at(-1)!.code, to: to.path.at(-1)!.code };
  await record(tx, { event: 'officer.transferred', subject: { kind: 'officer', id: officerId }, detail });
  await placeDossier(tx, rules, officerId);
  await askAnew(tx, rules, concerned);
  await wakeCases(tx, { officerIds: [officerId], unitId: null });
}
