import type pg from 'pg';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import type { SectionName } from '../../domain/section/index.ts';

/** The sections that are measured: three a dossier, none of them sensitive. */
export const SECTIONS: readonly SectionName[] = ['identity', 'position', 'contact'];
const OFFICERS_A_UNIT = 67;

/** A department whose records are reviewed: its head, and how many dossiers it has. */
export interface Department {
  unitId: string;
  headId: string;
  dossiers: number;
}

/** Makes the root, once. */
export async function makeRoot(admin: pg.Pool): Promise<void> {
  await admin.query(
    `insert into unit (id, code, parent_id, path, kind, name, short_name) values (gen_random_uuid(), 'ROOT', null, 'ROOT', 'general_department', 'Tổng cục', 'TC')`,
  );
}

/** A department with so many units below it, each with a head, a custodian who may write, and its dossiers. */
export async function makeDepartment(admin: pg.Pool, { code, units }: { code: string; units: number }): Promise<Department> {
  const content = Object.fromEntries(SECTIONS.map((section) => [section, Object.fromEntries(fieldNames(section).map((name) => [name, name]))]));
  const { rows } = await admin.query<{ unitId: string; headId: string }>(DEPARTMENT, [code, units, OFFICERS_A_UNIT, JSON.stringify(content)]);
  await grantAll(admin);
  await admin.query('vacuum analyze');
  return { ...rows[0]!, dossiers: units * OFFICERS_A_UNIT };
} // prettier-ignore

const OFFICER = `'Chuyên viên', unit_id, lower(no) || '@haiquan.example', true`;

const DEPARTMENT = `
  with top as (
    insert into unit (id, code, parent_id, path, kind, name, short_name)
    select gen_random_uuid(), $1::text, r.id, r.path || $1::text, 'cuc_province', 'Cục ' || $1::text, $1::text from unit r where r.parent_id is null returning id, path
  ), below as (
    insert into unit (id, code, parent_id, path, kind, name, short_name)
    select gen_random_uuid(), $1::text || 'U' || n, t.id, t.path || ($1::text || 'U' || n), 'chi_cuc', 'Chi cục ' || n, 'CC' || n from top t, generate_series(1, $2::int) n returning id, code
  ), place as (
    select id as unit_id, $1::text || 'H0' as no, true as leads, null::uuid as keeps from top
    union all select id, code || 'H', true, null from below
    union all select id, code || 'K', false, id from below
    union all select b.id, b.code || 'O' || n, false, null from below b, generate_series(1, $3::int) n
  ), person as (
    insert into officer (id, officer_no, full_name, search_name, position, unit_id, mail, made_up)
    select gen_random_uuid(), no, 'Cán bộ ' || no, 'can bo ' || lower(no), ${OFFICER} from place returning id, officer_no, unit_id
  ), head as (
    insert into appointment (id, unit_id, officer_id, post, began_at)
    select gen_random_uuid(), p.unit_id, p.id, 'head', '2018-03-01' from person p join place l on l.no = p.officer_no and l.leads returning unit_id, officer_id
  ), account as (
    insert into account (id, unit_id, kind, user_name, state, made_up)
    select gen_random_uuid(), l.unit_id, 'user', lower(l.no), 'active', true from place l where l.keeps is not null returning id, unit_id, user_name
  ), kept as (
    select a.id, a.unit_id, p.id as officer_id from account a join person p on lower(p.officer_no) = a.user_name
  ), custody as (
    insert into custody (id, account_id, officer_id, began_at) select gen_random_uuid(), id, officer_id, '2018-03-01' from kept
  ), dossier as (
    insert into dossier (officer_id, managing_unit_id) select p.id, p.unit_id from person p join place l on l.no = p.officer_no and not l.leads and l.keeps is null returning officer_id
  ), entry as (
    insert into dossier_section (id, officer_id, section, work_group, version, content, valid_from, recorded_at)
    select gen_random_uuid(), d.officer_id, s.key, 'officers', 1, s.value, '2018-03-01', '2018-03-01' from dossier d cross join jsonb_each($4::jsonb) s
  )
  select t.id as "unitId", h.officer_id as "headId" from top t join head h on h.unit_id = t.id`;

/** The grants of a department's custodians: their trigger wants to see the custody, which the statement above has just written. */
async function grantAll(admin: pg.Pool): Promise<void> {
  await admin.query(
    `insert into permission_grant (id, account_id, officer_id, permission, work_group, unit_id, with_subordinates, valid_from, valid_to, granted_at)
     select gen_random_uuid(), a.id, c.officer_id, g.permission, 'officers', a.unit_id, false, '2018-03-01', '2099-01-01', '2018-03-01'
       from account a join custody c on c.account_id = a.id cross join (values ('records.read'), ('records.write')) g(permission)
      where not exists (select from permission_grant p where p.account_id = a.id)`,
  );
}
