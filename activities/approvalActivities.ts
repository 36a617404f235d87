import type { Database } from '../db/database.ts';
import type { RequestEnd } from '../domain/approval.ts';
import type { Rules } from '../domain/rules.ts';
import { applyRequest } from '../operations/applyRequest.ts';
import { closeRequest } from '../operations/closeRequest.ts';
import { openTask } from '../operations/openTask.ts';
import { planAndAsk } from '../operations/planAndAsk.ts';
import { tendLastTask } from '../operations/tendLastTask.ts';
import { tendSentBack } from '../operations/tendSentBack.ts';
import { tendTask } from '../operations/tendTask.ts';

/** The effects of `approval`. Each is one operation, one transaction, and idempotent under the key that its operation names. */
export function createApprovalActivities({ db, rules }: { db: Database; rules: Rules }) {
  return {
    planAndAsk: (input: { requestId: string }) => db.asEngine('planAndAsk', (tx) => planAndAsk(tx, rules, input)),
    openTask: (input: { requestId: string; version: number; position: number }) =>
      db.asEngine('openTask', (tx) => openTask(tx, rules, input)),
    tendTask: (input: { requestId: string; taskId: string; isLast?: boolean }) =>
      input.isLast
        ? db.asEngine('tendLastTask', (tx) => tendLastTask(tx, rules, input))
        : db.asEngine('tendTask', (tx) => tendTask(tx, rules, input)),
    tendSentBack: (input: { requestId: string; taskId: string }) =>
      db.asEngine('tendSentBack', (tx) => tendSentBack(tx, rules, input)),
    applyRequest: (input: { requestId: string }) => db.asEngine('applyRequest', (tx) => applyRequest(tx, rules, input)),
    closeRequest: (input: { requestId: string; end: RequestEnd }) =>
      db.asEngine('closeRequest', (tx) => closeRequest(tx, input)),
  };
}
export type ApprovalActivities = ReturnType<typeof createApprovalActivities>;
