import type { Knex } from 'knex';
import { workGroups } from '../../../domain/permission.ts';
import type { Organisation } from './organisation.ts';
import { idOf, keyOf } from './rowIds.ts';

/** Into which dossiers and groups an entry is taken. One under another's name, account or time shows as `forged`. */
export async function writableSections(sql: Knex.Transaction, o: Organisation): Promise<string[]> {
  const entry = (at: string, author: string, account: string) =>
    `insert into dossier_section values (gen_random_uuid(), v_officer, 'contact', v_group, 1, '{}', '2024-10-15', ${at}, ${author}, ${account})`;
  const forged = [
    entry('at_now()', 'gen_random_uuid()', 'actor_account()'),
    entry('at_now()', 'null', 'actor_account()'),
    entry('at_now()', 'actor()', 'null'),
    entry(`at_now() - interval '1 day'`, 'actor()', 'actor_account()'),
  ];
  const officers = o.dossiers.map(({ officer }) => idOf('officer', officer));
  const taken = await tried(
    sql,
    `for v_officer, v_group in select * from unnest('{${officers.join(',')}}'::uuid[]) d, unnest('{${workGroups.join(',')}}'::text[]) g`,
    [entry('at_now()', 'actor()', 'actor_account()'), ...forged],
  );
  return taken.map(({ officer, group, statement }) => `${statement === 0 ? '' : 'forged '}${keyOf(officer)} ${group}`);
}

/** In whose name a request is taken; one that begins as approved or as a later version shows as `forged`. */
export async function requestableNames(sql: Knex.Transaction, o: Organisation): Promise<string[]> {
  const request = (state: string, version: number) =>
    `insert into request values (gen_random_uuid(), 'YC-new', 'permission.grant', '${state}', ${version}, v_officer, v_officer, '${idOf('account', 0)}', 'customs-2018@1', '2024-10-15')`;
  const officers = o.officers.map((_, i) => idOf('officer', i));
  const taken = await tried(
    sql,
    `for v_officer, v_group in select d, '' from unnest('{${officers.join(',')}}'::uuid[]) d`,
    [request('submitted', 1), request('asking', 1), request('submitted', 2)],
  );
  return taken.map(({ officer, statement }) => `${statement === 0 ? '' : 'forged '}${keyOf(officer)}`);
}

/**
 * Tries statements in the database itself, one savepoint each: thousands of round trips less. The first is tried for every
 * pair, the others where the first was taken. Everything is undone.
 */
async function tried(
  sql: Knex.Transaction,
  loop: string,
  statements: string[],
): Promise<{ officer: string; group: string; statement: number }[]> {
  const tryEach = statements.map(
    (statement, i) => `
      if ${i} = 0 or was_taken then
        begin
          ${statement};
          raise exception using errcode = 'TAKEN';
        exception
          when sqlstate 'TAKEN' then was_taken := true; taken := taken || (v_officer || ' ${i} ' || v_group);
          when foreign_key_violation or not_null_violation then taken := taken || (v_officer || ' ${i} ' || v_group);
          when insufficient_privilege then null;
        end;
      end if;`,
  );
  await sql.raw(`
    do $$ declare v_officer uuid; v_group text; was_taken boolean; taken text[] := '{}'; begin
      ${loop} loop
        was_taken := false; ${tryEach.join('')}
      end loop;
      perform set_config('test.taken', array_to_string(taken, ','), true);
    end $$`);
  const { rows } = (await sql.raw(`select current_setting('test.taken') as taken`)) as { rows: { taken: string }[] };
  return rows[0]!.taken
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [officer, statement, group] = pair.split(' ');
      return { officer: officer!, statement: Number(statement), group: group! };
    });
}
