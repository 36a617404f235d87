import type { Knex } from 'knex';
import type { Rights } from './oracle.ts';
import { plainSql } from '../../support/plainSql.ts';
import { NOW, type Organisation, type Session } from './organisation.ts';
import { idOf, keyOf } from './rowIds.ts';
import { requestableNames, sealableDossiers, writableSections } from './tries.ts';

/** What the API's login really reads and writes as this session; whatever it writes is undone. */
export async function observe(api: Knex, o: Organisation, session: Session): Promise<Rights> {
  if (session === 'bare') return api.transaction((sql) => look(sql, o));
  if (session === 'nobody') return plainSql(api, null, NOW, (sql) => look(sql, o));
  const account = session.account === null ? null : idOf('account', session.account);
  return plainSql(api, { officerId: idOf('officer', session.officer), accountId: account }, NOW, (sql) => look(sql, o));
}

async function look(sql: Knex.Transaction, o: Organisation): Promise<Rights> {
  return {
    ...(await readTables(sql)),
    'write dossier_section': await writableSections(sql, o),
    'make dossier_key': await sealableDossiers(sql, o),
    'end permission_grant': await changed(
      sql,
      `update permission_grant set ended_at = valid_from, end_reason = 'revoked' where ended_at is null returning id`,
    ),
    'change request': [
      ...(await changed(sql, 'update request set end_reason = end_reason returning id')),
      ...(await changedBlindly(sql)),
    ],
    'make request': await requestableNames(sql, o),
  };
}

const ID_COLUMNS = {
  dossier: 'officer_id',
  dossier_section: 'id',
  dossier_key: 'officer_id',
  permission_grant: 'id',
  account: 'id',
  custody: 'id',
  request: 'id',
  request_version: 'request_id',
  stage: 'request_id',
  task: 'request_id',
  decision: 'request_id',
} as const;
type ReadTables = Record<keyof typeof ID_COLUMNS, string[]>;

async function readTables(sql: Knex.Transaction): Promise<ReadTables> {
  const columns = Object.entries(ID_COLUMNS).map(
    ([table, id]) => `array(select ${id}::text from ${table}) as ${table}`,
  );
  const { rows } = (await sql.raw(`select ${columns.join(', ')}`)) as { rows: ReadTables[] };
  return Object.fromEntries(Object.entries(rows[0]!).map(([table, ids]) => [table, ids.map(keyOf)])) as ReadTables;
}

async function changed(sql: Knex.Transaction, statement: string): Promise<string[]> {
  await sql.raw('savepoint before');
  const { rows } = (await sql.raw(statement)) as { rows: { id: string }[] };
  await sql.raw('rollback to savepoint before');
  return rows.map(({ id }) => keyOf(id));
}

/** A statement that reads nothing meets no policy for reading: requests that it changes beyond those that are read. */
async function changedBlindly(sql: Knex.Transaction): Promise<string[]> {
  await sql.raw('savepoint before');
  const { rowCount } = (await sql.raw(`update request set state = 'asking'`)) as unknown as { rowCount: number };
  await sql.raw('rollback to savepoint before');
  const { rows } = (await sql.raw('select count(*)::int as n from request')) as { rows: [{ n: number }] };
  return rowCount === rows[0].n ? [] : [`${rowCount} blindly`];
}
