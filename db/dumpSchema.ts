import type { Knex } from 'knex';

/**
 * The schema as text, by sorted catalogue queries: what every migration together makes, to be compared in review and in
 * tests. Knex's own tables and those of extensions are left out.
 */
export async function dumpSchema(admin: Knex): Promise<string> {
  const parts = await Promise.all(PARTS.map(async ([title, query]) => `-- ${title}\n${await linesOf(admin, query)}\n`));
  return parts.join('\n');
}

async function linesOf(admin: Knex, query: string): Promise<string> {
  const { rows } = (await admin.raw(query)) as { rows: { line: string }[] };
  return rows.map(({ line }) => line).join('\n');
}

const OURS = `n.nspname = 'public' and c.relname not like 'knex%'
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

const PARTS: [string, string][] = [
  [
    'Tables',
    `select format(E'%s\n%s\n', c.relname, string_agg(format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attidentity <> '' then ' identity' when x.adbin is not null then ' default ' || pg_get_expr(x.adbin, x.adrelid) else '' end), E'\n' order by a.attnum)) as line
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef x on x.adrelid = c.oid and x.adnum = a.attnum
      where c.relkind = 'r' and ${OURS} group by c.relname order by c.relname`,
  ],
  [
    'Constraints',
    `select format('%s %s: %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace where k.contype <> 'n' and ${OURS} order by c.relname, k.conname`,
  ],
  [
    'Indexes',
    `select i.indexdef as line from pg_indexes i where i.schemaname = 'public' and i.tablename not like 'knex%' order by i.indexname`,
  ],
  [
    'Functions',
    `select format(E'%s\n', pg_get_functiondef(p.oid)) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and ${OURS} order by c.relname, t.tgname`,
  ],
  [
    'Row-level security',
    `select format('%s: %s %s', c.relname, case when c.relrowsecurity then 'enabled' else 'off' end, case when c.relforcerowsecurity then 'forced' else '' end) as line
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} order by c.relname`,
  ],
  [
    'Policies',
    `select format('%s %s: %s to %s using (%s) with check (%s)', tablename, policyname, cmd, array_to_string(roles, ', '), qual, with_check) as line
       from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'Privileges',
    `select format('%s to %s: %s', table_name, grantee, string_agg(privilege_type, ', ' order by privilege_type)) as line from information_schema.table_privileges
      where table_schema = 'public' and table_name not like 'knex%' and grantee in ('qlcb_api', 'qlcb_worker') group by table_name, grantee order by table_name, grantee`,
  ],
  [
    'Column privileges',
    `select format('%s(%s) to %s: %s', p.table_name, string_agg(p.column_name, ', ' order by p.column_name), p.grantee, p.privilege_type) as line
       from information_schema.column_privileges p
      where p.table_schema = 'public' and p.grantee in ('qlcb_api', 'qlcb_worker') and not exists (
        select 1 from information_schema.table_privileges t where t.table_schema = 'public' and t.table_name = p.table_name and t.grantee = p.grantee and t.privilege_type = p.privilege_type)
      group by p.table_name, p.grantee, p.privilege_type order by p.table_name, p.grantee, p.privilege_type`,
  ],
];
