import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../../db/database.ts';
import { announceAbsence } from '../../../operations/announceAbsence.ts';
import { issueFirstAdmins } from '../../../operations/issueFirstAdmins.ts';
import { letterContent } from '../../../operations/passwordCase/letterContent.ts';
import { prepareReissue } from '../../../operations/passwordCase/reissue.ts';
import { rules, useHouse } from '../../support/house.ts';
import {
  acting,
  bothReports,
  caseRow,
  endedFor,
  givePassword,
  itOfficersOf,
  portal,
  report,
} from '../../support/passwordCases.ts';

const house = useHouse();
const PASSWORD = 'mot mat khau du dai';

const appointed = (unitId: string, officerId: string, post: string) =>
  house.database
    .owner('appointment')
    .insert({ id: randomUUID(), unit_id: unitId, officer_id: officerId, post, began_at: '2018-03-01' });
const headsOf = (caseId: string) =>
  house.database.admin('case_candidate').where({ case_id: caseId }).whereNull('removed_at').pluck('officer_id');

test('whoever stands in for an absent head reports on a holder’s behalf, and joins, without a post of their own', async () => {
  const { officer, account, clock, api } = house;
  await givePassword(house, account.anh, PASSWORD);
  const to = new Date(clock.at.getTime() + 5 * 86_400_000);
  const away = (officerId: string, deputyId: string) =>
    api.as(portal(officerId), 'announceAbsence', (tx) => announceAbsence(tx, rules, { deputyId, from: clock.at, to }));
  await away(officer.gateHead, officer.binh);
  await away(officer.director, officer.adminOfficer);
  expect(await report(house, 'suspected', { by: officer.binh })).toMatchObject({ joined: false });
  expect(await report(house, 'suspected', { by: officer.adminOfficer })).toMatchObject({ joined: true });
  await endedFor(house, account.anh);
});

describe('the account of the head of the whole service, above whom nobody stands', () => {
  let accountId: string;
  beforeAll(async () => {
    accountId = randomUUID();
    const { owner } = house.database;
    const account = {
      unit_id: house.unit.root,
      kind: 'leader',
      user_name: 'tchq-ld01',
      state: 'active',
      made_up: true,
    };
    await owner('account').insert({ id: accountId, ...account });
    const custody = { account_id: accountId, officer_id: house.officer.generalDirector, began_at: '2018-03-01' };
    await owner('custody').insert({ id: randomUUID(), ...custody });
  });
  beforeEach(() => givePassword(house, accountId, PASSWORD));
  const reported = () => report(house, 'suspected', { by: house.officer.generalDirector, accountId });

  test('goes to who leads the IT department where there is no deputy, and they have no hand in the reissue', async () => {
    const { officer, unit, api } = house;
    await appointed(unit.it, officer.systemAdmin, 'head');
    const { caseId } = await reported();
    expect(await headsOf(caseId)).toEqual([officer.systemAdmin]);
    const letter = await api.as(portal(officer.systemAdmin), 'letter', (tx) => letterContent(tx, rules, caseId));
    expect(letter.signature.name).toBe('Tăng Khởi Nguyên');
    await house.database.owner('appointment').where({ officer_id: officer.systemAdmin }).update({ ended_at: house.clock.at });
    await endedFor(house, accountId);
  }); // prettier-ignore

  test('goes to the deputies there, who report, state and write for them', async () => {
    const { officer, unit } = house;
    await appointed(unit.root, officer.deputyDirector, 'deputy');
    const { caseId } = await reported();
    expect(await headsOf(caseId)).toEqual([officer.deputyDirector]);
    expect(await report(house, 'compromised', { by: officer.deputyDirector, accountId })).toMatchObject({ joined: true });
    await bothReports(house, caseId, officer.deputyDirector);
    expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready', stated_by: officer.deputyDirector });
  }); // prettier-ignore
});

test('R21: where no second IT officer is left nothing is prepared, and the refusal says what to do; an operator issues one more', async () => {
  const { officer, account, database, clock, unit } = house;
  await givePassword(house, account.otherSystem, PASSWORD);
  await appointed(unit.it, officer.itClerk, 'head');
  const { caseId } = await report(house, 'lost', { by: officer.otherSystemAdmin, accountId: account.otherSystem });
  await bothReports(house, caseId, officer.itClerk);
  const { one } = itOfficersOf(house);
  const prepare = () =>
    house.api.as(one, 'prepareReissue', (tx) => prepareReissue(tx, rules, acting(house, one), { caseId }));
  await expect(prepare()).rejects.toMatchObject({ code: 'not_eligible', data: { because: 'too_few_it_officers' } });
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready' });
  const commands = openDatabase({ url: database.urls.owner, clock });
  const issue = (officerIds: string[]) =>
    commands.asCommand('issueFirstAdmins', (tx) => issueFirstAdmins(tx, rules, { unitId: unit.it, officerIds }));
  const refused = (because: string) => ({ code: 'not_eligible', data: { because } });
  await expect(issue([officer.itClerk, officer.systemAdmin])).rejects.toMatchObject(refused('one_officer_needed'));
  await expect(issue([officer.otherSystemAdmin])).rejects.toMatchObject(refused('keeps_system_admin'));
  const third = randomUUID();
  await database.owner('officer').insert({ ...(await database.admin('officer').where({ id: officer.itClerk }).first()), id: third, officer_no: 'HQ00099', mail: 'third@haiquan.example' });
  await issue([third]);
  await expect(issue([third])).rejects.toMatchObject(refused('system_admin_exists'));
  await commands.close();
  await database.owner('account').where({ state: 'awaiting_password', kind: 'system_admin' }).update({ state: 'active' });
  await prepare();
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'prepared' });
}); // prettier-ignore
