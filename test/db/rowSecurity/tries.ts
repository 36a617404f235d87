import type { Knex } from 'knex';
import { sectionNames } from '../../../domain/section/index.ts';
import type { Organisation } from './organisation.ts';
import { idOf, keyOf } from './rowIds.ts';

/** Into which sections of which dossiers an entry is taken. One under another's name, account or time shows as `forged`. */
export async function writableSections(sql: Knex.Transaction, o: Organisation): Promise<string[]> {
  const entry = (at: string, author: string, account: string) =>
    `insert into dossier_section (id, officer_id, section, work_group, version, content, sealed, key_version, valid_from, recorded_at, recorded_by, recorded_through)
     select gen_random_uuid(), v_officer, v_what, case v_what when 'schooling' then 'training' else 'officers' end, 2,
            case when v_what in ('family', 'health') then null else '{}'::jsonb end, case when v_what in ('family', 'health') then '\\x01'::bytea end,
            case when v_what in ('family', 'health') then 1 end, '2024-10-15', ${at}, ${author}, ${account}`;
  const forged = [
    entry('at_now()', 'gen_random_uuid()', 'actor_account()'),
    entry('at_now()', 'null', 'actor_account()'),
    entry('at_now()', 'actor()', 'null'),
    entry(`at_now() - interval '1 day'`, 'actor()', 'actor_account()'),
  ];
  const taken = await tried(
    sql,
    `for v_officer, v_what in select * from ${dossiersOf(o)} d, unnest('{${sectionNames.join(',')}}'::text[]) s`,
    [entry('at_now()', 'actor()', 'actor_account()'), ...forged],
  );
  return taken.map(({ officer, what, statement }) => `${statement === 0 ? '' : 'forged '}${keyOf(officer)} ${what}`);
}

/** For which dossiers a key is taken. One that was made at another time, or is none, shows as `forged`. */
export async function sealableDossiers(sql: Knex.Transaction, o: Organisation): Promise<string[]> {
  const key = (sealed: string, at: string, erased: string) =>
    `insert into dossier_key (officer_id, version, sealed_key, made_at, erased_at) values (v_officer, 2, ${sealed}, ${at}, ${erased})`;
  const taken = await tried(sql, `for v_officer, v_what in select d, '' from ${dossiersOf(o)} d`, [
    key(`'\\x01'`, 'at_now()', 'null'),
    key(`'\\x01'`, `at_now() - interval '1 day'`, 'null'),
    key('null', 'at_now()', 'at_now()'),
  ]);
  return taken.map(({ officer, statement }) => `${statement === 0 ? '' : 'forged '}${keyOf(officer)}`);
}

const dossiersOf = (o: Organisation) =>
  `unnest('{${o.dossiers.map(({ officer }) => idOf('officer', officer)).join(',')}}'::uuid[])`;

/** In whose name a request is taken; one that begins as approved or as a later version shows as `forged`. */
export async function requestableNames(sql: Knex.Transaction, o: Organisation): Promise<string[]> {
  const request = (state: string, version: number) =>
    `insert into request values (gen_random_uuid(), 'YC-new', 'permission.grant', '${state}', ${version}, v_officer, v_officer, '${idOf('account', 0)}', 'customs-2018@1', at_now())`;
  const officers = o.officers.map((_, i) => idOf('officer', i));
  const taken = await tried(
    sql,
    `for v_officer, v_what in select d, '' from unnest('{${officers.join(',')}}'::uuid[]) d`,
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
): Promise<{ officer: string; what: string; statement: number }[]> {
  const tryEach = statements.map(
    (statement, i) => `
      if ${i} = 0 or was_taken then
        begin
          ${statement};
          raise exception using errcode = 'TAKEN';
        exception
          when sqlstate 'TAKEN' then was_taken := true; taken := taken || (v_officer || ' ${i} ' || v_what);
          when foreign_key_violation or not_null_violation or check_violation or unique_violation then taken := taken || (v_officer || ' ${i} ' || v_what);
          when insufficient_privilege then null;
        end;
      end if;`,
  );
  await sql.raw(`
    do $$ declare v_officer uuid; v_what text; was_taken boolean; taken text[] := '{}'; begin
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
      const [officer, statement, what] = pair.split(' ');
      return { officer: officer!, statement: Number(statement), what: what! };
    });
}
