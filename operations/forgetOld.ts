import { record } from '../db/audit.ts';
import { forget } from '../db/forgetting.ts';
import type { Transaction } from '../db/transaction.ts';
import { forgotten, type Forgotten } from '../domain/retentionRule.ts';
import type { Rules } from '../domain/rules.ts';

const DAY = 86_400_000;
/** Rows a transaction: none holds others up. */
export const FORGET_BATCH = 1_000;

/**
 * Forgets one batch of what is over longer than the rule pack keeps it; what belongs to an open request or case stays. That, of
 * what and how much is recorded. Audit events are never forgotten by the application. Answers whether there may be more.
 */
export async function forgetOld(tx: Transaction, { pack }: Rules, what: Forgotten): Promise<{ more: boolean }> {
  const before = new Date(tx.at.getTime() - pack.retention[forgotten[what]].days * DAY);
  const count = await forget(tx, { what, before, limit: FORGET_BATCH });
  if (count > 0)
    await record(tx, { event: 'retention.forgotten', subject: { kind: 'retention', id: what }, detail: { count } });
  return { more: count === FORGET_BATCH };
}
