import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as entries from '../../db/views/sectionEntries.ts';
import { customsRanks } from '../../domain/section/catalogues.ts';
import { sealedSections } from '../../domain/sealedSections.ts';
import { openSection } from '../../operations/openSection.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';

const house = useHouse();
const seals = sealedSections(Buffer.alloc(32, 5));
const BEGAN = Date.parse('2024-10-15T02:00:00Z');
const HOUR = 3_600_000;

const sections = ['contact', 'position', 'health'] as const;
type Section = (typeof sections)[number];

/** One entry to be recorded: `hours` after the one before, valid since `daysBack` before the day it is recorded on. */
interface Drawn {
  hours: number;
  daysBack: number;
  /** Which of the versions that stand it corrects; null where something has changed. */
  corrects: number | null;
  rank: (typeof customsRanks)[number];
}

/** The same as it was recorded. */
interface Recorded {
  version: number;
  replaces: number | null;
  validFrom: string;
  at: number;
  rank: string;
}

const dayOf = (at: number) => new Date(at + 7 * HOUR).toISOString().slice(0, 10);

/** Replays what was recorded, one after the other, up to `knownAt`; then looks for what is true on `on`. */
function replay(recorded: readonly Recorded[], on: string, knownAt: number): { now: Recorded | null; known: number[] } {
  const standing: Recorded[] = [];
  const known: number[] = [];
  for (const entry of recorded) {
    if (entry.at > knownAt) continue;
    known.push(entry.version);
    const wrong = standing.findIndex(({ version }) => version === entry.replaces);
    if (wrong >= 0) standing.splice(wrong, 1);
    standing.push(entry);
  }
  let now: Recorded | null = null;
  for (const entry of standing) {
    if (entry.validFrom > on) continue;
    if (
      now === null ||
      entry.validFrom > now.validFrom ||
      (entry.validFrom === now.validFrom && entry.version > now.version)
    )
      now = entry;
  }
  return { now, known: known.reverse() };
}

const CONTENT: Record<Section, (rank: string) => Record<string, string>> = {
  contact: (rank) => ({ phone: '0912345678', permanentAddress: rank, currentAddress: 'Hải Phòng' }),
  position: (rank) => ({ title: rank, rankCode: rank, salaryStep: '1/9', coefficient: '2.34', coefficientFrom: '2020-01-01', joinedOn: '2020-01-01' }),
  health: (rank) => ({ height: '165', weight: '60', healthClass: '2', checkedOn: '2024-01-01', chronicIllness: rank }),
}; // prettier-ignore
const NOTED: Record<Section, string> = { contact: 'permanentAddress', position: 'rankCode', health: 'chronicIllness' };

const keeper = () => ({ officerId: house.officer.anh, accountId: house.account.anh });

async function newDossier(): Promise<string> {
  const id = randomUUID();
  const { owner } = house.database;
  await owner('officer').insert({ id, officer_no: id, full_name: 'Ai đó', search_name: 'ai do', position: 'Chuyên viên', unit_id: house.unit.gate, mail: `${id}@haiquan.example` }); // prettier-ignore
  await owner('dossier').insert({ officer_id: id, managing_unit_id: house.unit.gate });
  return id;
}

/** Records what was drawn; corrections correct what stands. */
async function recordAll(officerId: string, section: Section, drawn: readonly Drawn[]): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  let at = BEGAN;
  for (const { hours, daysBack, corrects, rank } of drawn) {
    at += hours * HOUR;
    house.clock.at = new Date(at);
    const standing = recorded.filter(({ version }) => !recorded.some(({ replaces }) => replaces === version));
    const wrong = corrects === null ? undefined : standing[corrects % Math.max(1, standing.length)];
    const entry = { officerId, section, version: recorded.length, content: CONTENT[section](rank), validFrom: dayOf(at - daysBack * 24 * HOUR), replaces: wrong?.version }; // prettier-ignore
    const { version } = await house.api.as(keeper(), 'writeSection', (tx) => writeSection(tx, rules, entry, seals));
    recorded.push({ version, replaces: wrong?.version ?? null, validFrom: entry.validFrom, at, rank });
  }
  return recorded;
}

async function readAt(
  officerId: string,
  section: Section,
  on: string,
  knownAt: number | null,
): Promise<Omit<entries.SectionEntryView, 'sealed' | 'keyVersion'>[]> {
  const moment = { on, knownAt: knownAt === null ? null : new Date(knownAt) };
  return house.api.as(keeper(), 'read', async (tx) =>
    section === 'health'
      ? await openSection(tx, seals, { officerId, section, ...moment })
      : await entries.openEntries(tx, officerId, moment),
  );
}

beforeAll(async () => {
  const { account, officer, unit } = house;
  const grant = (permission: string) => ({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission, work_group: 'officers', unit_id: unit.gate, with_subordinates: false,
    valid_from: '2024-01-01', valid_to: '2099-01-01', granted_at: '2024-01-01',
  }); // prettier-ignore
  await house.database.owner('permission_grant').insert([grant('records.write'), grant('records.sensitive')]);
});

const drawnEntries = fc.array(
  fc.record({
    hours: fc.constantFrom(0, 1, 5, 24, 60),
    daysBack: fc.nat(6),
    corrects: fc.option(fc.nat(9), { freq: 2 }),
    rank: fc.constantFrom(...customsRanks),
  }),
  { minLength: 1, maxLength: 9 },
);
const moments = fc.array(
  fc.record({ day: fc.integer({ min: -7, max: 24 }), hour: fc.integer({ min: -3, max: 560 }) }),
  {
    minLength: 6,
    maxLength: 6,
  },
);

test('R10: on any day, as known at any instant, a section is what replaying its entries makes it', async () => {
  const seen = { nothing: 0, current: 0, corrected: 0 };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sections), drawnEntries, moments, async (section, drawn, looks) => {
      const officerId = await newDossier();
      const recorded = await recordAll(officerId, section, drawn);
      const last = recorded.at(-1)!.at;
      for (const { day, hour } of [...looks, ...recorded.map(({ at }) => ({ day: 0, hour: (at - BEGAN) / HOUR }))]) {
        const [on, knownAt] = [dayOf(BEGAN + day * 24 * HOUR), BEGAN + hour * HOUR];
        const { now, known } = replay(recorded, on, knownAt);
        const found = await readAt(officerId, section, on, knownAt);
        expect(found.map(({ version }) => version)).toEqual(known);
        const current = found.filter(({ isCurrent }) => isCurrent);
        expect(current.map(({ version, content }) => [version, content![NOTED[section]]])).toEqual(now ? [[now.version, now.rank]] : []);
        for (const { version, replacedBy } of found)
          expect(replacedBy).toBe(recorded.find(({ replaces, at }) => replaces === version && at <= knownAt)?.version ?? null);
        seen[now ? 'current' : 'nothing']++;
        if (found.some(({ replacedBy }) => replacedBy !== null)) seen.corrected++;
      }
      const { now } = replay(recorded, dayOf(last), last);
      const kept = await house.database.admin('dossier').where({ officer_id: officerId }).first();
      expect(kept).toMatchObject({ rank_code: section === 'position' ? now!.rank : null, updated_at: new Date(last) });
      expect(kept.missing_sections).not.toContain(section);
      expect((await readAt(officerId, section, dayOf(last), null)).find(({ isCurrent }) => isCurrent)?.version).toBe(now!.version);
    }),
    { numRuns: 40 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
}, 120_000); // prettier-ignore

test('a version is corrected once, and only one of its own section', async () => {
  const officerId = await newDossier();
  house.clock.at = new Date(BEGAN);
  const write = (version: number, replaces?: number) =>
    house.api.as(keeper(), 'writeSection', (tx) => {
      const content = CONTENT.contact('Hà Nội');
      return writeSection(tx, rules, {
        officerId,
        section: 'contact',
        version,
        content,
        validFrom: '2024-10-01',
        replaces,
      });
    });
  const nothing = { code: 'not_eligible', data: { because: 'nothing_to_correct' } };
  await expect(write(0, 1)).rejects.toMatchObject(nothing);
  await write(0);
  await write(1, 1);
  await expect(write(2, 1)).rejects.toMatchObject(nothing);
  await expect(write(2, 7)).rejects.toMatchObject(nothing);
  await write(2, 2);
  const row = { id: randomUUID(), officer_id: officerId, section: 'contact', work_group: 'officers', version: 4, content: '{}', valid_from: '2024-10-01', recorded_at: house.clock.at }; // prettier-ignore
  const insert = (change: object) =>
    Promise.resolve(house.database.owner('dossier_section').insert({ ...row, ...change }));
  await expect(insert({ replaces: 2 })).rejects.toMatchObject({ constraint: 'section_replaced_once' });
  await expect(insert({ replaces: 4 })).rejects.toMatchObject({ constraint: 'section_replaces_an_earlier_one' });
  await expect(insert({ section: 'identity', replaces: 1 })).rejects.toMatchObject({
    constraint: 'section_replaces_one_of_its_own',
  });
});
