import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexModule from 'knex';
import { startPostgres, type EmbeddedPostgres } from '../../cli/embedded/postgres.ts';
import { migrate } from '../../db/migrate.ts';
import { ensureRoles, loginUrl, withDatabase } from '../../db/roles.ts';
import type { FaultDatabase } from './faultHouse.ts';

const { knex } = knexModule;
const NAME = 'qlcb';
const PASSWORDS = { owner: 'owner', api: 'api', worker: 'worker' };

/** A PostgreSQL server of the test's own, with our database in it, that can be stopped and started again in its place. */
export interface OwnPostgres extends FaultDatabase {
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-outage-'));
  const options = { dataDir: join(folder, 'postgres'), superPassword: 'super' };
  let server: EmbeddedPostgres = await startPostgres({ ...options, port: 0 });
  const { adminUrl, port } = server;
  await ensureRoles(adminUrl, NAME, PASSWORDS);
  const urlOf = (part: keyof typeof PASSWORDS) => loginUrl(adminUrl, NAME, part, PASSWORDS);
  await migrate(urlOf('owner'));
  const urls = {
    owner: urlOf('owner'),
    api: urlOf('api'),
    worker: urlOf('worker'),
    admin: withDatabase(adminUrl, NAME),
  };
  const pool = (connection: string) => knex({ client: 'pg', connection, pool: { min: 0, max: 4 } });
  const [owner, admin] = [pool(urls.owner), pool(urls.admin)];
  const close = async () => {
    await Promise.all([owner.destroy(), admin.destroy()]);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async () => {
    server = await startPostgres({ ...options, port });
  };
  return { urls, owner, admin, close, start, stop: () => server.stop() };
}
