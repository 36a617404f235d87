import { readRules } from '../../cli/rules.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import type { Rules } from '../../domain/rules.ts';
import { useDatabase, type TestDatabase } from './database.ts';
import { smallOrganisation, type SmallOrganisation } from './smallOrganisation.ts';

export const rules: Rules = readRules('rule-packs/customs-2018.yaml');

/** A clock that stands still until a test sets it. */
export interface SettableClock {
  at: Date;
  now(): Date;
}

/** A test file's own house: database, the logins of the API and the worker, a settable clock, and a small organisation. */
export interface House extends SmallOrganisation {
  database: TestDatabase;
  api: Database;
  worker: Database;
  clock: SettableClock;
  /** What was handed over to the engine after commits, in order. */
  handedOver: HandOver[];
}

/** Call it at the top of the file. The clock stands at Tuesday 15/10/2024, 09:00 in Hà Nội, unless told otherwise. */
export function useHouse(at = new Date('2024-10-15T02:00:00Z')): House {
  const house = {} as House;
  // Before useDatabase, which finds fault with what is still open when it closes.
  afterAll(async () => {
    await house.api.close();
    await house.worker.close();
  });
  const database = useDatabase();
  beforeAll(async () => {
    const clock: SettableClock = { at, now: () => clock.at };
    const handedOver: HandOver[] = [];
    const afterCommit = (handOvers: HandOver[]) => void handedOver.push(...handOvers);
    // Many at once are what some tests are about, on a machine that has others to serve.
    const patient = { clock, afterCommit, acquireMs: 60_000 };
    const api = openDatabase({ url: database.urls.api, ...patient });
    const worker = openDatabase({ url: database.urls.worker, ...patient });
    Object.assign(house, { database, api, worker, clock, handedOver }, await smallOrganisation(database.owner));
  });
  return house;
}
