import { openDatabase } from '../../../db/database.ts';
import type { Transaction } from '../../../db/transaction.ts';
import { announceAbsence } from '../../../operations/announceAbsence.ts';
import { appointHead } from '../../../operations/appointHead.ts';
import { officerLeaves } from '../../../operations/officerLeaves.ts';
import { cancelReissue } from '../../../operations/passwordCase/reissue.ts';
import { tendCase } from '../../../operations/passwordCase/tendCase.ts';
import { transferOfficer } from '../../../operations/transferOfficer.ts';
import { rules, useHouse } from '../../support/house.ts';
import { acting, bothReports, givePassword, itOfficersOf, portal, reissued, report } from '../../support/passwordCases.ts'; // prettier-ignore
import { plainSql } from '../../support/plainSql.ts';

const house = useHouse();
let caseId: string;

beforeAll(async () => {
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  ({ caseId } = await report(house, 'suspected', { by: house.officer.gateHead }));
});

const tend = () => house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
const asCommand = async (work: (tx: Transaction) => Promise<unknown>) => {
  const { database, clock } = house;
  const afterCommit = (handOvers: object[]) => void house.handedOver.push(...(handOvers as never[]));
  const commands = openDatabase({ url: database.urls.owner, clock, afterCommit });
  await commands.asCommand('people', work);
  await commands.close();
};
/** Does the work, and says whether the case was looked at anew because of it. */
async function wakes(work: () => Promise<unknown>): Promise<boolean> {
  house.handedOver.length = 0;
  await work();
  return JSON.stringify(house.handedOver).includes(caseId);
}
const candidates = () =>
  house.database.admin('case_candidate').where({ case_id: caseId }).whereNull('removed_at').pluck('officer_id');
const sees = (officerId: string) =>
  plainSql(house.database.api, portal(officerId), house.clock.at, async (sql) => {
    return (await sql('password_case').where({ id: caseId }).select('id')).length > 0;
  });

test('an absence wakes the case, and whoever stands in is asked as well', async () => {
  const { gateHead, binh } = house.officer;
  const to = new Date(house.clock.at.getTime() + 86_400_000);
  const away = () =>
    house.api.as(portal(gateHead), 'announceAbsence', (tx) =>
      announceAbsence(tx, rules, { deputyId: binh, from: house.clock.at, to }),
    );
  expect(await wakes(away)).toBe(true);
  await tend();
  expect((await candidates()).sort()).toEqual([gateHead, binh].sort());
});

test('R12: a new head is asked at once; the former one, who reported, keeps the case in sight but nothing that lies in it', async () => {
  const { gateHead, gateDeputy, binh } = house.officer;
  const { gate, province } = house.unit;
  const moved = () =>
    asCommand((tx) => transferOfficer(tx, rules, { officerId: gateHead, unitId: province, position: 'Chuyên viên' }));
  expect(await wakes(moved)).toBe(true);
  const appointment = { unitId: gate, officerId: gateDeputy, post: 'head', position: 'Chi cục trưởng' } as const;
  expect(await wakes(() => asCommand((tx) => appointHead(tx, rules, appointment)))).toBe(true);
  await tend();
  expect(await candidates()).toEqual([gateDeputy]);
  expect([await sees(gateHead), await sees(binh), await sees(gateDeputy)]).toEqual([true, false, true]); // prettier-ignore
  const acted = await plainSql(house.database.api, portal(gateHead), house.clock.at, async (sql) => (await sql.raw('select acted_cases()')).rows as unknown[]); // prettier-ignore
  expect(acted).toEqual([]);
});

test('a reissue that has to begin anew is told to the IT department, each time once', async () => {
  await bothReports(house, caseId, house.officer.gateDeputy);
  const told = async () =>
    (await house.database.admin('message').where({ case_id: caseId, template: 'password_case_duty', officer_id: house.officer.systemAdmin })
      .whereRaw(`data ->> 'duty' = 'reissue' and data ->> 'why' = 'ask'`)).length; // prettier-ignore
  await tend();
  const before = await told();
  for (const time of [1, 2]) {
    await reissued(house, caseId);
    await tend();
    const { one } = itOfficersOf(house);
    await house.api.as(one, 'cancelReissue', (tx) => cancelReissue(tx, rules, acting(house, one), { caseId }));
    await tend();
    await tend();
    expect((await told()) - before).toBe(time);
  }
});

test('a head who leaves wakes the case, which goes to the superior', async () => {
  const { gateDeputy, director } = house.officer;
  expect(await wakes(() => asCommand((tx) => officerLeaves(tx, rules, { officerId: gateDeputy })))).toBe(true);
  await tend();
  expect(await candidates()).toEqual([director]);
});
