import type { Actor, Transaction } from '../../../db/transaction.ts';
import { cancelReissue, confirmReissue, prepareReissue } from '../../../operations/passwordCase/reissue.ts';
import { rules, useHouse } from '../../support/house.ts';
import {
  accountState,
  acting,
  bothReports,
  caseRow,
  givePassword,
  itOfficersOf,
  report,
} from '../../support/passwordCases.ts';
import { inPlace } from '../../support/inPlace.ts';
import { untilWaiting } from '../../support/waiting.ts';

const house = useHouse();
const inCase =
  (act: typeof prepareReissue | typeof confirmReissue, by: Actor, caseId: string) =>
  (tx: Transaction): Promise<unknown> =>
    act(tx, rules, acting(house, by), { caseId });

test('R21: whoever confirms while the reissue is prepared anew by themselves is refused, though another had prepared it first', async () => {
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  const { caseId } = await report(house, 'compromised');
  await bothReports(house, caseId);
  const { one, other } = itOfficersOf(house);
  await house.api.as(one, 'prepareReissue', inCase(prepareReissue, one, caseId));
  let confirmed: Promise<unknown> | undefined;
  await house.api.as(other, 'prepareAnew', async (tx) => {
    await inCase(cancelReissue, other, caseId)(tx);
    await inCase(prepareReissue, other, caseId)(tx);
    await inPlace(tx);
    confirmed = house.api.as(other, 'confirmReissue', inCase(confirmReissue, other, caseId));
    confirmed.catch(() => undefined);
    await untilWaiting(house, 'qlcb_api');
  });
  await expect(confirmed).rejects.toMatchObject({ code: 'not_yours', data: { because: 'acted_in_case' } });
  expect([(await caseRow(house, caseId)).state, await accountState(house, house.account.anh)]).toEqual([
    'prepared',
    'frozen',
  ]);
  await house.api.as(one, 'confirmReissue', inCase(confirmReissue, one, caseId));
  expect((await caseRow(house, caseId)).state).toBe('confirmed');
});
