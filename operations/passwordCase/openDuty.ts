import * as duties from '../../db/caseDuties.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { CaseDuty } from '../../domain/caseDuties.ts';
import type { Rules } from '../../domain/rules.ts';
import { addWorkingMinutes } from '../../domain/workingTime.ts';

/** Opens a duty of a case; deadline and reminders count in working time. Idempotent while it is open. */
export async function openDuty(tx: Transaction, rules: Rules, caseId: string, duty: CaseDuty): Promise<void> {
  const { deadlineMinutes, reminders } = rules.pack.passwordCase.duties[duty];
  const after = (minutes: number) => addWorkingMinutes(rules.calendar, tx.at, minutes);
  await duties.begin(tx, {
    caseId,
    duty,
    dueAt: after(deadlineMinutes),
    reminders: reminders.map((before) => after(deadlineMinutes - before)),
  });
}
