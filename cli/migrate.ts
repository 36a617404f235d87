import { readMigrateConfig } from '../config/migrate.ts';
import { migrate } from '../db/migrate.ts';
import { ensureRoles, loginUrl } from '../db/roles.ts';

/** `qlcb migrate`: the logins, the database, its extensions and its newest schema, on a server of one's own. */
export async function runMigrate(): Promise<void> {
  const { adminUrl, database, passwords } = readMigrateConfig(process.env);
  await ensureRoles(adminUrl, database, passwords);
  const applied = await migrate(loginUrl(adminUrl, database, 'owner', passwords));
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.');
}
