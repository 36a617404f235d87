import type { ItemMark } from '../domain/passwordCase.ts';
import type { Transaction } from './transaction.ts';
import { run, theRow } from './rows.ts';

/** Gathers what was done through the account between the last certain moment and the freeze; each once. */
export async function gather(tx: Transaction, caseId: string): Promise<void> {
  await run(tx, `select gather_case_items(:caseId)`, { caseId });
}

export interface ItemCounts {
  all: number;
  unmarkedByHead: number;
  unmarkedByIt: number;
  foreign: number;
}

export async function counts(tx: Transaction, caseId: string): Promise<ItemCounts> {
  return theRow<ItemCounts>(
    tx,
    `select count(*)::int as "all", count(*) filter (where head_mark is null)::int as "unmarkedByHead", count(*) filter (where it_mark is null)::int as "unmarkedByIt",
            count(*) filter (where head_mark = 'foreign' or it_mark = 'foreign')::int as "foreign"
       from case_item where case_id = :caseId`,
    { caseId },
  );
}

/** Marks an item for one side. Answers false where the case has no such item. */
export async function mark(
  tx: Transaction,
  { side, ...input }: { caseId: string; eventId: string; side: 'head' | 'it'; mark: ItemMark; by: string },
): Promise<boolean> {
  const statement =
    side === 'head'
      ? `update case_item set head_mark = :mark, head_by = :by where case_id = :caseId and event_id = :eventId::bigint`
      : `update case_item set it_mark = :mark, it_by = :by where case_id = :caseId and event_id = :eventId::bigint`;
  return (await run(tx, statement, input)) === 1;
}

/** Notes that an action was foreign: the case is an incident from then on. Answers whether it became one now. */
export async function noteIncident(tx: Transaction, caseId: string): Promise<boolean> {
  const touched = await run(
    tx,
    `update password_case set incident_at = :at where id = :caseId and incident_at is null`,
    { caseId, at: tx.at },
  );
  return touched === 1;
}
