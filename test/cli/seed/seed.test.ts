import { verify } from '@node-rs/argon2';
import { seed } from '../../../cli/seed/seed.ts';
import type { DemoRole } from '../../../cli/seed/demoSeats.ts';
import type { SeedSummary } from '../../../cli/seed/summary.ts';
import { checkSection } from '../../../domain/section/checkSection.ts';
import { sealedSections } from '../../../domain/sealedSections.ts';
import type { SectionContent } from '../../../domain/section/field.ts';
import { sectionNames, type SectionName } from '../../../domain/section/index.ts';
import { customs2018 } from '../../domain/customs2018.ts';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();
const SEAL_KEY = Buffer.alloc(32, 3);
const options = { officers: 1_500, rulePack: customs2018(), at: new Date('2026-11-20T03:00:00Z'), sealKey: SEAL_KEY };
let summary: SeedSummary;

interface Entry {
  id: string;
  officer_id: string;
  section: SectionName;
  content: SectionContent | null;
  sealed: Buffer | null;
  key_version: number | null;
  sealed_key: Buffer | null;
}

beforeAll(async () => {
  summary = await seed(database.urls.owner, options);
});

const person = (role: DemoRole) => summary.people.find((one) => one.role === role)!;
const rowsOf = async (statement: string, bindings: readonly string[] = []) =>
  (await database.admin.raw(statement, bindings)).rows;

test('as many officers as asked for are there, all of them made up', async () => {
  expect(summary.counts).toMatchObject({ officers: 1_500, units: 375 });
  expect(await rowsOf(`select from officer where not made_up or mail !~ '@haiquan\\.example$'`)).toEqual([]);
});

test('seeding again changes nothing and names the same people', async () => {
  expect(await seed(database.urls.owner, { ...options, officers: 400 })).toEqual(summary);
});

test('every unit is led, and every department has its admin officer, who may assign', async () => {
  expect(
    await rowsOf(
      `select code from unit u where not exists (select from appointment a where a.unit_id = u.id and a.post <> 'deputy' and a.ended_at is null)`,
    ),
  ).toEqual([]);
  const kinds = Object.entries(options.rulePack.unitKinds).flatMap(([kind, { hasAdminAccount }]) =>
    hasAdminAccount ? [kind] : [],
  );
  const without = await rowsOf(
    `select u.code from unit u where u.kind = any(?::text[]) and not exists (
       select from account a join custody c on c.account_id = a.id and c.ended_at is null
         join permission_grant g on g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'permissions.assign'
        where a.unit_id = u.id and a.kind = 'unit_admin')`,
    [kinds] as never,
  );
  expect(without).toEqual([]);
});

test('who serves has a dossier in the unit that manages it, heads of unit in the superior one (R8)', async () => {
  expect(
    await rowsOf(
      `select officer_no from officer o where (state = 'active') <> exists (select from dossier d where d.officer_id = o.id)`,
    ),
  ).toEqual([]);
  const kept = await rowsOf(
    `select kind from dossier d join unit u on u.id = d.managing_unit_id where kind in ('phong', 'doi')`,
  );
  expect(kept).toEqual([]);
  const managing = async (role: DemoRole) =>
    (
      await rowsOf('select u.code from dossier d join unit u on u.id = d.managing_unit_id where d.officer_id = ?', [
        person(role).officerId,
      ])
    )[0].code;
  expect(await managing('requester')).toBe('CHQ20_C01');
  expect(await managing('head_of_sub_department')).toBe('CHQ20');
  expect(await managing('admin_officer')).toBe('CHQ20');
  expect(await managing('head_of_department')).toBe('TCHQ');
});

test('every section passes its own schema unchanged', async () => {
  const entries: Entry[] = await rowsOf(
    `select s.*, k.sealed_key from dossier_section s left join dossier_key k on k.officer_id = s.officer_id and k.version = s.key_version`,
  );
  expect(entries).toHaveLength(sectionNames.length * summary.counts.dossiers);
  const seals = sealedSections(SEAL_KEY);
  for (const { section, sealed, sealed_key: key, ...entry } of entries) {
    const place = { rowId: entry.id, officerId: entry.officer_id, section, keyVersion: entry.key_version! };
    const content = sealed ? seals.open(key!, place, sealed) : entry.content;
    expect(checkSection(section, content, '2026-11-20')).toEqual({ content, faults: [] });
  }
});

test('the list’s columns follow the entries: rank and title as recorded, nothing missing', async () => {
  expect(
    await rowsOf(
      `select from dossier d join dossier_section s using (officer_id) where s.section = 'position' and (d.missing_sections <> '{}'
         or (d.rank_code, d.title, d.updated_at) is distinct from (s.content ->> 'rankCode', s.content ->> 'title', s.recorded_at))`,
    ),
  ).toEqual([]);
});

test('some departments have one custodian who opens sensitive sections, and one of them can be tried', async () => {
  const opened: { user_name: string; n: number }[] = await rowsOf(
    `select min(a.user_name) as user_name, count(*)::int as n from permission_grant g join account a on a.id = g.account_id
      where g.permission = 'records.sensitive' group by g.unit_id order by 1`,
  );
  expect(opened.length).toBeGreaterThan(3);
  expect(opened.every(({ n }) => n <= 4)).toBe(true);
  expect(opened.map(({ user_name }) => user_name)).toContain(person('records_officer').userName);
});

test('the one who asks keeps an account without any permission, and others of the department have some', async () => {
  const asks = person('requester');
  expect(asks.userName).toBe('hp-nd02');
  expect(await rowsOf('select from permission_grant where account_id = ?', [asks.accountId!])).toEqual([]);
  const held = await rowsOf(
    `select permission from permission_grant g join account a on a.id = g.account_id where a.user_name = 'hp-nd01' order by 1`,
  );
  expect(held.map(({ permission }: { permission: string }) => permission)).toEqual([
    'records.read',
    'records.read',
    'records.sensitive',
    'records.write',
    'records.write',
  ]);
});

test('the accounts of the demonstration open with the password that is told, and no other account has one', async () => {
  const secrets: { user_name: string; password_hash: string }[] = await rowsOf(
    'select a.user_name, s.password_hash from account_secret s join account a on a.id = s.account_id order by 1',
  );
  expect(secrets.map(({ user_name }) => user_name)).toEqual([
    'cntt-ht01',
    'cntt-ht02',
    'hp-nd01',
    'hp-nd02',
    'hp-qt01',
  ]);
  const { password } = person('admin_officer');
  expect(await verify(secrets[0]!.password_hash, password!)).toBe(true);
  expect(secrets[0]!.password_hash).toMatch(/^\$argon2id\$/);
});

test('the IT department has two system accounts with two custodians, who assign and issue', async () => {
  const system = await rowsOf(
    `select c.officer_id, array_agg(g.permission order by g.permission) as held from account a join custody c on c.account_id = a.id
       join permission_grant g on g.account_id = a.id where a.kind = 'system_admin' group by 1`,
  );
  expect(system.map(({ held }: { held: string[] }) => held)).toEqual(
    Array(2).fill(['accounts.issue', 'permissions.assign']),
  );
});

test('a number of officers or a password that cannot be is refused before anything is written', async () => {
  await expect(seed(database.urls.owner, { ...options, officers: 100_001 })).rejects.toThrow(RangeError);
  await expect(seed(database.urls.owner, { ...options, officers: 12 })).rejects.toThrow(RangeError);
  await expect(seed(database.urls.owner, { ...options, demoPassword: 'mười bốn ký tự' })).rejects.toThrow(
    /at least 15/,
  );
});
