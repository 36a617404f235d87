import { chooseAnew } from '../../../operations/chooseAnew.ts';
import { issueFirstAdmins } from '../../../operations/issueFirstAdmins.ts';
import { rules } from '../../support/house.ts';
import { command, type Preparation } from './acting.ts';

/** By operation. The last leaves the house without its system admins. */
export const actsOfOperators: Record<string, Preparation> = {
  chooseAnew: async (house) => () => command(house, (tx) => chooseAnew(tx, { userName: 'cntt-ht01' })),
  issueFirstAdmins: async (house) => {
    const { unit, officer, database } = house;
    await database.admin('account').where({ kind: 'system_admin' }).update({ state: 'withdrawn' });
    const officerIds = [officer.itClerk, officer.otherSystemAdmin];
    return () => command(house, (tx) => issueFirstAdmins(tx, rules, { unitId: unit.it, officerIds }));
  },
};
