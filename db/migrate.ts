import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import knexModule, { type Knex } from 'knex';

const { knex } = knexModule;
const FOLDER = new URL('migrations/', import.meta.url);
/** `.ts` from the sources, `.js` in the image. */
const EXTENSION = extname(fileURLToPath(import.meta.url));

/** Knex's own loader knows neither `.ts` nor one name for both a source and what is emitted from it. */
const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: () => Promise.resolve(migrationNames()),
  getMigrationName: (name) => name,
  getMigration: async (name) => (await import(new URL(`${name}${EXTENSION}`, FOLDER).href)) as Knex.Migration,
};

/** Names of all migrations, in order, without their extension. */
export function migrationNames(): string[] {
  const files = readdirSync(FOLDER).filter((file) => extname(file) === EXTENSION && !file.endsWith('.d.ts'));
  return files.map((file) => file.slice(0, -EXTENSION.length)).sort();
}

/**
 * Brings a database up to the newest migration. The logins and extensions must be there (`ensureRoles`).
 *
 * @param ownerUrl connection as the owner of the database
 * @returns the migrations that were applied now; none when the database was up to date
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return migrating(ownerUrl, async (db) => {
    const [, applied] = (await db.migrate.latest()) as [number, string[]];
    return applied;
  });
}

/**
 * Takes back every migration, newest first.
 *
 * @returns the migrations that were taken back
 */
export async function migrateDown(ownerUrl: string): Promise<string[]> {
  return migrating(ownerUrl, async (db) => {
    const [, reverted] = (await db.migrate.rollback(undefined, true)) as [number, string[]];
    return reverted;
  });
}

async function migrating<T>(connection: string, work: (db: Knex) => Promise<T>): Promise<T> {
  const db = knex({ client: 'pg', connection, pool: { min: 0, max: 2 }, migrations: { migrationSource } });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
