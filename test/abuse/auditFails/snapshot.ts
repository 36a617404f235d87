import type { Knex } from 'knex';

/** The content of every table, as one digest each. */
export async function snapshot(admin: Knex): Promise<Record<string, string>> {
  const tables = (await admin('information_schema.tables')
    .where({ table_schema: 'public', table_type: 'BASE TABLE' })
    .orderBy('table_name')
    .pluck('table_name')) as string[];
  const digests = tables.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "${table}" t) as "${table}"`,
  );
  const { rows } = (await admin.raw(`select ${digests.join(', ')}`)) as { rows: Record<string, string>[] };
  return rows[0]!;
}
