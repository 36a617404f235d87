import * as cases from '../../db/passwordCases.ts';
import { tellPasswordCase } from '../../db/engineOutbox.ts';
import type { Transaction } from '../../db/transaction.ts';

/**
 * People have changed: open cases in which one of these is asked as head, and those of accounts of a unit and below, are looked
 * at anew, so that who acts now is asked and who lost the part no longer sees them (R14).
 */
export async function wakeCases(
  tx: Transaction,
  concern: { officerIds: readonly string[]; unitId: string | null },
): Promise<void> {
  for (const caseId of await cases.concerning(tx, concern)) await tellPasswordCase(tx, caseId);
}
