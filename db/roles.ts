import pg from 'pg';

/** The logins of the parts; none is a superuser, and row-level security holds for each. */
export const LOGINS = { owner: 'qlcb_owner', api: 'qlcb_api', worker: 'qlcb_worker' } as const;

export interface RolePasswords {
  owner: string;
  api: string;
  worker: string;
}

const EXTENSIONS = ['ltree', 'unaccent', 'pg_trgm', 'btree_gist'];
const LOGIN_OPTIONS = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
/** One bootstrap at a time: two that make the same role or database would fail each other. */
const BOOTSTRAP_LOCK = 7_240_001;

/**
 * Makes what migrations cannot make for themselves: the three logins, the database (owned by `qlcb_owner`) and its
 * extensions. Idempotent; passwords are set anew each time.
 *
 * @param adminUrl a superuser's connection to any database of the server
 * @param database name of the database to make ready
 */
export async function ensureRoles(adminUrl: string, database: string, passwords: RolePasswords): Promise<void> {
  await connected(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [BOOTSTRAP_LOCK]);
    for (const part of ['owner', 'api', 'worker'] as const) await ensureLogin(admin, LOGINS[part], passwords[part]);
    const found = await admin.query('select from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) {
      await admin.query(`create database ${pg.escapeIdentifier(database)} owner ${LOGINS.owner}`);
    }
    await limitConnections(admin, database);
  });
  await connected(withDatabase(adminUrl, database), async (admin) => {
    for (const extension of EXTENSIONS) await admin.query(`create extension if not exists ${extension} schema public`);
  });
}

/** Lets only our logins into a database; a database cloned from a template does not inherit this. */
export async function limitConnections(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${LOGINS.api}, ${LOGINS.worker}`);
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The same server, as one of our logins, to one database. */
export function loginUrl(
  adminUrl: string,
  database: string,
  part: keyof RolePasswords,
  passwords: RolePasswords,
): string {
  const url = new URL(withDatabase(adminUrl, database));
  url.username = LOGINS[part];
  url.password = encodeURIComponent(passwords[part]);
  return url.href;
}

async function ensureLogin(admin: pg.Client, login: string, password: string): Promise<void> {
  const found = await admin.query('select from pg_roles where rolname = $1', [login]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await admin.query(`${verb} role ${login} ${LOGIN_OPTIONS} password ${pg.escapeLiteral(password)}`);
}

async function connected(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
