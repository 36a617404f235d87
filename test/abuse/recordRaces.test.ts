import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import type { Transaction } from '../../db/transaction.ts';
import { sealedSections } from '../../domain/sealedSections.ts';
import { writeSection, type SectionEntry } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';
import { inPlace } from '../support/inPlace.ts';
import { untilWaiting } from '../support/waiting.ts';
import { webOf, type Person } from '../support/web.ts';

const house = useHouse();
const seals = sealedSections(Buffer.alloc(32, 7)); // as the web of the tests has it
const anh = () => ({ officerId: house.officer.anh, accountId: house.account.anh });

const contents = {
  contact: { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' },
  identity: { fullName: 'Ai Đó', dateOfBirth: '1990-01-01', sex: 'male', birthplace: 'Hà Nội', hometown: 'Hà Nội', personalId: '000090123456' },
  health: { height: '165', weight: '60', healthClass: '3', checkedOn: '2024-01-01' },
}; // prettier-ignore
type Written = keyof typeof contents;

const entryOf = (section: Written, version: number, more: Partial<SectionEntry> = {}): SectionEntry => ({
  officerId: house.officer.binh, section, version, content: contents[section], validFrom: '2024-10-01', ...more,
}); // prettier-ignore
const written = (entry: SectionEntry) => (tx: Transaction) => writeSection(tx, rules, entry, seals);
const write = (entry: SectionEntry) => house.api.as(anh(), 'writeSection', written(entry));

/** A database in which `meanwhile` is done, once, right after the first statement of a transaction that names `table`. */
function interruptedAfter(table: string, meanwhile: () => Promise<unknown>): Database {
  let isDone = false;
  const interrupted = (sql: Transaction['sql']) =>
    new Proxy(sql, {
      get: (target, name) => {
        if (name !== 'query') return Reflect.get(target, name) as unknown;
        return async (...asked: [{ text?: string }]) => {
          const answer: unknown = await (target.query as (...all: unknown[]) => Promise<unknown>)(...asked);
          if (isDone || !JSON.stringify(asked[0]).includes(table)) return answer;
          isDone = true;
          await meanwhile();
          return answer;
        };
      },
    });
  return {
    ...house.api,
    as: (actor, operation, work) => house.api.as(actor, operation, (tx) => work({ ...tx, sql: interrupted(tx.sql) })),
  };
}

const reader = (table: string, meanwhile: () => Promise<unknown>): Promise<Person> =>
  webOf(house, { db: interruptedAfter(table, meanwhile) }).person(house.officer.anh, house.account.anh);

beforeAll(async () => {
  const { account, officer, unit } = house;
  const grant = (permission: string) => ({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission, work_group: 'officers', unit_id: unit.gate, with_subordinates: false,
    valid_from: '2024-01-01', valid_to: '2099-01-01', granted_at: '2024-01-01',
  }); // prettier-ignore
  await house.database.owner('permission_grant').insert([grant('records.write'), grant('records.sensitive')]);
});

test('the first sensitive entry, recorded while the section is being opened, is never taken for an erased one', async () => {
  for (const [table, officerId] of [
    ['from dossier_key', house.officer.anh],
    ['from dossier_section', house.officer.binh],
  ] as const) {
    const person = await reader(table, () => write(entryOf('health', 0, { officerId })));
    const { body } = await person.post(`/dossiers/${officerId}/sections/health/opening`).expect(200);
    const told = [body.current, ...body.history].filter(Boolean) as { erased: boolean }[];
    expect(told.map(({ erased }) => erased)).toEqual(told.map(() => false));
    expect(body.version).toBeLessThanOrEqual(told.length);
  }
});

test('who was not told of an entry that was recorded while they read is refused when they write over it', async () => {
  const { binh } = house.officer;
  await write(entryOf('contact', 0));
  const theirs = entryOf('contact', 1, { content: { ...contents.contact, currentAddress: 'Quảng Ninh' } });
  const person = await reader('from dossier_section', () => write(theirs));
  const { body } = await person.get(`/dossiers/${binh}`).expect(200);
  const read = body.sections.find(({ section }: { section: string }) => section === 'contact');
  const seen = [read.current, ...read.history].map(({ version }: { version: number }) => version);
  expect(seen).toContain(read.version);

  const again = await reader('from dossier_section', () => write(entryOf('health', 1)));
  const opened = (await again.post(`/dossiers/${binh}/sections/health/opening`).expect(200)).body;
  expect([opened.current, ...opened.history].map(({ version }: { version: number }) => version)).toContain(
    opened.version,
  );
});

test('two who correct the same version at once: one is recorded, the other hears of it', async () => {
  let behind: Promise<unknown> | undefined;
  await house.api.as(anh(), 'first', async (tx) => {
    await written(entryOf('contact', 2, { replaces: 1 }))(tx);
    await inPlace(tx);
    behind = write(entryOf('contact', 2, { replaces: 1 })).catch((error: unknown) => error);
    await untilWaiting(house, 'qlcb_api');
  });
  expect(await behind).toMatchObject({ code: 'superseded', data: { version: 3 } });
});

test('two who record other sections of a dossier at once: the list misses neither', async () => {
  const { anh: officerId } = house.officer;
  let behind: Promise<unknown> | undefined;
  await house.api.as(anh(), 'first', async (tx) => {
    await written(entryOf('contact', 0, { officerId }))(tx);
    await inPlace(tx);
    behind = write(entryOf('identity', 0, { officerId }));
    await untilWaiting(house, 'qlcb_api');
  });
  await behind;
  const { missing_sections } = await house.database.admin('dossier').where({ officer_id: officerId }).first();
  expect(missing_sections).toEqual(['position', 'schooling', 'family']);
});

test.each(['identity', 'health'] as const)('leave that ends while its holder writes %s: the entry is refused, and why', async (section) => {
  const officerId = house.officer.gateHead;
  await house.database.admin('dossier').insert({ officer_id: officerId, managing_unit_id: house.unit.gate }).onConflict('officer_id').merge();
  let answer: Promise<unknown> | undefined;
  await house.database.admin.transaction(async (sql) => {
    await sql.raw('lock table dossier_section in access exclusive mode');
    answer = write(entryOf(section, 0, { officerId })).catch((error: unknown) => error);
    await untilWaiting(house, 'qlcb_api');
    await sql.raw('set local session_replication_role = replica');
    await sql('dossier').where({ officer_id: officerId }).update({ managing_unit_id: house.unit.otherGate });
  });
  expect(await answer).toMatchObject({ code: 'not_yours', data: { rule: 'R8', because: 'no_right_to_write' } });
  expect(await house.database.admin('dossier_section').where({ officer_id: officerId })).toEqual([]);
}); // prettier-ignore
