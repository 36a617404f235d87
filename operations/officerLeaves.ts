import { record } from '../db/audit.ts';
import * as officerChanges from '../db/officerChanges.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { askAnew, lockConcerned } from './askAnew.ts';
import { placeDossier } from './placeDossier.ts';
import { relieveOfficer } from './relieveOfficer.ts';

/**
 * An officer leaves the service. Posts, custody, grants, every session and every decision link end at once; the dossier stays
 * with the unit that managed it, or goes down to their own where they led one (R7, R8, R21).
 *
 * @throws Refused `not_found` · `not_eligible` (has left already)
 */
export async function officerLeaves(
  tx: Transaction,
  rules: Rules,
  { officerId }: { officerId: string },
): Promise<void> {
  const concerned = await lockConcerned(tx, { officerIds: [officerId], unitId: null });
  const officer = await officerChanges.lock(tx, officerId);
  if (!officer) throw new Refused('not_found', {});
  if (officer.state === 'left') throw new Refused('not_eligible', { because: 'officer_has_left' });
  await relieveOfficer(tx, { officerId, reason: 'left' });
  await officerChanges.markLeft(tx, officerId);
  await record(tx, { event: 'officer.left', subject: { kind: 'officer', id: officerId } });
  await placeDossier(tx, rules, officerId);
  await askAnew(tx, rules, concerned);
}
