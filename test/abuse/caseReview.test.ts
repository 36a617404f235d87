import { randomUUID } from 'node:crypto';
import { beginSession } from '../../operations/beginSession.ts';
import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { rules, useHouse } from '../support/house.ts';
import { caseRow, endedFor, givePassword, itOfficersOf, report } from '../support/passwordCases.ts';
import { proven } from '../support/proven.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
});

const through = () => ({ officerId: house.officer.anh, accountId: house.account.anh });
const tend = (caseId: string) => house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
const gathered = async (caseId: string) =>
  (await house.database.admin('case_item as i').join('audit_event as e', 'e.id', 'i.event_id').where({ case_id: caseId }).orderBy('e.id').select('e.id', 'e.event')) as { id: string; event: string }[]; // prettier-ignore
const signedIn = () =>
  house.api.as(through(), 'beginSession', (tx) => beginSession(tx, { token: randomUUID(), replaces: null, channel: 'web' })); // prettier-ignore
const marked = (person: Person, caseId: string, marks: object[]) =>
  person.put(`/password-cases/${caseId}/marks`, { marks });

test('what went through the account while the report was on its way is looked at, though the report bears an earlier moment', async () => {
  const reportedAt = house.clock.at;
  house.clock.at = new Date(reportedAt.getTime() + 2_000);
  await signedIn();
  house.clock.at = reportedAt;
  const { caseId } = await report(house, 'compromised', { hoursAgo: 0 });
  await tend(caseId);
  expect((await gathered(caseId)).map(({ event }) => event)).toEqual(['session.began']);
});

test('refusals and reads through the account are looked at, too: every event that names it', async () => {
  const lastCertainAt = house.clock.at;
  house.clock.at = new Date(lastCertainAt.getTime() + 60_000);
  const custodian = await web.person(house.officer.anh, house.account.anh);
  await custodian.get(`/dossiers/${house.officer.otherOfficer}`).expect(404);
  await custodian.post('/password-reports', { accountId: house.account.other, severity: 'lost' });
  house.clock.at = new Date(lastCertainAt.getTime() + 120_000);
  const { caseId } = await report(house, 'compromised', { hoursAgo: 120 / 3600 });
  await tend(caseId);
  const all = await house.database.admin('audit_event').where({ account_id: house.account.anh }).where('at', '>=', lastCertainAt).orderBy('id').pluck('event');
  expect((await gathered(caseId)).map(({ event }) => event)).toEqual(all);
  expect(all).toEqual(expect.arrayContaining(['session.began', 'read.refused']));
}); // prettier-ignore

test('a last certain moment long ago and 2,000 actions: all are gathered, shown, and marked by both sides', async () => {
  await house.database.owner.raw(
    `insert into audit_event (at, event, officer_id, account_id, actor_kind, channel, subject_kind, subject_id, detail)
     select ?::timestamptz - n * interval '1 second', 'dossier.read', ?, ?, 'officer', 'web', 'dossier', ?, '{}' from generate_series(1, 2000) n`,
    [house.clock.at, house.officer.anh, house.account.anh, house.officer.binh],
  );
  const { caseId } = await report(house, 'compromised', { hoursAgo: 24 * 365 * 100 });
  await tend(caseId);
  const head = await web.person(house.officer.gateHead);
  const one = await proven(house, web, itOfficersOf(house).one);
  const { items } = (await head.get(`/password-cases/${caseId}`).expect(200)).body as { items: { eventId: string }[] };
  expect(items.length).toBeGreaterThanOrEqual(2_000);
  for (const person of [head, one]) {
    for (let i = 0; i < items.length; i += 500)
      await marked(person, caseId, items.slice(i, i + 500).map(({ eventId }) => ({ eventId, mark: 'known' }))).expect(200);
  }
  const left = await house.database.admin('case_item').where({ case_id: caseId }).whereRaw('(head_mark is null or it_mark is null)');
  expect(left).toEqual([]);
}, 120_000); // prettier-ignore

test('a stranger, the holder and an IT officer in the portal mark nothing; nobody marks an action of another case, nor after the end', async () => {
  await signedIn();
  const { caseId } = await report(house, 'compromised');
  await tend(caseId);
  const eventId = (await gathered(caseId))[0]!.id;
  const marks = [{ eventId, mark: 'known' }];
  const person = (officerId: string) => web.person(officerId);
  await marked(await person(house.officer.otherHead), caseId, marks).expect(404);
  await marked(await person(house.officer.anh), caseId, marks).expect(403);
  await marked(await person(house.officer.systemAdmin), caseId, marks).expect(404);
  await marked(await person(house.officer.director), caseId, marks).expect(403);
  const head = await person(house.officer.gateHead);
  await marked(head, caseId, [{ eventId: '999999999', mark: 'known' }]).expect(404);
  await marked(head, caseId, [...marks, { eventId: '999999999', mark: 'known' }]).expect(404);
  expect(await house.database.admin('case_item').where({ case_id: caseId }).whereNotNull('head_mark')).toEqual([]);
  await head.post(`/password-cases/${caseId}/undo`, { reason: 'Nhầm tài khoản' }).expect(200);
  await marked(head, caseId, marks).expect(409);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'false_report' });
});
