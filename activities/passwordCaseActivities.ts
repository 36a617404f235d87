import * as duties from '../db/caseDuties.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Reach } from '../domain/crashPoint.ts';
import type { CaseView } from '../domain/passwordCase.ts';
import type { Rules } from '../domain/rules.ts';
import { tendCase } from '../operations/passwordCase/tendCase.ts';

interface Parts {
  db: Database;
  rules: Rules;
  reach?: Reach;
}

/** The effects of `passwordCase`. One operation, one transaction, idempotent under the keys that the operation names. */
export function createPasswordCaseActivities({ db, rules, reach }: Parts) {
  return {
    async tendCase(input: { caseId: string }): Promise<CaseView> {
      let step = '';
      const view = await db.asEngine('tendCase', async (tx) => {
        const tended = await tendCase(tx, rules, input);
        if (reach) step = await stepOf(tx, input.caseId, tended);
        reach?.(`before the commit of tendCase: ${step}`);
        return tended;
      });
      reach?.(`after the commit of tendCase: ${step}`);
      return view;
    },
  };
}
export type PasswordCaseActivities = ReturnType<typeof createPasswordCaseActivities>;

/** How far a case is: what it waits for, or how it ended. */
async function stepOf(tx: Transaction, caseId: string, view: CaseView): Promise<string> {
  if (view.state === 'ended') return view.end;
  return (await duties.open(tx, caseId)).map(({ duty }) => duty).join(' and ') || 'the holder';
}
