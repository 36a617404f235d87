import { ensureRoles, LOGINS } from '../../db/roles.ts';
import { server } from '../support/servers.ts';
import { openDatabase, useDatabase } from '../support/database.ts';

describe('the logins', () => {
  const database = useDatabase();

  test('none of them sees through row-level security or makes databases and roles', async () => {
    const { rows } = await database.admin.raw<{ rows: Record<string, unknown>[] }>(
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles
        where rolname like 'qlcb%' order by 1`,
    );
    const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(rows).toEqual(
      Object.values(LOGINS)
        .sort()
        .map((rolname) => ({ rolname, ...none })),
    );
  });

  test('each pool works as its own login', async () => {
    for (const login of ['owner', 'api', 'worker'] as const) {
      const { rows } = await database[login].raw<{ rows: unknown[] }>('select current_user as login');
      expect(rows).toEqual([{ login: LOGINS[login] }]);
    }
  });

  test('only the owner makes tables', async () => {
    await expect(database.api.raw('create table public.mine (id int)')).rejects.toThrow('permission denied');
    await expect(database.worker.raw('create table public.mine (id int)')).rejects.toThrow('permission denied');
  });

  test('the database sorts as Vietnamese does and folds its letters', async () => {
    const { rows } = await database.api.raw<{ rows: unknown[] }>(
      `select string_agg(x, '' order by x) as sorted, unaccent('Đặng Ước') as folded
         from unnest(array['đ', 'd', 'e', 'â', 'a', 'ă']) x`,
    );
    expect(rows).toEqual([{ sorted: 'aăâdđe', folded: 'Dang Uoc' }]);
  });

  test('bootstrap can be done again', async () => {
    const { adminUrl, passwords } = await server('postgres');
    await ensureRoles(adminUrl, database.name, passwords);
    await expect(database.pool('owner', 1).raw('select 1')).resolves.toBeDefined();
  });
});

describe('the leak check', () => {
  const elsewhere = useDatabase();
  const names = async () =>
    (await elsewhere.admin('pg_database').select<{ datname: string }[]>()).map((row) => row.datname);

  test('fails a file that leaves a transaction open, and drops the database all the same', async () => {
    const database = await openDatabase();
    const forgotten = await database.api.transaction();
    await forgotten.raw('select 1');
    await expect(database.close()).rejects.toThrow('idle in transaction');
    await forgotten.rollback();
    expect(await names()).not.toContain(database.name);
  });
});
