import { applyRequest } from '../../operations/applyRequest.ts';
import { beginSession } from '../../operations/beginSession.ts';
import * as sessionViews from '../../db/views/session.ts';
import { hashOfToken } from '../../operations/beginSession.ts';
import { approve, askedNow, carried, handover, itOfficers, planned, withdrawal } from '../support/accountRequests.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { askedRequest, linkFor, opened } from '../support/requests.ts';
import { giveSecrets } from '../support/totp.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);
const custodians = async (accountId: string) =>
  (await admin('custody').where({ account_id: accountId }).whereNull('ended_at').pluck('officer_id')) as string[];
const stateOf = async (accountId: string) => ((await admin('account').where({ id: accountId }).first('state')) as { state: string }).state; // prettier-ignore
const stagesOf = async (requestId: string) =>
  (await admin('stage').where({ request_id: requestId }).orderBy('position').pluck('key')) as string[];
const toBinh = () => handover({ accountId: house.account.anh, toOfficerId: house.officer.binh });
const apply = (requestId: string) =>
  house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }));

async function grantOf(accountId: string, officerId: string, permission: string): Promise<string> {
  const id = crypto.randomUUID();
  await house.database.owner('permission_grant').insert({
    id, account_id: accountId, officer_id: officerId, permission, work_group: 'officers', unit_id: house.unit.gate, with_subordinates: false,
    valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01',
  }); // prettier-ignore
  return id;
}

test('what nobody can change is not sent back: it is approved, or denied with a reason', async () => {
  const { requestId } = await planned(house, house.officer.anh, toBinh());
  const taskId = await opened(house, requestId, 1);
  const sentBack = decide(house, house.officer.binh, { taskId, verdict: 'send_back', reason: 'Xin sửa lại' });
  await expect(sentBack).rejects.toMatchObject({ code: 'not_eligible', data: { because: 'request_is_not_sent_back' } });
  await admin('request').where({ id: requestId }).update({ state: 'withdrawn', ended_at: house.clock.at });
});

describe('R7, R21: who is asked of a handover', () => {
  const withdrawn = async (requestId: string) => {
    await admin('request').where({ id: requestId }).update({ state: 'withdrawn', ended_at: house.clock.at });
  };

  test.each([
    ['the giver', 'anh', ['taker', 'head'], ['binh', 'gateHead']],
    ['the taker', 'binh', ['giver', 'head'], ['anh', 'gateHead']],
    ['the head', 'gateHead', ['giver', 'taker'], ['anh', 'binh']],
  ] as const)('where %s asks, they are not asked again', async (_, asker, stages, deciders) => {
    const { requestId } = await planned(house, house.officer[asker], toBinh());
    expect(await stagesOf(requestId)).toEqual(stages);
    for (const [i, decider] of deciders.entries()) {
      await opened(house, requestId, i + 1);
      expect(await askedNow(house, requestId)).toEqual([house.officer[decider]]);
      await approve(house, requestId, i + 1, house.officer[decider]);
    }
    await withdrawn(requestId);
  });

  test('somebody else of the unit may not ask at all', async () => {
    const refused = planned(house, house.officer.gateDeputy, toBinh());
    await expect(refused).rejects.toMatchObject({
      data: {
        findings: expect.arrayContaining([expect.objectContaining({ code: 'may_not_ask_handover' })]) as unknown[],
      },
    });
  });

  test('a head who takes the account over does not assign it to themselves: the superior does', async () => {
    const input = handover({ accountId: house.account.anh, toOfficerId: house.officer.gateHead });
    const { requestId } = await planned(house, house.officer.gateHead, input);
    expect(await stagesOf(requestId)).toEqual(['giver', 'head']);
    await approve(house, requestId, 1, house.officer.anh);
    await opened(house, requestId, 2);
    expect(await askedNow(house, requestId)).toEqual([house.officer.director]);
    await withdrawn(requestId);
  });

  test('two handovers of one account are not open at once, whoever asks and however fast', async () => {
    const { officer } = house;
    const asked = [officer.anh, officer.binh, officer.gateHead].map((by) => planned(house, by, toBinh()));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled) {
      if (one.status === 'fulfilled') await withdrawn(one.value.requestId);
      else expect(one.reason).toMatchObject({ code: 'request_conflicts' });
    }
  });
});

test('R7: with its effect the account changes hands at once, and what the giver had through it is over', async () => {
  const { account, officer, clock } = house;
  await giveSecrets(house, { accountId: account.anh, password: 'mot mat khau du dai', key: Buffer.alloc(32, 7) });
  const grantId = await grantOf(account.anh, officer.anh, 'records.read');
  const token = 'x'.repeat(43);
  await house.api.as({ officerId: officer.anh, accountId: account.anh }, 'beginSession', (tx) =>
    beginSession(tx, { token, replaces: null, channel: 'web' }),
  );
  const requestId = await carried(house, officer.anh, toBinh(), [officer.binh, officer.gateHead]);
  expect(await custodians(account.anh)).toEqual([officer.binh]);
  expect(await stateOf(account.anh)).toBe('awaiting_password');
  expect(await admin('account_secret').where({ account_id: account.anh })).toEqual([]);
  expect(await admin('account_totp').where({ account_id: account.anh })).toEqual([]);
  expect(await sessionViews.byTokenHash(house.api, hashOfToken(token))).toBeUndefined();
  expect(
    await admin('permission_grant').where({ id: grantId }).first('ended_at', 'end_reason', 'end_request_id'),
  ).toEqual({
    ended_at: clock.at,
    end_reason: 'handed_over',
    end_request_id: requestId,
  });
  const told = (await admin('message').where({ request_id: requestId, officer_id: officer.binh }).orderBy('template').pluck('template')) as string[]; // prettier-ignore
  expect(told).toEqual(expect.arrayContaining(['account_handed_over', 'grants_offered']));
  expect(await apply(requestId)).toBe('approved');
  expect(await admin('custody').where({ account_id: account.anh, request_id: requestId })).toHaveLength(1);
});

test('a decision that was open through the account is asked of its new custodian only once they can sign in', async () => {
  const { account, officer, unit } = house;
  const { requestId } = await askedRequest(house, { workGroup: 'training', accountId: account.other, officerId: officer.otherOfficer, unitId: unit.otherGate, permissions: ['records.read'] }, officer.otherOfficer); // prettier-ignore
  await decide(house, officer.otherHead, { taskId: (await admin('task').where({ request_id: requestId }).first('id') as { id: string }).id }); // prettier-ignore
  await opened(house, requestId, 2);
  expect(await askedNow(house, requestId)).toEqual([officer.adminOfficer]);
  const second = (await admin('task').where({ request_id: requestId, state: 'open' }).first('id')) as { id: string };
  const linkId = await linkFor(house, second.id, officer.adminOfficer);
  const input = handover({ accountId: account.admin, toOfficerId: officer.deputyDirector });
  await carried(house, officer.adminOfficer, input, [officer.deputyDirector, officer.director]);
  expect(await askedNow(house, requestId)).toEqual([officer.systemAdmin, officer.otherSystemAdmin].sort());
  expect(await admin('link').where({ id: linkId }).first('dead_because')).toEqual({
    dead_because: 'no_longer_approver',
  });
});

test('R5: withdrawn by the IT department, the account and all that it allowed end, and its place is free', async () => {
  const { account, officer } = house;
  const { one } = itOfficers(house);
  const grantId = await grantOf(account.anh, officer.binh, 'records.read');
  const requestId = await carried(house, officer.gateHead, withdrawal({ accountId: account.anh }), [one]);
  expect(await stateOf(account.anh)).toBe('withdrawn');
  expect(await custodians(account.anh)).toEqual([]);
  expect(await admin('permission_grant').where({ id: grantId }).first('end_reason')).toEqual({
    end_reason: 'account_withdrawn',
  });
  expect(await admin('account_place').where({ account_id: account.anh }).pluck('state')).toEqual(['freed']);
  expect(await admin('audit_event').where({ request_id: requestId, event: 'account.withdrawn' })).toHaveLength(1);
  expect(await admin('message').where({ template: 'account_withdrawn' }).pluck('officer_id')).toEqual([officer.binh]);
});

test('R21: where an IT officer asks for a withdrawal, the other one decides; a clerk of the unit may not ask', async () => {
  const { account, officer } = house;
  const input = withdrawal({ accountId: account.other });
  await expect(planned(house, officer.gateDeputy, input)).rejects.toMatchObject({ code: 'request_conflicts' });
  const { requestId } = await planned(house, officer.systemAdmin, input);
  await opened(house, requestId, 1);
  expect(await askedNow(house, requestId)).toEqual([officer.otherSystemAdmin]);
  await approve(house, requestId, 1, itOfficers(house).other);
  expect(await apply(requestId)).toBe('approved');
});
