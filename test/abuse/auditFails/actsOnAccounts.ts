import { secondFactors } from '../../../domain/secondFactors.ts';
import type { RequestInput } from '../../../domain/requestForm.ts';
import { applyRequest } from '../../../operations/applyRequest.ts';
import { chooseFirstPassword, renewFirstPassword } from '../../../operations/firstPassword.ts';
import { approve, carried, handover, issue, itOfficers, planned, submitted, withdrawal, type Decider } from '../../support/accountRequests.ts'; // prettier-ignore
import { firstPasswordLink } from '../../support/firstPassword.ts';
import { rules, type House } from '../../support/house.ts';
import { as, engine, later, type Preparation } from './acting.ts';

/** A request about an account that everybody has approved; what is left is its effect. */
const approved =
  (ask: (house: House) => { by: string; input: RequestInput; deciders: Decider[] }): Preparation =>
  async (house) => {
    const { by, input, deciders } = ask(house);
    const { requestId } = await planned(house, by, input);
    for (const [i, decider] of deciders.entries()) await approve(house, requestId, i + 1, decider);
    return () => engine(house, (tx) => applyRequest(tx, rules, { requestId }));
  };

/** The link of an account that was issued just now. */
async function linkOfNew(house: House): Promise<string> {
  const { officer, database } = house;
  const deciders = [officer.director, itOfficers(house).one];
  const requestId = await carried(house, officer.deputyDirector, issue(house), deciders);
  const { id } = (await database.admin('account').where({ request_id: requestId }).first('id')) as { id: string };
  return firstPasswordLink(house, id);
}

/** By operation, and what of it where it does several things. */
export const actsOnAccounts: Record<string, Preparation> = {
  'submitRequest: for an account': async (house) => () => submitted(house, house.officer.deputyDirector, issue(house)),
  'applyRequest: an account is issued': approved((house) => ({
    by: house.officer.deputyDirector,
    input: issue(house),
    deciders: [house.officer.director, itOfficers(house).one],
  })),
  'applyRequest: an account is handed over': approved((house) => ({
    by: house.officer.otherOfficer,
    input: handover({ accountId: house.account.other, toOfficerId: house.officer.otherHead }),
    deciders: [house.officer.otherHead, house.officer.director],
  })),
  'applyRequest: an account is withdrawn': approved((house) => ({
    by: house.officer.otherHead,
    input: withdrawal({ accountId: house.account.other }),
    deciders: [itOfficers(house).one],
  })),
  firstPassword: async (house) => {
    const linkId = await linkOfNew(house);
    const chosen = { linkId, password: 'mot mat khau du dai', code: null, factors: secondFactors(Buffer.alloc(32)) };
    return () => chooseFirstPassword(house.api, rules.pack, house.officer.deputyDirector, chosen);
  },
  'firstPassword: its renewal': async (house) => {
    const linkId = await linkOfNew(house);
    house.clock.at = later(house, 2);
    return () => as(house, house.officer.deputyDirector, (tx) => renewFirstPassword(tx, linkId));
  },
};
