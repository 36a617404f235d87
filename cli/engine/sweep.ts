import type { Database } from '../../db/database.ts';
import { undelivered } from '../../db/engineOutbox.ts';
import type { HandOvers } from './handOver.ts';
import { repeat } from './repeat.ts';

/** How long a row is left to the process that wrote it, and how often the sweep looks. */
const OWN_TIME_MS = 2_000;
const EVERY_MS = 1_000;
const BATCH = 200;

/**
 * Hands over what was left: written while Temporal was down, or by a process that died after its commit.
 *
 * @returns a function that ends it and resolves when the last round is over
 */
export function startSweep({
  onFailure,
  ...parts
}: {
  db: Database;
  handOvers: HandOvers;
  onFailure: (error: unknown) => void;
}): () => Promise<void> {
  return repeat({ round: () => sweepOnce(parts), everyMs: EVERY_MS, onFailure });
}

/** One round: everything that is old enough. Answers how many rows were handed over. */
export async function sweepOnce({ db, handOvers }: { db: Database; handOvers: HandOvers }): Promise<number> {
  const olderThan = new Date(db.clock.now().getTime() - OWN_TIME_MS);
  let handedOver = 0;
  for (;;) {
    const left = await db.asEngine('sweep', (tx) => undelivered(tx, { olderThan, limit: BATCH }));
    if (left.length === 0) return handedOver;
    await handOvers.deliver(left);
    handedOver += left.length;
  }
}
