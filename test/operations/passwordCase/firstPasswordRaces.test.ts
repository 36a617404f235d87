import * as firstPasswords from '../../../db/firstPasswords.ts';
import * as reissues from '../../../db/reissues.ts';
import type { Transaction } from '../../../db/transaction.ts';
import { Refused } from '../../../domain/errors.ts';
import { openFirstPassword } from '../../../operations/firstPassword.ts';
import { spokenCodeHash } from '../../../operations/passwordCase/reissue.ts';
import { hashPassword } from '../../../operations/passwordHash.ts';
import { race, ROUNDS } from '../../support/freezeRace.ts';
import { useHouse } from '../../support/house.ts';
import { bothReports, CODE_KEY, portal, reissued, reissueLink, report } from '../../support/passwordCases.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);

test(`the spoken code and the choice of a new password: behind the freeze both are refused, ${ROUNDS} times`, async () => {
  const { officer, account } = house;
  const passwordHash = await hashPassword('một mật khẩu mới dài hơn nữa');
  let round = 0;
  await race(house, {
    accountId: account.anh,
    by: officer.gateHead,
    prepared: async () => {
      const { caseId } = await report(house, 'lost');
      await bothReports(house, caseId);
      const { code } = await reissued(house, caseId);
      const linkId = await reissueLink(house, caseId);
      const [{ id }] = (await admin('reissue').where({ case_id: caseId }).select('id')) as [{ id: string }];
      const prove = async (tx: Transaction) => {
        const said = await reissues.tryCode(tx, { linkId, hash: spokenCodeHash(CODE_KEY, id, code), tries: 5 });
        if (said !== 'proven') throw new Refused('link_used', { at: tx.at });
      };
      const choose = async (tx: Transaction) => {
        await openFirstPassword(tx, linkId);
        if (!(await firstPasswords.choose(tx, { linkId, passwordHash, totp: null })))
          throw new Refused('link_used', { at: tx.at });
      };
      const provesInTheRace = round++ % 4 < 2; // either order of both
      if (!provesInTheRace) await house.api.as(portal(officer.anh), 'prove', prove);
      return { actor: portal(officer.anh), work: provesInTheRace ? (tx) => prove(tx).then(() => choose(tx)) : choose };
    },
  });
  const ends = (await admin('reissue').pluck('end_reason')) as string[];
  expect(['reported_again', 'chosen'].map((end) => ends.filter((one) => one === end).length)).toEqual([
    ROUNDS / 2,
    ROUNDS / 2,
  ]);
});
