import { openDatabase } from '../../db/database.ts';
import { officerLeaves } from '../../operations/officerLeaves.ts';
import { markItems } from '../../operations/passwordCase/markItems.ts';
import { cancelReissue } from '../../operations/passwordCase/reissue.ts';
import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { undoReport } from '../../operations/passwordCase/undoReport.ts';
import { beginSession } from '../../operations/beginSession.ts';
import { rules, useHouse } from '../support/house.ts';
import {
  accountState,
  acting,
  bothReports,
  caseRow,
  endedFor,
  givePassword,
  itOfficersOf,
  portal,
  report,
  reissued,
} from '../support/passwordCases.ts';

const house = useHouse();

beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
});

const undo = (caseId: string, by = house.officer.gateHead) =>
  house.api.as(portal(by), 'undoReport', (tx) =>
    undoReport(tx, rules, acting(house, portal(by)), { caseId, reason: 'Nhầm tài khoản' }),
  );
const tend = (caseId: string) => house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
const cancel = (caseId: string) => {
  const { one } = itOfficersOf(house);
  return house.api.as(one, 'cancelReissue', (tx) => cancelReissue(tx, rules, acting(house, one), { caseId }));
};

describe('a report is no longer false once the old password is dead: nobody would have a way into the account', () => {
  const deadBy: Record<string, (caseId: string) => Promise<unknown>> = {
    'the reissue was cancelled': cancel,
    'the reissue expired': async (caseId) => {
      const before = house.clock.at;
      house.clock.at = new Date(before.getTime() + 25 * 3_600_000);
      await tend(caseId);
      house.clock.at = before;
    },
    'the theft was reported again': () => report(house, 'compromised'),
  };

  test.each(Object.keys(deadBy))('%s', async (how) => {
    const { caseId } = await report(house, 'suspected');
    await bothReports(house, caseId);
    await reissued(house, caseId);
    await deadBy[how]!(caseId);
    expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready' });
    await expect(undo(caseId)).rejects.toMatchObject({ code: 'not_eligible', data: { because: 'password_is_dead' } });
    expect(await caseRow(house, caseId)).toMatchObject({ state: 'ready', ended_at: null });
  });
});

test('a report is not false where an action was found to be foreign', async () => {
  const { officer, account } = house;
  const through = { officerId: officer.anh, accountId: account.anh };
  await house.api.as(through, 'beginSession', (tx) => beginSession(tx, { token: 'x'.repeat(43), replaces: null, channel: 'web' }));
  const { caseId } = await report(house, 'suspected');
  await tend(caseId);
  const [item] = (await house.database.admin('case_item').where({ case_id: caseId })) as { event_id: string }[];
  const { one } = itOfficersOf(house);
  const marks = [{ eventId: item!.event_id, mark: 'foreign' as const }];
  await house.api.as(one, 'markItems', (tx) => markItems(tx, rules, acting(house, one), { caseId, marks }));
  await expect(undo(caseId)).rejects.toMatchObject({ code: 'not_eligible', data: { because: 'incident_was_found' } });
  expect(await accountState(house, account.anh)).toBe('frozen');
}); // prettier-ignore

test('a false report of an account whose holder has left opens nothing: it stays frozen until it is handed over', async () => {
  const { officer, account, database, clock } = house;
  await givePassword(house, account.other, 'mot mat khau du dai');
  const { caseId } = await report(house, 'suspected', { by: officer.otherOfficer, accountId: account.other });
  const commands = openDatabase({ url: database.urls.owner, clock });
  await commands.asCommand('officerLeaves', (tx) => officerLeaves(tx, rules, { officerId: officer.otherOfficer }));
  await commands.close();
  await undo(caseId, officer.otherHead);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'false_report' });
  expect(await accountState(house, account.other)).toBe('frozen');
}); // prettier-ignore
