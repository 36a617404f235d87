import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '../../../db/transaction.ts';
import { announceAbsence } from '../../../operations/announceAbsence.ts';
import { cancelReissue, confirmReissue, prepareReissue } from '../../../operations/passwordCase/reissue.ts';
import { rules, useHouse } from '../../support/house.ts';
import { acting, bothReports, caseRow, endedFor, givePassword, portal, report } from '../../support/passwordCases.ts';

const house = useHouse();
/** Who tries: people with one system admin account, with two, with none; the holder and the head with one each; a mere deputy. */
let actors: { who: string; actor: Actor }[];
let ofIt: string[];

beforeAll(async () => {
  const { officer, account, api, clock } = house;
  const second = await systemAccount('cntt-ht03', officer.systemAdmin);
  const third = await systemAccount('cntt-ht04', officer.itClerk);
  const holders = await systemAccount('cntt-ht05', officer.anh);
  const heads = await systemAccount('cntt-ht06', officer.gateHead);
  const to = new Date(clock.at.getTime() + 5 * 86_400_000);
  await api.as(portal(officer.otherSystemAdmin), 'announceAbsence', (tx) => announceAbsence(tx, rules, { deputyId: officer.itClerk, from: clock.at, to }));
  const through = (who: string, officerId: string, accountId: string | null) => ({ who, actor: { officerId, accountId } });
  actors = [
    through('one', officer.systemAdmin, account.system),
    through('one, through another account', officer.systemAdmin, second),
    through('other', officer.otherSystemAdmin, account.otherSystem),
    through('clerk, deputy of the other', officer.itClerk, third),
    through('holder, through a system account', officer.anh, holders),
    through('head who reported, through a system account', officer.gateHead, heads),
    through('one, in the portal', officer.systemAdmin, null),
    through('one, through the account of the other', officer.systemAdmin, account.otherSystem),
    through('an admin officer', officer.adminOfficer, account.admin),
  ];
  ofIt = [officer.systemAdmin, officer.otherSystemAdmin, officer.itClerk];
}); // prettier-ignore

async function systemAccount(userName: string, officerId: string): Promise<string> {
  const { owner } = house.database;
  const id = randomUUID();
  await owner('account').insert({ id, unit_id: house.unit.it, kind: 'system_admin', user_name: userName, state: 'active', made_up: true });
  await owner('custody').insert({ id: randomUUID(), account_id: id, officer_id: officerId, began_at: '2018-03-01' });
  await owner('permission_grant').insert({
    id: randomUUID(), account_id: id, officer_id: officerId, permission: 'accounts.issue', work_group: 'officers', unit_id: house.unit.root,
    with_subordinates: true, valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
  });
  return id;
} // prettier-ignore

const acts = { prepare: prepareReissue, confirm: confirmReissue, cancel: cancelReissue };
type ActName = keyof typeof acts;

/** What the rules say, told naively: who holds which account and who did what before. */
function isAllowed(state: string, preparedBy: string | null, { act, index }: { act: ActName; index: number }): boolean {
  const { who, actor } = actors[index]!;
  const actsThroughOwn = index <= 3 && ofIt.includes(actor.officerId) && !who.includes('portal');
  if (!actsThroughOwn) return false;
  if (act === 'prepare') return state === 'ready';
  if (act === 'confirm') return state === 'prepared' && actor.officerId !== preparedBy;
  return state === 'prepared' || state === 'confirmed';
}

/** Whoever of them tries; twice as often one of the first four, so that enough of it comes through. */
const anybody = fc.oneof({ arbitrary: fc.nat({ max: 3 }), weight: 2 }, { arbitrary: fc.nat({ max: 8 }), weight: 1 });
const steps = fc.array(
  fc.record({ act: fc.constantFrom<ActName>('prepare', 'confirm', 'confirm', 'cancel'), index: anybody }),
  { minLength: 4, maxLength: 12 },
);

test('R14, R21: whoever tries in whatever order, two humans of the IT department issue a password, and neither holds or reported the account', async () => {
  let confirmed = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom('lost' as const, 'compromised' as const), async (tried, severity) => {
      await endedFor(house, house.account.anh);
      await givePassword(house, house.account.anh, 'mot mat khau du dai');
      const { caseId } = await report(house, severity, { by: house.officer.gateHead });
      await bothReports(house, caseId);
      let state = 'ready';
      let preparedBy: string | null = null;
      for (const step of tried) {
        const { actor } = actors[step.index]!;
        const done = await house.api
          .as<unknown>(actor, step.act, (tx) => acts[step.act](tx, rules, acting(house, actor), { caseId }))
          .then(() => true, () => false);
        expect([state, preparedBy, step, done]).toEqual([state, preparedBy, step, isAllowed(state, preparedBy, step)]);
        if (!done) continue;
        state = { prepare: 'prepared', confirm: 'confirmed', cancel: 'ready' }[step.act];
        if (step.act === 'prepare') preparedBy = actor.officerId;
        if (step.act === 'confirm') confirmed += 1;
      }
      expect(await caseRow(house, caseId)).toMatchObject({ state });
    }),
    { numRuns: 40 },
  );
  const made = (await house.database.admin('reissue').whereNotNull('confirmed_at')) as { prepared_by: string; confirmed_by: string }[];
  expect(made).toHaveLength(confirmed);
  expect(confirmed).toBeGreaterThan(5);
  for (const { prepared_by, confirmed_by } of made) {
    expect(prepared_by).not.toBe(confirmed_by);
    expect([prepared_by, confirmed_by].every((id) => ofIt.includes(id))).toBe(true);
  }
}, 120_000); // prettier-ignore

test('R21: the database refuses the same human twice, the holder, the head, and an account that is not theirs, whoever asks it', async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  const { caseId } = await report(house, 'lost', { by: house.officer.gateHead });
  await bothReports(house, caseId);
  const { owner } = house.database;
  const by = (index: number) => actors[index]!.actor;
  const row = (prepared: Actor, confirmed: Actor) => ({
    id: randomUUID(), case_id: caseId, prepared_at: house.clock.at, prepared_by: prepared.officerId, prepared_through: prepared.accountId,
    confirmed_at: house.clock.at, confirmed_by: confirmed.officerId, confirmed_through: confirmed.accountId, expires_at: house.clock.at,
  }); // prettier-ignore
  const outcome = (prepared: number, confirmed: number) =>
    owner('reissue').insert(row(by(prepared), by(confirmed))).then(() => 'done', (error: { constraint: string }) => error.constraint); // prettier-ignore
  expect(await outcome(0, 1)).toBe('reissue_by_two_humans');
  expect(await outcome(4, 0)).toBe('reissue_by_others');
  expect(await outcome(0, 5)).toBe('reissue_by_others');
  expect(await outcome(0, 8)).toBe('reissue_through_system_account');
  expect(await outcome(7, 2)).toBe('reissue_through_system_account');
  expect(await outcome(0, 2)).toBe('done');
});

test('abuse 8, 9: the holder does nothing in their own case, nor does a subordinate of theirs', async () => {
  await endedFor(house, house.account.other);
  const { otherHead, otherOfficer } = house.officer;
  const id = randomUUID();
  await house.database.owner('account').insert({ id, unit_id: house.unit.otherGate, kind: 'leader', user_name: 'hp-ld02', state: 'active', made_up: true });
  await house.database.owner('custody').insert({ id: randomUUID(), account_id: id, officer_id: otherHead, began_at: '2018-03-01' });
  const { caseId } = await report(house, 'suspected', { by: otherHead, accountId: id });
  for (const officerId of [otherHead, otherOfficer])
    await expect(bothReports(house, caseId, officerId)).rejects.toMatchObject({ code: expect.stringMatching(/^(not_yours|not_found)$/) });
  await expect(report(house, 'suspected', { by: otherOfficer, accountId: id })).rejects.toMatchObject({ code: 'not_yours' });
}); // prettier-ignore
