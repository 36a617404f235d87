import type { Forgotten } from '../domain/retentionRule.ts';
import type { Transaction } from './transaction.ts';
import { theRow } from './rows.ts';

/** Forgets at most so many rows that were over before an instant. Answers how many; the database refuses an instant that is too near. */
export async function forget(
  tx: Transaction,
  input: { what: Forgotten; before: Date; limit: number },
): Promise<number> {
  const { count } = await theRow<{ count: number }>(tx, `select forget_old(:what, :before, :limit) as count`, { ...input });
  return count;
} // prettier-ignore
