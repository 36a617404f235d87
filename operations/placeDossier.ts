import * as appointments from '../db/appointments.ts';
import { record } from '../db/audit.ts';
import * as officerChanges from '../db/officerChanges.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import { managingUnit } from '../domain/managingUnit.ts';
import type { Rules } from '../domain/rules.ts';
import { wakeCorrections } from './correction/wakeCorrections.ts';
import { wakeReviews } from './review/wakeReviews.ts';

/** Gives an officer's dossier to the unit that manages it by where they serve and what they lead today (R8). Idempotent. */
export async function placeDossier(tx: Transaction, rules: Rules, officerId: string): Promise<void> {
  const officer = await organisation.officerPlace(tx, officerId);
  const unit = managingUnit(rules.pack, officer!.unitPath, await appointments.ofOfficer(tx, officerId));
  if (!(await officerChanges.setManagingUnit(tx, officerId, unit.code))) return;
  await record(tx, {
    event: 'dossier.handed_over',
    subject: { kind: 'dossier', id: officerId },
    detail: { unit: unit.code },
  });
  await wakeReviews(tx, { officerId });
  await wakeCorrections(tx, officerId);
}
