import { openDatabase, useDatabase, type TestDatabase } from '../support/database.ts';
import { holdAgainstOracle } from './rowSecurity/property.ts';

const TABLES = ['dossier', 'dossier_section', 'dossier_key', 'permission_grant', 'account', 'custody', 'request'];
const intact = useDatabase();

/** Whether the property of row security notices that the database was weakened. */
async function isNoticed(weaken: (database: TestDatabase) => Promise<unknown>): Promise<boolean> {
  const database = await openDatabase();
  try {
    await weaken(database);
    await holdAgainstOracle(database, { numRuns: 40, endOnFailure: true });
    return false;
  } catch (error) {
    if (String((error as Error).cause).includes('the rules say')) return true;
    throw error;
  } finally {
    await database.close();
  }
}

async function unnoticed<T>(
  all: readonly T[],
  weaken: (database: TestDatabase, one: T) => Promise<unknown>,
): Promise<T[]> {
  const found: T[] = [];
  for (const one of all) if (!(await isNoticed((database) => weaken(database, one)))) found.push(one);
  return found;
}

test('each policy that is dropped is missed by the property', async () => {
  const policies = (await intact
    .admin('pg_policies')
    .whereIn('tablename', TABLES)
    .whereRaw(`'qlcb_api' = any (roles)`)
    .select('tablename', 'policyname')) as { tablename: string; policyname: string }[];
  expect(new Set(policies.map(({ tablename }) => tablename))).toEqual(new Set(TABLES));
  const kept = await unnoticed(policies, (database, { tablename, policyname }) =>
    database.owner.raw('drop policy ?? on ??', [policyname, tablename]),
  );
  expect(kept).toEqual([]);
}, 120_000);

test('each table whose row security is off is noticed by the property', async () => {
  const open = await unnoticed(TABLES, (database, table) =>
    database.owner.raw('alter table ?? disable row level security', [table]),
  );
  expect(open).toEqual([]);
}, 120_000);
