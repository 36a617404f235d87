import { chooseAnew } from '../../../operations/chooseAnew.ts';
import { forgetOld } from '../../../operations/forgetOld.ts';
import { issueFirstAdmins } from '../../../operations/issueFirstAdmins.ts';
import { rules } from '../../support/house.ts';
import { command, engine, later, token, type Preparation } from './acting.ts';

/** By operation, with what the worker does for operators. The last leaves the house without its system admins. */
export const actsOfOperators: Record<string, Preparation> = {
  chooseAnew: async (house) => () => command(house, (tx) => chooseAnew(tx, { userName: 'cntt-ht01' })),
  forgetOld: async (house) => {
    const at = later(house, -1_000);
    const session = { token_hash: Buffer.from(token()), officer_id: house.officer.anh, began_at: at, last_seen_at: at };
    await house.database.admin('session').insert(session);
    return () => engine(house, (tx) => forgetOld(tx, rules, 'session'));
  },
  issueFirstAdmins: async (house) => {
    const { unit, officer, database } = house;
    await database.admin('account').where({ kind: 'system_admin' }).update({ state: 'withdrawn' });
    const officerIds = [officer.itClerk, officer.otherSystemAdmin];
    return () => command(house, (tx) => issueFirstAdmins(tx, rules, { unitId: unit.it, officerIds }));
  },
};
