import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { isSensitive, sectionNames, sections, type SectionName } from '../../domain/section/index.ts';
import { sealedSections } from '../../domain/sealedSections.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';
import { plainSql } from '../support/plainSql.ts';

const house = useHouse();
const seals = sealedSections(Buffer.alloc(32, 5));
const DAY = 86_400_000;
const AT = new Date('2024-10-15T18:30:00Z'); // 01:30 of the 16th in Hà Nội
const TODAY = '2024-10-16';
const CONTENT = {
  contact: { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' },
  health: { height: '165', weight: '60', healthClass: '2', checkedOn: '2024-01-01' },
};
type Written = keyof typeof CONTENT;

const anh = () => ({ officerId: house.officer.anh, accountId: house.account.anh });
const refusal = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: { code?: string; constraint?: string; message: string }) =>
      error === UNDONE ? null : (error.constraint ?? error.code ?? error.message),
  );
const UNDONE = { message: 'undone' };

/** Tries statements with the API's login as Anh, and takes them back. Answers the constraint or code that refuses; null where they are taken. */
const tried = (work: (sql: Knex.Transaction) => Promise<unknown>, at = AT) =>
  refusal(
    plainSql(house.database.api, anh(), at, async (sql) => {
      await work(sql);
      throw UNDONE as unknown as Error;
    }),
  );

const dossiers = new Map<string, string>();
async function newDossier(): Promise<string> {
  const id = randomUUID();
  const { owner } = house.database;
  await owner('officer').insert({ id, officer_no: id, full_name: 'Ai đó', search_name: 'ai do', position: 'Chuyên viên', unit_id: house.unit.gate, mail: `${id}@haiquan.example` }); // prettier-ignore
  await owner('dossier').insert({ officer_id: id, managing_unit_id: house.unit.gate });
  return id;
}

/** A dossier whose section has a version for each of `replacing`, recorded a day after the one before, which corrects that one. */
async function written(section: Written, replacing: (number | null)[]): Promise<string> {
  const key = `${section} ${JSON.stringify(replacing)}`;
  const known = dossiers.get(key);
  if (known) return known;
  const officerId = await newDossier();
  if (section === 'health' && replacing.length === 0)
    await house.database.owner('dossier_key').insert({ officer_id: officerId, version: 1, sealed_key: Buffer.of(1), made_at: AT }); // prettier-ignore
  for (const [version, replaces] of replacing.entries()) {
    house.clock.at = new Date(AT.getTime() - (replacing.length - version) * DAY);
    const entry = { officerId, section, version, content: CONTENT[section], validFrom: '2024-01-01', replaces: replaces ?? undefined }; // prettier-ignore
    await house.api.as(anh(), 'writeSection', (tx) => writeSection(tx, rules, entry, seals));
  }
  dossiers.set(key, officerId);
  return officerId;
}

interface Row {
  version: number;
  replaces: number | null;
  validFrom: string;
  recordedAt: Date;
  by: string | null;
  through: string | null;
}

const rowOf = (officerId: string, section: Written, { version, replaces, validFrom, recordedAt, by, through }: Row) => ({
  id: randomUUID(), officer_id: officerId, section, work_group: 'officers', version, replaces, valid_from: validFrom, recorded_at: recordedAt, recorded_by: by,
  recorded_through: through, ...(section === 'health' ? { sealed: Buffer.of(1), key_version: 1 } : { content: JSON.stringify(CONTENT[section]) }),
}); // prettier-ignore

/** The rules once more: the next version, of nothing or of one that stands, since a day up to today, now, by whoever acts. */
function isAllowed(replacing: (number | null)[], row: Row): boolean {
  if (row.version !== replacing.length + 1) return false;
  if (row.replaces !== null && (row.replaces < 1 || row.replaces > replacing.length)) return false;
  if (row.replaces !== null && replacing.includes(row.replaces)) return false;
  if (!/^\d{4}-\d\d-\d\d$/.test(row.validFrom) || row.validFrom < '1900-01-01' || row.validFrom > TODAY) return false;
  return row.recordedAt.getTime() === AT.getTime() && row.by === house.officer.anh && row.through === house.account.anh;
}

beforeAll(async () => {
  const { account, officer, unit } = house;
  const grant = (permission: string) => ({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission, work_group: 'officers', unit_id: unit.gate, with_subordinates: false,
    valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
  }); // prettier-ignore
  await house.database.owner('permission_grant').insert([grant('records.write'), grant('records.sensitive')]);
});

const HISTORIES: (number | null)[][] = [[], [null], [null, 1], [null, null], [null, null, 2], [null, 1, 2]];
const drawnRow = fc.record({
  section: fc.constantFrom<Written>('contact', 'health'),
  replacing: fc.constantFrom(...HISTORIES),
  ahead: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.constantFrom(-1, 0, 2, 3, 998, 2_147_483_000) }),
  replaces: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.integer({ min: -1, max: 4 }) }),
  validFrom: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('2020-02-29', '1900-01-01', TODAY) },
    { weight: 3, arbitrary: fc.constantFrom('2024-10-17', '2999-01-01', 'infinity', '1899-12-31', '0001-01-01', '4712-01-01 BC', '-infinity') }),
  recorded: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1, -DAY, 365 * DAY) }),
  by: fc.oneof({ weight: 6, arbitrary: fc.constant('anh' as const) }, { weight: 1, arbitrary: fc.constantFrom('binh' as const, null) }),
  through: fc.oneof({ weight: 6, arbitrary: fc.constant('anh' as const) }, { weight: 1, arbitrary: fc.constantFrom('other' as const, null) }),
}); // prettier-ignore

type Drawn = typeof drawnRow extends fc.Arbitrary<infer D> ? Omit<D, 'section' | 'replacing'> : never;
const rowDrawn = (replacing: (number | null)[], { ahead, recorded, by, through, ...row }: Drawn): Row => ({
  ...row,
  version: replacing.length + ahead,
  recordedAt: new Date(AT.getTime() + recorded),
  by: by && house.officer[by],
  through: through && house.account[through],
});

test('R10: the API’s login records the entry that the rules allow, and no other version, day, moment, name or account', async () => {
  const seen = { taken: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(drawnRow, async ({ section, replacing, ...drawn }) => {
      const row = rowDrawn(replacing, drawn);
      const officerId = await written(section, replacing);
      const refused = await tried((sql) => Promise.resolve(sql('dossier_section').insert(rowOf(officerId, section, row))));
      const allowed = isAllowed(replacing, row);
      expect([row, refused === null, refused]).toEqual([row, allowed, refused]);
      seen[allowed ? 'taken' : 'refused']++;
    }),
    { numRuns: 400 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
}, 120_000); // prettier-ignore

test('what the operation refuses, the login is refused as well', async () => {
  const drawn = fc.record({ replacing: fc.constantFrom(...HISTORIES), ahead: fc.constantFrom(0, 1, 2, 998), replaces: fc.option(fc.integer({ min: 1, max: 4 })),
    validFrom: fc.constantFrom('2020-02-29', TODAY, '2024-10-17', '2999-01-01', '1899-12-31', '0001-01-01') }); // prettier-ignore
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ replacing, ahead, replaces, validFrom }) => {
      const officerId = await written('contact', replacing);
      const version = replacing.length + ahead;
      house.clock.at = AT;
      const entry = { officerId, section: 'contact' as const, version: version - 1, content: CONTENT.contact, validFrom, replaces: replaces ?? undefined }; // prettier-ignore
      const operation = await refusal(
        house.api.as(anh(), 'writeSection', async (tx) => {
          await writeSection(tx, rules, entry, seals);
          throw UNDONE as unknown as Error;
        }),
      );
      const row = { version, replaces, validFrom, recordedAt: AT, by: house.officer.anh, through: house.account.anh };
      const login = await tried((sql) =>
        Promise.resolve(sql('dossier_section').insert(rowOf(officerId, 'contact', row))),
      );
      expect({ operation, login, same: (operation === null) === (login === null) }).toMatchObject({ same: true });
      if (operation !== null) refusals++;
    }),
    { numRuns: 150 },
  );
  expect(refusals).toBeGreaterThan(20);
}, 120_000);

describe('plain SQL of the API’s login', () => {
  const insert = (officerId: string, section: Written, change: object, at = AT) =>
    tried((sql) => {
      const row = { version: 1, replaces: null, validFrom: TODAY, recordedAt: at, by: house.officer.anh, through: house.account.anh }; // prettier-ignore
      return Promise.resolve(sql('dossier_section').insert({ ...rowOf(officerId, section, row), ...change }));
    }, at);

  test('corrects no entry of another officer or section', async () => {
    const [one, two] = [await written('contact', [null]), await written('contact', [null, null])];
    expect(await insert(one, 'contact', { version: 2, replaces: 1 })).toBeNull();
    expect(await insert(one, 'contact', { version: 3, replaces: 2 })).toMatch(/section_/);
    expect(await insert(await newDossier(), 'contact', { replaces: 1 })).toMatch(/section_replaces/);
    expect(await insert(two, 'contact', { section: 'identity', content: '{}', version: 1, replaces: 2 })).toMatch(/section_replaces/); // prettier-ignore
  });

  test('records nothing before what was recorded already', async () => {
    const officerId = await written('contact', [null, null]);
    expect(await insert(officerId, 'contact', { version: 3 })).toBeNull();
    const before = new Date(AT.getTime() - 3 * DAY);
    expect(await insert(officerId, 'contact', { version: 3, valid_from: '2024-01-01' }, before)).toBe(
      'section_follows_the_one_before',
    );
  });

  test.each(sectionNames.filter((name) => !isSensitive(name)))(
    'puts only fields of %s there, each that it has, and nothing without end',
    async (section: SectionName) => {
      const officerId = await newDossier();
      await house.database.owner('permission_grant').insert({
        id: randomUUID(), account_id: house.account.anh, officer_id: house.officer.anh, permission: 'records.write', work_group: sections[section].workGroup,
        unit_id: house.unit.gate, with_subordinates: false, valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
      }); // prettier-ignore
      const holding = (content: unknown) =>
        insert(officerId, 'contact', {
          section,
          work_group: sections[section].workGroup,
          content: JSON.stringify(content),
        });
      const known = Object.fromEntries(sections[section].fields.map(({ name }) => [name, 'x']));
      expect(await holding(known)).toBeNull();
      expect(await holding({ ...known, other: 'x' })).toBe('section_has_its_fields');
      for (const odd of [[], ['x'], 'x', 1, null]) expect(await holding(odd)).toMatch(/section_/);
      const [first] = sections[section].fields;
      expect(await holding({ [first!.name]: 'x'.repeat(300_000) })).toBe('section_has_an_end');
    },
  );

  test('seals under the dossier’s one live key alone, and makes the next only when that was erased', async () => {
    const officerId = await written('health', [null]);
    const key = (version: number) => (sql: Knex) =>
      Promise.resolve(
        sql('dossier_key').insert({ officer_id: officerId, version, sealed_key: Buffer.of(1), made_at: AT }),
      );
    expect(await tried(key(2))).toBe('dossier_key_one_live');
    expect(await tried(key(999))).toBe('key_follows_the_one_before');
    expect(await insert(officerId, 'health', { version: 2, key_version: 2 })).toBe('section_key_of_its_dossier');
    await house.database.owner('dossier_key').where({ officer_id: officerId }).update({ sealed_key: null, erased_at: AT }); // prettier-ignore
    expect(await insert(officerId, 'health', { version: 2 })).toBe('section_sealed_under_a_live_key');
    expect(await tried(key(999))).toBe('key_follows_the_one_before');
    expect(await tried(key(2))).toBeNull();
    dossiers.clear();
  });
});
