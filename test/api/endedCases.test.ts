import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { rules, useHouse } from '../support/house.ts';
import { endedFor, givePassword } from '../support/passwordCases.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;

beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
});

const tend = (caseId: string) => house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
const shown = async (person: Person, path: string) =>
  (await person.get(path).expect(200)).body as Record<string, unknown>;
const nosIn = async (person: Person, open: boolean) =>
  ((await shown(person, `/password-cases?open=${open}`))['items'] as { no: string }[]).map(({ no }) => no);

/** Anh reports a theft through the account itself. */
async function reported(): Promise<{ caseId: string; no: string }> {
  const custodian = await web.person(house.officer.anh, house.account.anh);
  const lastCertainAt = new Date(house.clock.at.getTime() - 86_400_000).toISOString();
  const report = { accountId: house.account.anh, severity: 'compromised', lastCertainAt };
  return (await custodian.post('/password-reports', report).expect(201)).body as { caseId: string; no: string };
}

test('what reported a theft, and the freeze that it brought, are no actions in question', async () => {
  const { caseId } = await reported();
  await tend(caseId);
  const { items } = await shown(await web.person(house.officer.gateHead), `/password-cases/${caseId}`);
  const events = (items as { event: string }[]).map(({ event }) => event);
  expect(events).toContain('session.began');
  expect(events.filter((event) => event.startsWith('case.') || event === 'account.frozen')).toEqual([]);
});

test('a false report waits for nothing, no clock of it runs, and it stands among the cases that have ended', async () => {
  const { caseId, no } = await reported();
  const head = await web.person(house.officer.gateHead);
  expect([await nosIn(head, true), await nosIn(head, false)]).toEqual([[no], expect.not.arrayContaining([no])]);
  await head.post(`/password-cases/${caseId}/undo`, { reason: 'Nhầm tài khoản' }).expect(200);
  await tend(caseId);
  expect(await shown(head, `/password-cases/${caseId}`)).toMatchObject({
    state: 'false_report',
    waitsFor: null,
    duties: [],
    clocks: [{ running: false }, { running: false }],
  });
  expect([await nosIn(head, true), await nosIn(head, false)]).toEqual([[], expect.arrayContaining([no])]);
});
