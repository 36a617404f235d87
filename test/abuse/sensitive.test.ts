import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { sealedSections } from '../../domain/sealedSections.ts';
import { openSection } from '../../operations/openSection.ts';
import { writeSection, type SectionEntry } from '../../operations/writeSection.ts';
import { plainSql } from '../support/plainSql.ts';
import { rules, useHouse } from '../support/house.ts';
import { webOf, type Person } from '../support/web.ts';

const house = useHouse();
const seals = sealedSections(Buffer.alloc(32, 7)); // as the web of the tests has it
const NO_RIGHT = { code: '42501' };
const SECRETS = ['Tăng huyết áp độ hai', 'Quách Thị Tường Vi', 'Xóm Núi, xã Rất Xa'];

const family = {
  policyFamily: 'invalid',
  members: [{ relation: 'spouse', name: SECRETS[1]!, born: '1985', occupation: null, residence: SECRETS[2]! }],
};
const health = { height: '165', weight: '60', healthClass: '3', chronicIllness: SECRETS[0]!, checkedOn: '2024-01-01' };

const anh = () => ({ officerId: house.officer.anh, accountId: house.account.anh });
const superior = () => ({ officerId: house.officer.deputyDirector, accountId: house.account.province });
const asSuperior = <T>(work: (sql: Knex.Transaction) => Promise<T>) =>
  plainSql(house.database.api, superior(), house.clock.at, work);

async function write(officerId: string, section: 'family' | 'health', content: SectionEntry['content']): Promise<void> {
  const entry = { officerId, section, version: 0, content, validFrom: '2024-10-01' };
  await house.api.as(anh(), 'writeSection', (tx) => writeSection(tx, rules, entry, seals));
}
const open = (officerId: string, section: 'family' | 'health') =>
  house.api.as(anh(), 'openSection', (tx) =>
    openSection(tx, seals, { officerId, section, on: '2024-10-15', knownAt: null }),
  );

beforeAll(async () => {
  const { unit, officer, account, database } = house;
  const grant = (permission: string, accountId: string, officerId: string, unitId: string, below: boolean) => ({
    id: randomUUID(), account_id: accountId, officer_id: officerId, permission, work_group: 'officers', unit_id: unitId, with_subordinates: below,
    valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01',
  }); // prettier-ignore
  await database
    .owner('permission_grant')
    .insert([
      grant('records.write', account.anh, officer.anh, unit.gate, false),
      grant('records.sensitive', account.anh, officer.anh, unit.gate, false),
      grant('records.read', account.province, officer.deputyDirector, unit.province, true),
      grant('records.write', account.province, officer.deputyDirector, unit.province, false),
    ]);
  for (const id of [officer.anh, officer.binh]) {
    await write(id, 'family', family);
    await write(id, 'health', health);
  }
});

test('abuse 20: a dump holds no sensitive text, in no column and no spelling', async () => {
  const { rows } = (await house.database.admin.raw(
    `select string_agg(query_to_xml(format('select * from %I', relname), true, false, '')::text, '') as dump
       from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )) as { rows: [{ dump: string }] };
  const { dump } = rows[0];
  expect(dump).toContain('Phạm Thanh Bình');
  for (const secret of [...SECRETS, 'chronicIllness', 'residence']) {
    const bytes = Buffer.from(secret);
    for (const spelling of [secret, bytes.toString('hex'), bytes.toString('base64').replaceAll('=', '')])
      expect(dump).not.toContain(spelling);
  }
});

test('a sealed row that is moved to another officer or section, or rewritten, opens nothing', async () => {
  const { officer, database } = house;
  const moved = async (change: string) => {
    await database.admin.raw(`set session_replication_role = replica; ${change}; set session_replication_role = origin`);
    await expect(open(officer.binh, 'health')).rejects.toThrow();
  };
  expect(await open(officer.binh, 'health')).toMatchObject([{ content: health }]);
  const mine = `officer_id = '${officer.binh}' and section = 'health'`;
  const from = (whose: string, section: string) =>
    `update dossier_section s set sealed = f.sealed from dossier_section f where s.officer_id = '${officer.binh}' and s.section = 'health'
        and f.officer_id = '${whose}' and f.section = '${section}'`;
  await moved(from(officer.anh, 'health'));
  await moved(from(officer.binh, 'family'));
  await moved(`update dossier_key k set sealed_key = f.sealed_key from dossier_key f where k.officer_id = '${officer.binh}' and f.officer_id = '${officer.anh}'`);
  await moved(`update dossier_section set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where ${mine}`);
}); // prettier-ignore

test('what is sensitive is never kept open, and what is open never sealed', async () => {
  const entry = { id: randomUUID(), officer_id: house.officer.gateHead, work_group: 'officers', version: 1, valid_from: '2024-10-01', recorded_at: house.clock.at }; // prettier-ignore
  await house.database.owner('dossier_key').insert({ officer_id: house.officer.gateHead, version: 1, sealed_key: Buffer.of(1), made_at: house.clock.at }); // prettier-ignore
  const insert = (row: object) => Promise.resolve(house.database.owner('dossier_section').insert({ ...entry, ...row }));
  const wrong = { constraint: 'section_sealed_where_sensitive' };
  await expect(insert({ section: 'health', content: '{}' })).rejects.toMatchObject(wrong);
  await expect(insert({ section: 'health', content: '{}', sealed: Buffer.of(1), key_version: 1 })).rejects.toMatchObject(wrong); // prettier-ignore
  await expect(insert({ section: 'contact', sealed: Buffer.of(1), key_version: 1 })).rejects.toMatchObject(wrong);
});

test('abuse 19: a superior’s own SQL neither reads nor writes what is sensitive below, nor the columns that follow', async () => {
  const { officer } = house;
  expect(await asSuperior((sql) => sql('dossier_section').whereNotNull('sealed'))).toEqual([]);
  expect(await asSuperior((sql) => sql('dossier_key'))).toEqual([]);
  const forged = { id: randomUUID(), officer_id: officer.binh, section: 'health', work_group: 'officers', version: 2, sealed: Buffer.of(1), key_version: 1, valid_from: '2024-10-01', recorded_at: house.clock.at, recorded_by: officer.deputyDirector, recorded_through: house.account.province }; // prettier-ignore
  for (const misuse of [
    (sql: Knex) => sql('dossier_section').insert(forged),
    (sql: Knex) => sql('dossier_section').insert({ ...forged, replaces: 1 }),
    (sql: Knex) => sql('dossier_key').insert({ officer_id: officer.binh, version: 2, sealed_key: Buffer.of(1), made_at: house.clock.at }),
    (sql: Knex) => sql('dossier_key').update({ sealed_key: null, erased_at: house.clock.at }),
    (sql: Knex) => sql('dossier').where({ officer_id: officer.binh }).update({ rank_code: '08.049' }),
    (sql: Knex) => sql('dossier').where({ officer_id: officer.binh }).update({ missing_sections: '{}' }),
  ]) await expect(asSuperior((sql) => Promise.resolve(misuse(sql)))).rejects.toMatchObject(NO_RIGHT);
}); // prettier-ignore

test('R13: the permission is given to no account but a user’s, and neither the API nor the engine erases a key', async () => {
  const { account, database, officer, unit } = house;
  const grant = (accountId: string, officerId: string) => ({
    id: randomUUID(), account_id: accountId, officer_id: officerId, permission: 'records.sensitive', work_group: 'officers', unit_id: unit.province,
    with_subordinates: true, valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01',
  }); // prettier-ignore
  const insert = (row: object) => Promise.resolve(database.owner('permission_grant').insert(row));
  await expect(insert(grant(account.admin, officer.adminOfficer))).rejects.toMatchObject({ code: '23514' });
  const leader = { id: randomUUID(), unit_id: unit.province, kind: 'leader', user_name: 'hp-ld01' };
  await database.owner('account').insert(leader);
  await database.owner('custody').insert({ id: randomUUID(), account_id: leader.id, officer_id: officer.director, began_at: '2020-01-01' }); // prettier-ignore
  await expect(insert(grant(leader.id, officer.director))).rejects.toMatchObject({ constraint: 'grant_r13_user_accounts' }); // prettier-ignore
  for (const login of ['api', 'worker'] as const)
    await expect(Promise.resolve(database[login]('dossier_key').update({ sealed_key: null }))).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
});

describe('abuse 24: odd content', () => {
  let keeper: Person;
  beforeAll(async () => {
    keeper = await webOf(house).person(house.officer.anh, house.account.anh);
  });
  const put = (content: unknown, section = 'family') =>
    keeper.put(`/dossiers/${house.officer.anh}/sections/${section}`, { version: 1, content, validFrom: '2024-10-01' });
  const member = (name: unknown) => ({ relation: 'child', name });
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);

  test.each([
    ['51 rows', { members: Array(51).fill(member('An')) }, 400],
    ['a row in a row', { members: [{ ...member('An'), children: [member('Bình')] }] }, 400],
    ['a NUL byte', { members: [member('An\u0000')] }, 400],
    ['a lone surrogate', { members: [member('An\ud800')] }, 400],
    ['depth 40', { members: deep(40) }, 400],
    ['a number for a name', { members: [member(7)] }, 400],
    ['a text of 501 signs', { members: [member('x'.repeat(501))] }, 400],
    ['a name that nobody sees', { members: [member('\u200b\u2060')] }, 422],
    ['a column that there is not', { members: [{ ...member('An'), __proto: 'x' }] }, 422],
    ['a list as a text', { members: 'An' }, 422],
    ['a text as a list', { policyFamily: [], members: [] }, 422],
  ])('%s is refused, and nothing is stored', async (_, content, status) => {
    await put(content).expect(status);
    const rows = await house.database.admin('dossier_section').where({ officer_id: house.officer.anh, section: 'family' });
    expect(rows).toHaveLength(1);
  }); // prettier-ignore

  test('twins of a name in NFC and NFD are one: nothing has changed', async () => {
    await put({ members: [member('Nguyễn Thị Ước'.normalize('NFD'))] }).expect(200);
    const [newest] = await open(house.officer.anh, 'family');
    expect(newest!.content).toMatchObject({ members: [{ name: 'Nguyễn Thị Ước'.normalize('NFC') }] });
  });
});
