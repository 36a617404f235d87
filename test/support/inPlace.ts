import type { Transaction } from '../../db/transaction.ts';

/** Resolves once what a transaction has sent along is answered: whoever comes now waits for its locks. */
export async function inPlace(tx: Transaction): Promise<void> {
  await Promise.all(tx.sent);
}
