import { migrate, migrateDown } from '../../db/migrate.ts';
import { dumpSchema } from '../../db/dumpSchema.ts';
import { readFileSync } from 'node:fs';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();

test('the migrations go down and up again, and leave the very schema that is checked in', async () => {
  const committed = readFileSync(new URL('../../db/schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(database.admin)).toBe(committed);

  const down = await migrateDown(database.urls.owner);
  expect(down.length).toBeGreaterThanOrEqual(6);
  const left = await database.admin
    .raw(`select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
    and relname not like 'knex%'`);
  expect(left.rows[0].n).toBe(0);
  await migrate(database.urls.owner);
  expect(await dumpSchema(database.admin)).toBe(committed);
});
