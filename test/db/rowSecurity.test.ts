import { useDatabase } from '../support/database.ts';
import { holdAgainstOracle } from './rowSecurity/property.ts';

const database = useDatabase();

test('R3, R7, R8, R13, R15, R16, R17: on any organisation the database shows and takes what the rules allow, and no more', async () => {
  const seen = await holdAgainstOracle(database, { numRuns: 40 });
  expect(Object.keys(seen)).toHaveLength(16);
  for (const [what, { allowed, denied }] of Object.entries(seen)) {
    expect({ what, allowed: allowed > 10, denied: denied > 10 }).toEqual({ what, allowed: true, denied: true });
  }
}, 120_000);
