import * as places from '../../db/correctionPlaces.ts';
import { tellCorrection } from '../../db/engineOutbox.ts';
import type { Transaction } from '../../db/transaction.ts';

/** Has the open corrections of a dossier look again, once another unit manages it (R8): they move along. */
export async function wakeCorrections(tx: Transaction, officerId: string): Promise<void> {
  for (const correctionId of await places.openOf(tx, officerId)) await tellCorrection(tx, correctionId);
}
