import { openDatabase } from '../../db/database.ts';
import * as sessionViews from '../../db/views/session.ts';
import { beginSession, hashOfToken } from '../../operations/beginSession.ts';
import { officerLeaves } from '../../operations/officerLeaves.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { askedNow, carried, handover, issue, issueForm, itOfficers } from '../support/accountRequests.ts';
import { decide } from '../support/decide.ts';
import { firstPasswordLink } from '../support/firstPassword.ts';
import { rules, useHouse } from '../support/house.ts';
import { askedRequest, opened } from '../support/requests.ts';
import { inPlace } from '../support/inPlace.ts';
import { untilWaiting } from '../support/waiting.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);

async function leaves(officerId: string, meanwhile?: () => Promise<unknown>): Promise<void> {
  const owner = openDatabase({ url: house.database.urls.owner, clock: house.clock, size: 1 });
  try {
    await owner.asCommand('officerLeaves', async (tx) => {
      await officerLeaves(tx, rules, { officerId });
      await meanwhile?.();
    });
  } finally {
    await owner.close();
  }
}

describe('an officer who leaves', () => {
  let own: string;
  let asked: { requestId: string; taskId: string };
  const token = 'y'.repeat(43);

  beforeAll(async () => {
    const { officer, account, unit } = house;
    own = (await askedRequest(house)).requestId;
    asked = await askedRequest(house, { accountId: account.other, officerId: officer.otherOfficer, unitId: unit.otherGate, permissions: ['records.read'] }, officer.otherOfficer); // prettier-ignore
    await house.api.as({ officerId: officer.anh, accountId: account.anh }, 'beginSession', (tx) =>
      beginSession(tx, { token, replaces: null, channel: 'web' }),
    );
    await leaves(officer.anh);
  });

  test('freezes each account that they kept, and its sessions end', async () => {
    expect(await admin('account').where({ id: house.account.anh }).first('state')).toEqual({ state: 'frozen' });
    expect(await sessionViews.byTokenHash(house.api, hashOfToken(token))).toBeUndefined();
    const events = await admin('audit_event').where({ subject_id: house.account.anh }).orderBy('id').pluck('event');
    expect(events).toEqual(['custody.ended', 'account.frozen']);
  });

  test('has the head of unit told that the account waits for a handover', async () => {
    const told = await admin('message').where({ template: 'account_frozen' }).select('officer_id', 'account_id');
    expect(told).toEqual([{ officer_id: house.officer.gateHead, account_id: house.account.anh }]);
  });

  test('leaves no open request behind, and no task of one; those of others go on', async () => {
    expect(await admin('request').where({ id: own }).first('state', 'end_reason')).toEqual({
      state: 'withdrawn',
      end_reason: 'requester_left',
    });
    expect(await admin('task').where({ request_id: own, state: 'open' })).toEqual([]);
    expect(await askedNow(house, asked.requestId)).toEqual([house.officer.otherHead]);
  });

  test('is given for by the head, then the taker and the superior agree, and the account lives again', async () => {
    const { officer, account } = house;
    const input = handover({ accountId: account.anh, toOfficerId: officer.binh });
    await carried(house, officer.binh, input, [officer.gateHead, officer.director]);
    expect(await admin('account').where({ id: account.anh }).first('state')).toEqual({ state: 'awaiting_password' });
    expect(await admin('custody').where({ account_id: account.anh, ended_at: null }).pluck('officer_id')).toEqual([
      officer.binh,
    ]);
  });
});

test('a superior who asks, after somebody left, speaks for the giver; the taker agrees, the next superior assigns', async () => {
  const { officer, account } = house;
  await leaves(officer.otherOfficer);
  const input = handover({ accountId: account.other, toOfficerId: officer.otherHead });
  await carried(house, officer.director, input, [officer.otherHead, officer.generalDirector]);
  expect(await admin('custody').where({ account_id: account.other, ended_at: null }).pluck('officer_id')).toEqual([
    officer.otherHead,
  ]);
});

test('where the head leaves, the next one above is told of the account that they kept', async () => {
  const { officer, account } = house;
  await house.database
    .owner('custody')
    .where({ account_id: account.province, ended_at: null })
    .update({ ended_at: house.clock.at });
  await house.database.owner('custody').insert({
    id: crypto.randomUUID(),
    account_id: account.province,
    officer_id: officer.director,
    began_at: house.clock.at,
  });
  await leaves(officer.director);
  const told = await admin('message')
    .where({ template: 'account_frozen', account_id: account.province })
    .pluck('officer_id');
  expect(told).toEqual([officer.generalDirector]);
});

test('a decision of the admin officer who leaves goes to the IT department, which decides it through its own account', async () => {
  const { officer, account } = house;
  const { requestId } = await askedRequest(house, { accountId: account.anh, officerId: officer.binh }, officer.binh);
  await decide(house, officer.gateHead, { taskId: (await admin('task').where({ request_id: requestId }).first('id') as { id: string }).id }); // prettier-ignore
  await opened(house, requestId, 2);
  expect(await askedNow(house, requestId)).toEqual([officer.adminOfficer]);
  await leaves(officer.adminOfficer);
  expect(await askedNow(house, requestId)).toEqual([officer.systemAdmin, officer.otherSystemAdmin].sort());
});

test('an account whose custodian leaves before they chose its password is frozen, and the link is dead', async () => {
  const { officer, account, unit } = house;
  await admin('account').where({ id: account.province }).update({ state: 'withdrawn' });
  const form = { officerId: officer.deputyDirector, unitId: unit.province, divisionId: unit.province };
  const requestId = await carried(house, officer.deputyDirector, issue(house, form), [
    officer.generalDirector,
    itOfficers(house).one,
  ]);
  const { id } = (await admin('account').where({ request_id: requestId }).first('id')) as { id: string };
  const linkId = await firstPasswordLink(house, id);
  await leaves(officer.deputyDirector);
  expect(await admin('account').where({ id }).first('state')).toEqual({ state: 'frozen' });
  expect(await admin('link').where({ id: linkId }).first('dead_because')).toEqual({
    dead_because: 'account_frozen',
  });
});

describe('an officer who leaves while they ask', () => {
  const ask = (meanwhile?: () => Promise<unknown>) =>
    house.api.as({ officerId: house.officer.gateDeputy, accountId: null }, 'submitRequest', async (tx) => {
      const form = { ...issueForm(house), unitId: house.unit.gate, divisionId: house.unit.gate, officerId: house.officer.binh }; // prettier-ignore
      const { id } = await submitRequest(tx, rules, { kind: 'account.issue', form });
      await inPlace(tx);
      await meanwhile?.();
      return id;
    });
  const openOnes = () =>
    admin('request').where({ requester_id: house.officer.gateDeputy }).whereNull('ended_at').pluck('id');

  beforeAll(async () => {
    await admin('account').where({ id: house.account.anh }).update({ state: 'withdrawn' });
  });
  afterEach(() => admin('officer').where({ id: house.officer.gateDeputy }).update({ state: 'active' }));

  test('a moment before: the request ends with them', async () => {
    let leaving: Promise<void> | undefined;
    await ask(async () => {
      leaving = leaves(house.officer.gateDeputy);
      await Promise.race([leaving, untilWaiting(house, 'qlcb_owner')]);
    });
    await leaving;
    expect(await openOnes()).toEqual([]);
  });

  test('a moment after: nothing is asked', async () => {
    let asked: Promise<PromiseSettledResult<unknown>[]> | undefined;
    await leaves(house.officer.gateDeputy, async () => {
      asked = Promise.allSettled([ask()]);
      await Promise.race([asked, untilWaiting(house, 'qlcb_api')]);
    });
    expect(await asked).toMatchObject([{ status: 'rejected', reason: { code: 'sign_in_again' } }]);
    expect(await openOnes()).toEqual([]);
  });
});
