import type { Database } from '../db/database.ts';
import type { Rules } from '../domain/rules.ts';
import { tendCase } from '../operations/passwordCase/tendCase.ts';

/** The effects of `passwordCase`. One operation, one transaction, idempotent under the keys that the operation names. */
export function createPasswordCaseActivities({ db, rules }: { db: Database; rules: Rules }) {
  return {
    tendCase: (input: { caseId: string }) => db.asEngine('tendCase', (tx) => tendCase(tx, rules, input)),
  };
}
export type PasswordCaseActivities = ReturnType<typeof createPasswordCaseActivities>;
