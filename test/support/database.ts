import { randomUUID } from 'node:crypto';
import knexModule, { type Knex } from 'knex';
import pg from 'pg';
import { limitConnections, LOGINS, loginUrl, withDatabase, type RolePasswords } from '../../db/roles.ts';
import { server } from './servers.ts';

const { knex } = knexModule;

/** One connection pool a login. `admin` sees through row-level security: to look at the outcome, never to act. */
type Login = 'owner' | 'api' | 'worker' | 'admin';

export interface TestDatabase {
  readonly name: string;
  readonly urls: Readonly<Record<Login, string>>;
  readonly owner: Knex;
  readonly api: Knex;
  readonly worker: Knex;
  readonly admin: Knex;
  /** A pool of the test's own, closed with the database. */
  pool(login: Login, size: number): Knex;
}

/**
 * Gives the test file a database of its own with all migrations, as the real logins, and drops it at the end. A
 * transaction or a connection that the file left open fails it. Call it at the top of the file or of a `describe`.
 * Jest runs `afterAll` in the order of the text: what closes pools of the test's own stands above this call.
 */
export function useDatabase(): TestDatabase {
  let database: OpenDatabase | undefined;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(async () => {
    await database?.close();
  });
  return new Proxy({} as TestDatabase, {
    get: (_, property) => {
      if (!database) throw new Error('The database is there only inside of tests and hooks.');
      return Reflect.get(database, property) as unknown;
    },
  });
}

export interface OpenDatabase extends TestDatabase {
  /** @throws Error naming what was left open; the database is dropped all the same */
  close(): Promise<void>;
}

/** As `useDatabase`, for those who end it themselves (benchmarks, child processes). */
export async function openDatabase(): Promise<OpenDatabase> {
  const { adminUrl, template, passwords } = await server('postgres');
  const name = `qlcb_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(`create database ${name} template ${template} owner ${LOGINS.owner}`);
    await limitConnections(admin, name);
  });
  const admin = withDatabase(adminUrl, name);
  const urlOf = (part: keyof RolePasswords) => loginUrl(adminUrl, name, part, passwords);
  const urls = { owner: urlOf('owner'), api: urlOf('api'), worker: urlOf('worker'), admin };
  const pools: Knex[] = [];
  const pool = (login: Login, size: number) => {
    const made = knex({ client: 'pg', connection: urls[login], pool: { min: 0, max: size } });
    pools.push(made);
    return made;
  };
  const logins = { owner: pool('owner', 4), api: pool('api', 10), worker: pool('worker', 10), admin: pool('admin', 4) };
  return { name, urls, ...logins, pool, close: () => closeDatabase(adminUrl, name, pools) };
}

async function closeDatabase(adminUrl: string, name: string, pools: Knex[]): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    const open = await sessions(admin, name, `state like 'idle in transaction%' or state = 'active'`);
    const closed = Promise.all(pools.map((pool) => pool.destroy()));
    if (open.length > 0) {
      await admin.query(`drop database ${name} with (force)`);
      throw new Error(`Left open in a transaction or query:\n${open.join('\n')}`);
    }
    await closed; // waits for ever for a transaction that nobody ends, so only now
    const left = await dropped(admin, name);
    if (left.length > 0) throw new Error(`Connections left open:\n${left.join('\n')}`);
  });
}

/** A plain drop waits five seconds for closing connections: whatever stops it then was left open for good. */
async function dropped(admin: pg.Client, name: string): Promise<string[]> {
  try {
    await admin.query(`drop database ${name}`);
    return [];
  } catch (error) {
    const left = await sessions(admin, name, 'true');
    await admin.query(`drop database if exists ${name} with (force)`);
    return [...left, (error as Error).message];
  }
}

async function sessions(admin: pg.Client, database: string, condition: string): Promise<string[]> {
  const found = await admin.query<{ told: string }>(
    `select concat_ws(' · ', usename, state, query) as told from pg_stat_activity
      where datname = $1 and backend_type = 'client backend' and (${condition})`,
    [database],
  );
  return found.rows.map((row) => row.told);
}

async function asAdmin(connectionString: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString });
  admin.on('error', () => undefined); // the server may be stopped under it; its query says so
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
