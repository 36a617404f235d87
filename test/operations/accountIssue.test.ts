import { secondFactors } from '../../domain/secondFactors.ts';
import { isRefusal } from '../../domain/errors.ts';
import { applyRequest } from '../../operations/applyRequest.ts';
import { closeRequest } from '../../operations/closeRequest.ts';
import { chooseFirstPassword } from '../../operations/firstPassword.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { totpCode } from '../../domain/totp.ts';
import { approve, askedNow, carried, issue, itOfficers, planned, submitted } from '../support/accountRequests.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { opened } from '../support/requests.ts';
import { firstPasswordLink } from '../support/firstPassword.ts';

const house = useHouse();
const factors = secondFactors(Buffer.alloc(32, 7));
const admin = (table: string) => house.database.admin(table);
const accountOf = async (requestId: string) =>
  (await admin('account').where({ request_id: requestId }).first()) as { id: string; user_name: string; state: string; unit_id: string; kind: string }; // prettier-ignore
const eventsOf = async (requestId: string) =>
  (await admin('audit_event').where({ request_id: requestId }).whereNot('subject_kind', 'message').orderBy('id').pluck('event')) as string[]; // prettier-ignore
const placesOf = (requestId: string) => admin('account_place').where({ request_id: requestId }).pluck('state');

test('R5, R19: asked for by the unit, decided by its head and the IT department, the account is there and waits for its password', async () => {
  const { officer, unit } = house;
  const { one } = itOfficers(house);
  const requestId = await carried(house, officer.deputyDirector, issue(house), [officer.director, one]);
  const account = await accountOf(requestId);
  expect(account).toMatchObject({
    user_name: 'hp-nd04',
    kind: 'user',
    unit_id: unit.province,
    state: 'awaiting_password',
  });
  expect(
    await admin('custody').where({ account_id: account.id }).select('officer_id', 'ended_at', 'request_id'),
  ).toEqual([{ officer_id: officer.deputyDirector, ended_at: null, request_id: requestId }]);
  expect(await eventsOf(requestId)).toEqual([
    'request.submitted',
    'request.planned',
    'task.asked',
    'task.decided',
    'task.asked',
    'task.decided',
    'account.issued',
    'custody.began',
    'request.approved',
  ]);
  expect(await admin('message').where({ account_id: account.id }).pluck('template')).toEqual(['account_issued']);
  expect(await placesOf(requestId)).toEqual(['held']);
});

test('user names run on within the department, and that of a withdrawn account is never given again', async () => {
  const { officer } = house;
  const { one, other } = itOfficers(house);
  const first = await accountOf(await carried(house, officer.deputyDirector, issue(house), [officer.director, one]));
  await admin('account').where({ id: first.id }).update({ state: 'withdrawn' });
  const next = await accountOf(await carried(house, officer.deputyDirector, issue(house), [officer.director, other]));
  expect([first.user_name, next.user_name]).toEqual(['hp-nd05', 'hp-nd06']);
});

test('two accounts that are issued at the same instant get two names', async () => {
  const { officer } = house;
  const { one } = itOfficers(house);
  const ready = await Promise.all([1, 2].map(() => planned(house, officer.deputyDirector, issue(house))));
  for (const { requestId } of ready) {
    await approve(house, requestId, 1, officer.director);
    await approve(house, requestId, 2, one);
  }
  const applied = ready.map(({ requestId }) =>
    house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId })),
  );
  expect(await Promise.all(applied)).toEqual(['approved', 'approved']);
  const issued = await Promise.all(ready.map(({ requestId }) => accountOf(requestId)));
  expect(new Set(issued.map(({ user_name }) => user_name)).size).toBe(2);
  for (const { id } of issued) await admin('account').where({ id }).update({ state: 'withdrawn' });
});

test('a place is reserved from the submission on, and free again however the request ends', async () => {
  const { officer, unit } = house;
  const gate = { unitId: unit.otherGate, divisionId: unit.otherGate, officerId: officer.otherOfficer };
  await admin('account').where({ id: house.account.other }).update({ state: 'withdrawn' });
  const ask = () => planned(house, officer.otherOfficer, issue(house, gate));
  const { requestId } = await ask();
  expect(await placesOf(requestId)).toEqual(['reserved']);
  const refused = await ask().catch((error: unknown) => error);
  expect(isRefusal(refused, 'request_conflicts')).toBe(true);
  expect(refused).toMatchObject({ data: { findings: expect.arrayContaining([expect.objectContaining({ code: 'quota_used_up', outcome: 'denied' })]) } }); // prettier-ignore
  const no = (await admin('request').where({ id: requestId }).first('no')) as { no: string };
  expect(JSON.stringify((refused as { data: unknown }).data)).toContain(no.no);

  await house.api.as({ officerId: officer.otherOfficer, accountId: null }, 'withdrawRequest', (tx) =>
    withdrawRequest(tx, { requestId, reason: null }),
  );
  expect(await placesOf(requestId)).toEqual(['freed']);
  const second = await ask();
  const taskId = await opened(house, second.requestId, 1);
  await decide(house, officer.otherHead, { taskId, verdict: 'deny', reason: 'Chưa cần' });
  await house.worker.asEngine('closeRequest', (tx) =>
    closeRequest(tx, { requestId: second.requestId, end: 'rejected' }),
  );
  expect(await placesOf(second.requestId)).toEqual(['freed']);
  const third = await ask();
  expect(await placesOf(third.requestId)).toEqual(['reserved']);
});

test('R2: a second admin account of a provincial department is refused with its article and who has the first', async () => {
  const refused = await submitted(house, house.officer.director, issue(house, { accountKind: 'unit_admin' })).catch(
    (error: unknown) => error,
  );
  expect(refused).toMatchObject({
    code: 'request_conflicts',
    data: {
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'R2',
          code: 'quota_used_up',
          data: expect.objectContaining({ limit: 1, holders: 'hp-qt01' }) as object,
        }),
      ]) as unknown[],
    },
  });
});

test('R5: a unit that is not the IT department gets no system admin account', async () => {
  const refused = submitted(house, house.officer.director, issue(house, { accountKind: 'system_admin' }));
  await expect(refused).rejects.toMatchObject({
    data: {
      findings: expect.arrayContaining([expect.objectContaining({ code: 'unit_gets_no_such_account' })]) as unknown[],
    },
  });
});

test('R21: the IT department decides at second-factor, in a session whose code was proven a quarter of an hour ago at most', async () => {
  const { officer, clock } = house;
  const { one } = itOfficers(house);
  const { requestId } = await planned(house, officer.deputyDirector, issue(house));
  await approve(house, requestId, 1, officer.director);
  const taskId = await opened(house, requestId, 2);
  await expect(decide(house, one, { taskId })).rejects.toMatchObject({
    code: 'second_factor_needed',
    data: { accountUserName: 'cntt-ht01' },
  });
  const stale = new Date(clock.at.getTime() - 15 * 60_000 - 1);
  await expect(decide(house, one, { taskId, secondFactorAt: stale })).rejects.toMatchObject({
    code: 'second_factor_needed',
  });
  await expect(decide(house, officer.systemAdmin, { taskId, secondFactorAt: clock.at })).rejects.toMatchObject({
    code: 'account_needed',
  });
  await decide(house, one, { taskId, secondFactorAt: new Date(clock.at.getTime() - 15 * 60_000) });
});

describe('R21: a system admin account', () => {
  const form = () => ({ unitId: house.unit.it, divisionId: house.unit.it, officerId: house.officer.itClerk, accountKind: 'system_admin' as const }); // prettier-ignore

  test('takes two people of the IT department, and the first is not asked again', async () => {
    const { officer } = house;
    const { one, other } = itOfficers(house);
    const { requestId, stages } = await planned(house, officer.itClerk, issue(house, form()));
    expect(stages).toBe(3);
    await approve(house, requestId, 1, officer.generalDirector);
    await approve(house, requestId, 2, one);
    await opened(house, requestId, 3);
    expect(await askedNow(house, requestId)).toEqual([officer.otherSystemAdmin]);
    const taskId = await opened(house, requestId, 3);
    const again = decide(house, one, { taskId, secondFactorAt: house.clock.at });
    await expect(again).rejects.toMatchObject({ code: 'not_found' });
    await decide(house, other, { taskId, secondFactorAt: house.clock.at });
    const end = await house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }));
    expect(end).toBe('approved');
  });

  test('is not planned where one of the two asks for it: nobody would be left for the second stage', async () => {
    await admin('account').where({ kind: 'system_admin', state: 'awaiting_password' }).update({ state: 'withdrawn' });
    const { requestId } = await planned(house, house.officer.systemAdmin, issue(house, form()));
    expect(await admin('request').where({ id: requestId }).first('state', 'end_reason')).toEqual({
      state: 'failed',
      end_reason: 'nobody_to_ask',
    });
    expect(await placesOf(requestId)).toEqual(['freed']);
  });

  test('counts two accounts of one human as one', async () => {
    const { account, officer, database } = house;
    await database
      .owner('custody')
      .where({ account_id: account.otherSystem, ended_at: null })
      .update({ ended_at: house.clock.at });
    await database.owner('custody').insert({
      id: crypto.randomUUID(),
      account_id: account.otherSystem,
      officer_id: officer.systemAdmin,
      began_at: house.clock.at,
    });
    const valid = {
      work_group: 'officers',
      unit_id: house.unit.root,
      with_subordinates: true,
      valid_from: '2024-01-01',
      valid_to: '2099-01-01',
      granted_at: '2024-01-01',
    };
    await database.owner('permission_grant').insert({
      id: crypto.randomUUID(),
      account_id: account.otherSystem,
      officer_id: officer.systemAdmin,
      permission: 'accounts.issue',
      ...valid,
    });
    const { stages } = await planned(house, officer.itClerk, issue(house, form()));
    expect(stages).toBe(0);
    await database
      .owner('custody')
      .where({ account_id: account.otherSystem, ended_at: null })
      .update({ ended_at: house.clock.at });
    await database.owner('custody').insert({
      id: crypto.randomUUID(),
      account_id: account.otherSystem,
      officer_id: officer.otherSystemAdmin,
      began_at: house.clock.at,
    });
  });
});

describe('the first password', () => {
  const issued = async (change: Parameters<typeof issue>[1] = {}) => {
    const { officer } = house;
    const requestId = await carried(house, officer.deputyDirector, issue(house, change), [
      officer.director,
      itOfficers(house).one,
    ]);
    const account = await accountOf(requestId);
    const linkId = await firstPasswordLink(house, account.id);
    return { account, linkId };
  };
  const choose = (linkId: string, password: string, code: string | null = null, by = house.officer.deputyDirector) =>
    chooseFirstPassword(house.api, rules.pack, by, { linkId, password, code, factors });

  test('is chosen by its link once, by one of many at the same instant, and only then the account is active', async () => {
    const { account, linkId } = await issued();
    const long = 'mot mat khau du dai';
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => choose(linkId, long)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accountOf((await admin('account').where({ id: account.id }).first('request_id') as { request_id: string }).request_id)).toMatchObject({ state: 'active' }); // prettier-ignore
    await expect(choose(linkId, long)).rejects.toMatchObject({ code: 'link_used' });
    await admin('account').where({ id: account.id }).update({ state: 'withdrawn' });
  });

  test('has fifteen characters alone, or eight beside a second factor', async () => {
    const { account, linkId } = await issued();
    await expect(choose(linkId, 'mười bốn ký tự')).rejects.toMatchObject({ data: { minLength: 15 } });
    const code = totpCode(factors.offered(linkId), house.clock.at);
    await expect(choose(linkId, 'bảy ký.', code)).rejects.toMatchObject({ data: { minLength: 8 } });
    await expect(choose(linkId, 'đủ tám k', '000000')).rejects.toMatchObject({ code: 'code_wrong' });
    await choose(linkId, 'đủ tám k', code);
    expect(await admin('account_totp').where({ account_id: account.id }).first('last_step')).toEqual({
      last_step: String(Math.floor(house.clock.at.getTime() / 30_000)),
    });
    await admin('account').where({ id: account.id }).update({ state: 'withdrawn' });
  });

  test('is nobody else’s to choose, and not once the link has expired', async () => {
    const { account, linkId } = await issued();
    await expect(choose(linkId, 'mot mat khau du dai', null, house.officer.anh)).rejects.toMatchObject({
      code: 'not_found',
    });
    house.clock.at = new Date(house.clock.at.getTime() + 24 * 3_600_000 + 1);
    await expect(choose(linkId, 'mot mat khau du dai')).rejects.toMatchObject({ code: 'link_expired' });
    await admin('account').where({ id: account.id }).update({ state: 'withdrawn' });
  });
});
