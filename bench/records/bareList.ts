import type pg from 'pg';
import type { Question } from './questions.ts';

/** What a page of the list and its number of rows take by plain SQL: no row security, no actor, no HTTP. */
export async function bareList(sql: pg.PoolClient, path: string, { name, filter }: Question): Promise<number> {
  const values: string[] = [path];
  const bound = (value: string) => `$${values.push(value)}`;
  const conditions = ['m.path <@ $1::ltree'];
  if (filter.q) {
    const pattern = `%${filter.q}%`;
    conditions.push(`(o.search_name like ${bound(pattern)} or lower(o.officer_no) like ${bound(pattern)})`);
  }
  if (filter.rank) conditions.push(`d.rank_code = ${bound(filter.rank)}`);
  if (filter.missing) conditions.push(`d.missing_sections @> array[${bound(filter.missing)}::text]`);
  const from = `from dossier d join officer o on o.id = d.officer_id join unit m on m.id = d.managing_unit_id
    where ${conditions.join(' and ')}`;
  await sql.query('begin');
  await sql.query({
    name: `page ${name}`,
    text: `select o.id, o.full_name, o.position, (select u.name from unit u where u.id = o.unit_id), o.officer_no, m.id as unit, m.code, m.name,
             m.short_name, m.kind, d.rank_code, d.title, d.missing_sections, d.updated_at ${from} order by o.search_name, o.id limit 26`,
    values,
  });
  const counted = await sql.query<{ total: number }>({
    name: `count ${name}`,
    text: `select count(*)::int as total ${from}`,
    values,
  });
  await sql.query('commit');
  return counted.rows[0]!.total;
}
