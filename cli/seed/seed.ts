import { openDatabase } from '../../db/database.ts';
import { run, theRow } from '../../db/rows.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import { sealedSections } from '../../domain/sealedSections.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { readSummary, type SeedSummary } from './summary.ts';
import { writeSeed } from './writeSeed.ts';

/** How many officers are made unless another number is asked for; and how many can be. */
export const DEFAULT_OFFICERS = 10_600;
const FEWEST_OFFICERS = 400;
const MOST_OFFICERS = 100_000;

/** The password of the demonstration's accounts, where none is given. It guards nothing but made-up people. */
const DEMO_PASSWORD = 'hai-quan-dung-thu-2018';
const SEED_LOCK = 7_240_002;

export interface SeedOptions {
  /** From 400 to 100,000. */
  officers?: number;
  rulePack: RulePack;
  /** The instant at which the organisation stands as it is made. */
  at: Date;
  /** At least as long as the pack demands. */
  demoPassword?: string;
  /** Seals second factors of the demonstration's IT accounts and sensitive sections, as the API opens them; without it there are none. */
  sealKey?: Uint8Array;
}

/**
 * Fills an empty database with a made-up organisation, all or nothing. One that has units already is left as it is.
 *
 * @param ownerUrl connection as `qlcb_owner`, to the newest schema
 * @returns the people of the demonstration and how to sign in as them, read from the database
 * @throws RangeError for a number of officers or a password that cannot be
 */
export async function seed(ownerUrl: string, options: SeedOptions): Promise<SeedSummary> {
  const officers = options.officers ?? DEFAULT_OFFICERS;
  const password = options.demoPassword ?? DEMO_PASSWORD;
  if (!Number.isInteger(officers) || officers < FEWEST_OFFICERS || officers > MOST_OFFICERS) {
    throw new RangeError(`officers: must be a whole number from ${FEWEST_OFFICERS} to ${MOST_OFFICERS}`);
  }
  const { minLength } = options.rulePack.password;
  if ([...password].length < minLength)
    throw new RangeError(`demoPassword: must have at least ${minLength} characters`);
  const db = openDatabase({ url: ownerUrl, clock: { now: () => options.at }, name: 'qlcb-seed', size: 1 });
  try {
    return await db.asCommand('seed', async (tx) => {
      await run(tx, `select pg_advisory_xact_lock(:lock)`, { lock: SEED_LOCK });
      const { seeded } = await theRow<{ seeded: boolean }>(tx, `select exists (select from unit) as seeded`);
      const factors = options.sealKey && secondFactors(options.sealKey);
      const seals = options.sealKey && sealedSections(options.sealKey);
      if (!seeded) await writeSeed(tx, { officers, rulePack: options.rulePack, password, factors, seals });
      return readSummary(tx, password);
    });
  } finally {
    await db.close();
  }
}
