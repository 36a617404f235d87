import { useDatabase } from '../support/database.ts';
import { holdAgainstOracle } from './rowSecurity/property.ts';

const database = useDatabase();

test('R3, R7, R8, R15, R16: on any organisation the database shows and takes what the rules allow, and no more', async () => {
  const seen = await holdAgainstOracle(database, { numRuns: 60 });
  console.log(seen);
  for (const [what, { allowed, denied }] of Object.entries(seen)) {
    expect({ what, enough: allowed >= 50 && denied >= 50 }).toEqual({ what, enough: true });
  }
}, 60_000);
