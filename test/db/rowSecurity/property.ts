import fc from 'fast-check';
import type { TestDatabase } from '../../support/database.ts';
import { observe } from './observe.ts';
import { everything, rightsOf, type Rights } from './oracle.ts';
import type { Organisation, Session } from './organisation.ts';
import { organisations, sessionsIn } from './randomOrganisation.ts';
import { letForbiddenGrantsIn, writeOrganisation } from './writeOrganisation.ts';

/** How many pairs of a session and a row were allowed and denied, by what was done. */
export type Seen = Record<keyof Rights, { allowed: number; denied: number }>;

const scenes = organisations.chain((organisation) =>
  fc.record({ organisation: fc.constant(organisation), sessions: sessionsIn(organisation) }),
);

/**
 * Holds the database against the oracle on random organisations: all sessions of one share a single connection of the
 * API's login, one after the other. @throws Error naming the first session that reads or writes more or less than it may
 */
export async function holdAgainstOracle(
  database: TestDatabase,
  runs: { numRuns: number; endOnFailure?: boolean },
): Promise<Seen> {
  const api = database.pool('api', 1);
  const seen = {} as Seen;
  await letForbiddenGrantsIn(database.admin);
  await fc.assert(
    fc.asyncProperty(scenes, async ({ organisation, sessions }) => {
      await writeOrganisation(database.admin, organisation);
      for (const session of sessions) compare(organisation, session, await observe(api, organisation, session), seen);
    }),
    runs,
  );
  return seen;
}

function compare(organisation: Organisation, session: Session, observed: Rights, seen: Seen): void {
  const rights = rightsOf(organisation, session);
  const all = everything(organisation);
  for (const what of Object.keys(all) as (keyof Rights)[]) {
    const [may, does] = [[...rights[what]].sort().join(' · '), [...observed[what]].sort().join(' · ')];
    if (may !== does)
      throw new Error(`${JSON.stringify(session)} ${what}: the rules say [${may}], the database says [${does}]`);
    const counts = (seen[what] ??= { allowed: 0, denied: 0 });
    counts.allowed += rights[what].length;
    counts.denied += all[what].length - rights[what].length;
  }
}
