import { randomUUID } from 'node:crypto';
import { beginSession } from '../../../operations/beginSession.ts';
import { writeSection } from '../../../operations/writeSection.ts';
import { decide } from '../../support/decide.ts';
import { rules, useHouse } from '../../support/house.ts';
import { accountState, endedFor, givePassword, report } from '../../support/passwordCases.ts';
import { askedRequest, linkFor, opened } from '../../support/requests.ts';

const ROUNDS = 20;
const house = useHouse();
const admin = () => house.database.admin;

/** Waits until so many of the API's connections wait for a lock. @throws Error where they do not within five seconds */
async function untilWaiting(count: number): Promise<void> {
  const until = Date.now() + 5_000;
  while (Date.now() < until) {
    const waiting = await admin()('pg_stat_activity').where({ datname: house.database.name, usename: 'qlcb_api', wait_event_type: 'Lock' });
    if (waiting.length === count) return;
  }
  throw new Error(`${count} never waited for the row`);
} // prettier-ignore

type Answer = { done: true } | { done: false; code: unknown };
const answerOf = (work: Promise<unknown>): Promise<Answer> =>
  work.then(() => ({ done: true }) as const, (error: { code?: unknown }) => ({ done: false, code: error.code }) as const); // prettier-ignore

/** A third transaction holds a row; both wait for it, one behind the other; then it lets go. */
async function oneBehindTheOther(held: { table: string; id: string }, first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<[Answer, Answer]> {
  const holding = await admin().transaction();
  try {
    await holding(held.table).where({ id: held.id }).forUpdate().select('id');
    const one = answerOf(first());
    await untilWaiting(1);
    const other = answerOf(second());
    await untilWaiting(2);
    await holding.commit();
    return [await one, await other];
  } finally {
    if (!holding.isCompleted()) await holding.rollback();
  }
} // prettier-ignore

/** The act and the freeze meet at the account's row, in either order; what comes behind the freeze is refused. */
async function race(accountId: string, by: string, prepared: () => Promise<() => Promise<unknown>>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await endedFor(house, accountId);
    await givePassword(house, accountId, 'mot mat khau du dai');
    const act = await prepared();
    const freeze = () => report(house, 'compromised', { accountId, by });
    const freezesFirst = round % 2 === 0;
    const [one, other] = await oneBehindTheOther({ table: 'account', id: accountId }, freezesFirst ? freeze : act, freezesFirst ? act : freeze);
    const [frozen, acted] = freezesFirst ? [one, other] : [other, one];
    expect([round, frozen]).toEqual([round, { done: true }]);
    expect([round, acted]).toEqual([round, freezesFirst ? { done: false, code: expect.stringMatching(/^(sign_in_again|link_used|not_yours)$/) } : { done: true }]);
    expect(await accountState(house, accountId)).toBe('frozen');
    expect(await admin()('session').where({ account_id: accountId }).whereNull('ended_at')).toEqual([]);
  }
} // prettier-ignore

test(`R14, signing in: behind the freeze it is refused, before it the session ends with it, ${ROUNDS} times`, async () => {
  const actor = { officerId: house.officer.anh, accountId: house.account.anh };
  const signIn = () =>
    house.api.as(actor, 'beginSession', (tx) =>
      beginSession(tx, { token: randomUUID(), replaces: null, channel: 'web' }),
    );
  await race(house.account.anh, house.officer.anh, () => Promise.resolve(signIn));
});

test(`a record: behind the freeze nothing is written, ${ROUNDS} times`, async () => {
  const { officer, account, unit } = house;
  await house.database.owner('permission_grant').insert({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission: 'records.write', work_group: 'officers', unit_id: unit.gate,
    with_subordinates: false, valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
  }); // prettier-ignore
  let version = 0;
  const write = async () => {
    const entry = { officerId: officer.binh, section: 'contact' as const, version, content: { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' }, validFrom: '2024-10-01' };
    const written = await house.api.as({ officerId: officer.anh, accountId: account.anh }, 'writeSection', (tx) => writeSection(tx, rules, entry));
    version = written.version;
  }; // prettier-ignore
  await race(account.anh, officer.gateHead, () => Promise.resolve(write));
  expect(version).toBe(ROUNDS / 2);
});

test(`a decision through the account: behind the freeze it is refused, ${ROUNDS} times`, async () => {
  const { officer, account } = house;
  await race(account.admin, officer.director, async () => {
    const taskId = await adminTask();
    return () => decide(house, { officerId: officer.adminOfficer, accountId: account.admin }, { taskId });
  });
  const made = await admin()('decision').where({ account_id: account.admin });
  expect(made).toHaveLength(ROUNDS / 2);
});

/** A request whose second stage asks the admin officer, through their account. */
async function adminTask(): Promise<string> {
  await noOpenRequest();
  const { requestId, taskId } = await askedRequest(house);
  await decide(house, house.officer.gateHead, { taskId });
  return opened(house, requestId, 2);
}

/** Requests for the same permission would stand in each other's way. */
async function noOpenRequest(): Promise<void> {
  await endedFor(house, house.account.anh);
  await house.database.owner('request').whereNull('ended_at').update({ state: 'withdrawn', ended_at: house.clock.at });
}

test(`a decision by the mail link of its custodian: behind the freeze the link is dead, ${ROUNDS} times`, async () => {
  const { officer, unit } = house;
  const accountId = randomUUID();
  await house.database.owner('account').insert({ id: accountId, unit_id: unit.gate, kind: 'leader', user_name: 'hp-ld01', state: 'active', made_up: true });
  await house.database.owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: officer.gateHead, began_at: '2018-03-01' });
  for (let round = 0; round < ROUNDS; round++) {
    await endedFor(house, accountId);
    await givePassword(house, accountId, 'mot mat khau du dai');
    await noOpenRequest();
    const { taskId } = await askedRequest(house);
    const linkId = await linkFor(house, taskId, officer.gateHead);
    const freeze = () => report(house, 'compromised', { accountId, by: officer.gateHead });
    const act = () => decide(house, officer.gateHead, { taskId, channel: 'mail', linkId });
    const freezesFirst = round % 2 === 0;
    const [one, other] = await oneBehindTheOther({ table: 'link', id: linkId }, freezesFirst ? freeze : act, freezesFirst ? act : freeze);
    expect([round, one, other]).toEqual([round, { done: true }, freezesFirst ? { done: false, code: 'link_used' } : { done: true }]);
  }
}); // prettier-ignore
