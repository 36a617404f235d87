import type { Database } from '../../db/database.ts';
import { forgotten, type Forgotten } from '../../domain/retentionRule.ts';
import type { Rules } from '../../domain/rules.ts';
import { forgetOld } from '../../operations/forgetOld.ts';
import { repeat } from './repeat.ts';

const EVERY_MS = 60 * 60_000;
/** Batches of one kind a round, so that it is over in seconds and a worker may stop; the rest has time. */
const BATCHES = 50;

interface Forgetting {
  db: Database;
  rules: Rules;
}

/** Forgets what the rule pack keeps no longer, every hour. Of several workers each takes what no other is at. */
export function startForgetting({
  onFailure,
  ...parts
}: Forgetting & { onFailure: (error: unknown) => void }): () => Promise<void> {
  return repeat({ round: () => forgetOnce(parts), everyMs: EVERY_MS, onFailure });
}

/** One round, in bounded transactions. */
export async function forgetOnce({ db, rules }: Forgetting): Promise<void> {
  for (const what of Object.keys(forgotten) as Forgotten[]) {
    for (let batch = 0; batch < BATCHES; batch++) {
      const { more } = await db.asEngine('forgetOld', (tx) => forgetOld(tx, rules, what));
      if (!more) break;
    }
  }
}
