import { openDatabase } from '../../../db/database.ts';
import { officerLeaves } from '../../../operations/officerLeaves.ts';
import { applyRequest } from '../../../operations/applyRequest.ts';
import { reportPassword } from '../../../operations/passwordCase/reportPassword.ts';
import {
  askedNow,
  carried,
  handover,
  itOfficers,
  planned,
  submitted,
  withdrawal,
} from '../../support/accountRequests.ts';
import { decide } from '../../support/decide.ts';
import { rules, useHouse } from '../../support/house.ts';
import { bothReports, caseRow, endedFor, givePassword, portal, report, reissued } from '../../support/passwordCases.ts';
import { opened } from '../../support/requests.ts';
import { inPlace } from '../../support/inPlace.ts';
import { untilWaiting } from '../../support/waiting.ts';

const house = useHouse();

test('R14: while its case is open an account is handed to nobody else, and the refusal cites the article', async () => {
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await report(house, 'suspected');
  const input = handover({ accountId: house.account.anh, toOfficerId: house.officer.binh });
  const refused = submitted(house, house.officer.gateHead, input);
  await expect(refused).rejects.toMatchObject({
    code: 'request_conflicts',
    data: { findings: expect.arrayContaining([expect.objectContaining({ code: 'password_case_open', outcome: 'denied', citation: rules.pack.rules.R14 })]) },
  });
}); // prettier-ignore

test('a theft that is reported while an approved handover takes effect stops it: nothing goes on behind the freeze', async () => {
  const { officer, account, api, worker, clock } = house;
  const accountId = account.province;
  await givePassword(house, accountId, 'mot mat khau du dai');
  const by = officer.director;
  const { requestId, stages } = await planned(house, by, handover({ accountId, toOfficerId: officer.adminOfficer }));
  const asked = async () => (await askedNow(house, requestId))[0]!;
  for (let position = 1; position <= stages; position++) {
    const taskId = await opened(house, requestId, position);
    await decide(house, await asked(), { taskId });
  }
  const apply = () => worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }));
  const theft = { accountId, severity: 'compromised', lastCertainAt: new Date(clock.at.getTime() - 1000), byLink: false } as const;
  let behind: Promise<unknown> | undefined;
  const { caseId } = await api.as(portal(officer.deputyDirector), 'report', async (tx) => {
    const reported = await reportPassword(tx, rules, theft);
    await inPlace(tx);
    behind = apply().catch(() => 'stopped');
    await untilWaiting(house, 'qlcb_worker');
    return reported;
  });
  expect(await behind).toBe('stopped');
  expect(await apply()).toBe('failed'); // the next attempt finds the case, and says so
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'reported', holder_id: officer.deputyDirector });
  await endedFor(house, accountId);
}); // prettier-ignore

test('once its holder has left, a handover ends the case, and nobody reissues for them', async () => {
  const [{ id: caseId }] = (await house.database.admin('password_case').whereNull('ended_at').select('id')) as [{ id: string }];
  await bothReports(house, caseId);
  const { officer, account, database, clock } = house;
  const commands = openDatabase({ url: database.urls.owner, clock });
  await commands.asCommand('officerLeaves', (tx) => officerLeaves(tx, rules, { officerId: officer.anh }));
  await commands.close();
  await expect(reissued(house, caseId)).rejects.toMatchObject({ data: { because: 'account_has_no_custodian' } });
  const told = await database.admin('message').where({ template: 'account_frozen', account_id: account.anh }).pluck('officer_id');
  expect(told).toEqual([officer.gateHead]); // frozen before, now it also waits for a handover
  const input = handover({ accountId: account.anh, toOfficerId: officer.binh });
  await carried(house, officer.binh, input, [officer.gateHead, officer.director]);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'handed_over' });
}); // prettier-ignore

test('an account that is withdrawn ends its case, and the link of its reissue is dead', async () => {
  const { officer, account } = house;
  await givePassword(house, account.other, 'mot mat khau du dai');
  const { caseId } = await report(house, 'lost', { by: officer.otherOfficer, accountId: account.other });
  await bothReports(house, caseId, officer.otherHead);
  await reissued(house, caseId);
  await carried(house, officer.otherHead, withdrawal({ accountId: account.other }), [itOfficers(house).one]);
  expect(await caseRow(house, caseId)).toMatchObject({ state: 'account_withdrawn' });
  expect(await house.database.admin('reissue').where({ case_id: caseId }).pluck('end_reason')).toEqual(['case_ended']);
});
