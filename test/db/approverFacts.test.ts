import fc from 'fast-check';
import type { Knex } from 'knex';
import * as organisation from '../../db/organisation.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import type { ApproverFacts } from '../../domain/approverFacts.ts';
import { factsOf } from '../domain/people/factsOf.ts';
import { lineOf } from '../domain/people/oracle.ts';
import { AT, dayOf, scenes, type Scene } from '../domain/people/scene.ts';
import { useDatabase } from '../support/database.ts';

let worker: Database;
// Before useDatabase, which finds fault with what is still open when it closes.
afterAll(() => worker.close());
const database = useDatabase();
beforeAll(() => {
  worker = openDatabase({ url: database.urls.worker, clock: { now: () => AT } });
});

const KINDS = ['unit', 'officer', 'account', 'row'];
const idOf = (kind: string, index: number) =>
  `00000000-0000-4000-8000-${String(KINDS.indexOf(kind)).padStart(4, '0')}${String(index).padStart(8, '0')}`;
/** Ids of rows, back to the words of the scene. */
const inWords = (facts: ApproverFacts) =>
  JSON.parse(
    JSON.stringify(facts).replace(
      /00000000-0000-4000-8000-(\d{4})(\d{8})/g,
      (_, kind, index) => `${KINDS[Number(kind)]} ${Number(index)}`,
    ),
  ) as ApproverFacts;

const TABLES = ['permission_grant', 'custody', 'account', 'absence', 'appointment', 'officer', 'unit'];

/** Rows of a scene, and of a past that must not count: the same posts and custodies, ended or not begun, held by the others. */
async function write(admin: Knex, scene: Scene): Promise<void> {
  const codeOf = (unit: number) => (unit === 1 ? 'CNTT' : `U${unit}`);
  let row = 0;
  const id = () => idOf('row', row++);
  const past = { began_at: dayOf(-90), ended_at: dayOf(-80) };
  const present = { began_at: dayOf(-50), ended_at: null };
  const custodians = scene.admins.map(({ officer }, i) => ({
    account_id: idOf('account', i),
    officer_id: idOf('officer', officer),
  }));
  const rows: Record<string, object[]> = {
    unit: scene.units.map(({ kind, parent }, i) => ({ id: idOf('unit', i), code: codeOf(i), parent_id: parent < 0 ? null : idOf('unit', parent), path: lineOf(scene, i).reverse().map(codeOf).join('.'), kind, name: codeOf(i), short_name: codeOf(i) })),
    officer: scene.officers.map((unit, i) => ({ id: idOf('officer', i), officer_no: `${i}`, full_name: `officer ${i}`, search_name: '', position: 'Chuyên viên', unit_id: idOf('unit', unit), mail: `${i}@x` })),
    appointment: scene.posts.flatMap(({ unit, officer, post }) => [
      { id: id(), unit_id: idOf('unit', unit), officer_id: idOf('officer', officer), post, ...present },
      { id: id(), unit_id: idOf('unit', unit), officer_id: idOf('officer', (officer + 1) % scene.officers.length), post, ...past },
    ]),
    absence: scene.absences.flatMap(({ officer, deputy, from, to }) => [
      { id: id(), officer_id: idOf('officer', officer), deputy_id: idOf('officer', deputy), began_at: dayOf(from), ended_at: dayOf(to), cancelled_at: null },
      { id: id(), officer_id: idOf('officer', officer), deputy_id: idOf('officer', deputy), began_at: dayOf(-1), ended_at: dayOf(30), cancelled_at: dayOf(-1) },
    ]),
    account: scene.admins.map(({ unit, kind }, i) => ({ id: idOf('account', i), unit_id: idOf('unit', unit), kind, user_name: `a${i}` })),
    custody: custodians.flatMap((custodian) => [
      { id: id(), ...custodian, ...present },
      { id: id(), ...custodian, ...past, officer_id: idOf('officer', 0) },
    ]),
    permission_grant: scene.admins.flatMap(({ mayAssign }, i) => [
      { id: id(), ...custodians[i]!, permission: 'permissions.assign', work_group: 'officers', unit_id: idOf('unit', 0), with_subordinates: true, valid_from: dayOf(-9), valid_to: mayAssign ? dayOf(9) : AT, granted_at: dayOf(-9), ended_at: null, end_reason: null },
      { id: id(), ...custodians[i]!, permission: 'accounts.issue', work_group: 'officers', unit_id: idOf('unit', 0), with_subordinates: true, valid_from: dayOf(-9), valid_to: mayAssign ? dayOf(9) : AT, granted_at: dayOf(-9), ended_at: null, end_reason: null },
      { id: id(), ...custodians[i]!, permission: 'permissions.assign', work_group: 'officers', unit_id: idOf('unit', 0), with_subordinates: true, valid_from: dayOf(-9), valid_to: dayOf(9), granted_at: dayOf(-9), ended_at: dayOf(-1), end_reason: 'revoked' },
    ]),
  }; // prettier-ignore
  await admin.transaction(async (tx) => {
    await tx.raw(['account_place', ...TABLES].map((table) => `delete from ${table}`).join('; '));
    for (const table of [...TABLES].reverse()) if (rows[table]!.length > 0) await tx(table).insert(rows[table]!);
  });
}

/** Sorted where the order says nothing. */
function sorted(facts: ApproverFacts): ApproverFacts {
  const byText = <T>(all: T[]) => all.map((one) => JSON.stringify(one, Object.keys(one as object).sort())).sort();
  const superiors = Object.entries(facts.superiors).map(([id, all]) => [id, [...all].sort()] as const);
  const lists = {
    posts: byText(facts.posts),
    admins: byText(facts.admins),
    absences: byText(facts.absences.map((a) => ({ ...a, from: Date.parse(a.from), to: Date.parse(a.to) }))),
  };
  return { ...facts, ...(lists as unknown as Pick<ApproverFacts, 'posts'>), superiors: Object.fromEntries(superiors) };
}

/** Of whom somebody is a superior. */
const superiorsAmong = ({ superiors }: ApproverFacts, superior: string) =>
  Object.keys(superiors)
    .filter((officer) => superiors[officer]!.includes(superior))
    .sort();

test('the database tells of the people who might approve exactly what an independent reading of the organisation does', async () => {
  let superiors = 0;
  await database.admin.raw('alter table permission_grant disable trigger grant_keeps_the_rules');
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      await write(database.admin, scene);
      const unit = idOf('unit', scene.officers[scene.beneficiary]!);
      const facts = await worker.asEngine('read', (tx) => organisation.approverFacts(tx, unit, 'CNTT'));
      expect(sorted(inWords(facts))).toEqual(sorted(factsOf(scene)));
      superiors += Object.keys(facts.superiors).length;
      for (const about of scene.officers.map((_, i) => idOf('officer', i))) {
        const asked = await worker.asEngine('read', (tx) => organisation.approverFacts(tx, unit, 'CNTT', [about]));
        expect(superiorsAmong(asked, about)).toEqual(superiorsAmong(facts, about));
        expect({ ...asked, superiors: {} }).toEqual({ ...facts, superiors: {} });
      }
    }),
    { numRuns: 40 },
  );
  expect(superiors).toBeGreaterThan(20);
}, 120_000);
