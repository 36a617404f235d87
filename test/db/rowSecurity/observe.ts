import type { Knex } from 'knex';
import type { Database } from '../../../db/database.ts';
import { workGroups } from '../../../domain/permission.ts';
import type { Rights } from './oracle.ts';
import type { Organisation, Session } from './organisation.ts';
import { idOf, keyOf } from './rowIds.ts';

type Read = (statement: string) => Promise<string[]>;

/** What the API's login really reads and writes as this session; whatever it writes is undone. */
export async function observe(api: Database, o: Organisation, session: Session): Promise<Rights> {
  if (session === 'bare') return api.pool.transaction((sql) => look(sql, o));
  if (session === 'nobody') return api.asNobody('look', ({ sql }) => look(sql, o));
  const actor = {
    officerId: idOf('officer', session.officer),
    accountId: session.account === null ? null : idOf('account', session.account),
  };
  return api.as(actor, 'look', ({ sql }) => look(sql, o));
}

async function look(sql: Knex.Transaction, o: Organisation): Promise<Rights> {
  const keys: Read = async (statement) => {
    const { rows } = (await sql.raw(statement)) as { rows: { id: string }[] };
    return rows.map(({ id }) => keyOf(id));
  };
  const read = await readTables(sql);
  return {
    ...read,
    'write dossier_section': await writableSections(sql, o),
    'end permission_grant': await undone(sql, () =>
      keys(`update permission_grant set ended_at = valid_from, end_reason = 'revoked' where ended_at is null returning id`),
    ),
    'change request': await undone(sql, () => keys('update request set version = version + 1 returning id')),
    'make request': await requestableNames(sql, o),
  };
}

async function readTables(sql: Knex.Transaction): Promise<Record<'dossier' | 'dossier_section' | 'permission_grant' | 'account' | 'custody' | 'request' | 'request_version' | 'stage' | 'task' | 'decision', string[]>> {
  const idColumns = {
    dossier: 'officer_id',
    dossier_section: 'id',
    permission_grant: 'id',
    account: 'id',
    custody: 'id',
    request: 'id',
    request_version: 'request_id',
    stage: 'request_id',
    task: 'request_id',
    decision: 'request_id',
  };
  const columns = Object.entries(idColumns).map(([table, id]) => `array(select ${id}::text from ${table}) as ${table}`);
  const { rows } = (await sql.raw(`select ${columns.join(', ')}`)) as { rows: Record<keyof typeof idColumns, string[]>[] };
  return Object.fromEntries(Object.entries(rows[0]!).map(([table, ids]) => [table, ids.map(keyOf)])) as Record<keyof typeof idColumns, string[]>;
}

async function undone<T>(sql: Knex.Transaction, work: () => Promise<T>): Promise<T> {
  await sql.raw('savepoint before');
  const answer = await work();
  await sql.raw('rollback to savepoint before');
  return answer;
}

/** Tries every dossier and group; and for each that is taken, that no other author, account or time is taken in its place. */
async function writableSections(sql: Knex.Transaction, o: Organisation): Promise<string[]> {
  const insert = (author: string, account: string, at: string) =>
    `insert into dossier_section values (gen_random_uuid(), officer, 'contact', work_group, 1, '{}', '2024-10-15', ${at}, ${author}, ${account})`;
  const forged = [
    insert(`'${idOf('officer', 0)}'`, 'actor_account()', 'at_now()').replace('values', 'select * from (values').concat(` v where actor() <> '${idOf('officer', 0)}'`),
    insert('null', 'actor_account()', 'at_now()'),
    insert('actor()', 'null', 'at_now()'),
    insert('actor()', 'actor_account()', `at_now() - interval '1 day'`),
  ];
  const tries = [['', insert('actor()', 'actor_account()', 'at_now()')], ...forged.slice(1).map((statement) => ['forged ', statement])];
  const officers = o.dossiers.map(({ officer }) => `('${idOf('officer', officer)}'::uuid)`);
  const groups = workGroups.map((group) => `('${group}')`);
  return takenOf(
    sql,
    `for officer, work_group in select d.o, g.g from (values ${officers.join(', ')}) d(o), (values ${groups.join(', ')}) g(g)`,
    tries.map(([mark, statement]) => ({ statement: statement!, taken: `'${mark}' || officer || ' ' || work_group` })),
  );
}
