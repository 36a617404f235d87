import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexModule from 'knex';
import { dumpSchema } from '../../db/dumpSchema.ts';
import { migrate } from '../../db/migrate.ts';
import { ensureRoles, loginUrl, withDatabase } from '../../db/roles.ts';
import { startPostgres } from '../embedded/postgres.ts';

const { knex } = knexModule;
const DATABASE = 'qlcb';
const SCHEMA = new URL('../../db/schema.sql', import.meta.url);
/** Of a server that lives for seconds, in a folder that only we can read. */
const PASSWORDS = { owner: 'schema', api: 'schema', worker: 'schema' };

/** `qlcb schema`: applies every migration to an empty database of its own and writes `db/schema.sql`. */
export async function runSchema(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-schema-'));
  const server = await startPostgres({ dataDir: join(folder, 'data'), port: 0, superPassword: 'schema', fast: true });
  try {
    await ensureRoles(server.adminUrl, DATABASE, PASSWORDS);
    await migrate(loginUrl(server.adminUrl, DATABASE, 'owner', PASSWORDS));
    const admin = knex({ client: 'pg', connection: withDatabase(server.adminUrl, DATABASE) });
    writeFileSync(SCHEMA, await dumpSchema(admin));
    await admin.destroy();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
