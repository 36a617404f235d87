import { randomUUID } from 'node:crypto';
import type { Actor, Transaction } from '../../../db/transaction.ts';
import { beginSession } from '../../../operations/beginSession.ts';
import { decideTask } from '../../../operations/decideTask.ts';
import { reportPassword } from '../../../operations/passwordCase/reportPassword.ts';
import { writeSection } from '../../../operations/writeSection.ts';
import { decide } from '../../support/decide.ts';
import { rules, useHouse } from '../../support/house.ts';
import { accountState, endedFor, givePassword, portal } from '../../support/passwordCases.ts';
import { askedRequest, linkFor, opened } from '../../support/requests.ts';
import { untilWaiting } from '../../support/waiting.ts';

const ROUNDS = 20;
const house = useHouse();
const admin = (table: string) => house.database.admin(table);

type Answer = { done: true } | { done: false; code: unknown };
const answerOf = (work: Promise<unknown>): Promise<Answer> =>
  work.then(() => ({ done: true }) as const, (error: { code?: unknown }) => ({ done: false, code: error.code }) as const); // prettier-ignore

/** What is done through an account, or by its custodian's mail. */
interface Act {
  actor: Actor;
  work: (tx: Transaction) => Promise<unknown>;
}

/** One does its work and, still uncommitted, waits until the other waits for it; then it commits, and the other goes on. */
async function oneBehindTheOther(first: Act, second: Act): Promise<[Answer, Answer]> {
  let behind: Promise<Answer> | undefined;
  const one = await answerOf(
    house.api.as(first.actor, 'first', async (tx) => {
      await first.work(tx);
      behind = answerOf(house.api.as(second.actor, 'second', second.work));
      await untilWaiting(house, 'qlcb_api');
    }),
  );
  return [one, await behind!];
}

/** The report of a theft and the act meet, in either order, as often: what comes behind the freeze is refused. */
async function race(accountId: string, by: string, prepared: () => Promise<Act>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await endedFor(house, accountId);
    await givePassword(house, accountId, 'mot mat khau du dai');
    const act = await prepared();
    const lastCertainAt = new Date(house.clock.at.getTime() - 3_600_000);
    const report = { accountId, severity: 'compromised', lastCertainAt, byLink: false } as const;
    const freeze: Act = { actor: portal(by), work: (tx) => reportPassword(tx, rules, report) };
    const freezesFirst = round % 2 === 0;
    const answers = await oneBehindTheOther(...((freezesFirst ? [freeze, act] : [act, freeze]) as [Act, Act]));
    const refused = { done: false, code: expect.stringMatching(/^(sign_in_again|link_used|not_yours)$/) as string };
    expect([round, ...answers]).toEqual([round, { done: true }, freezesFirst ? refused : { done: true }]);
    expect(await accountState(house, accountId)).toBe('frozen');
    expect(await admin('session').where({ account_id: accountId }).whereNull('ended_at')).toEqual([]);
  }
}

test(`R14, signing in: behind the freeze it is refused, before it the session ends with it, ${ROUNDS} times`, async () => {
  const actor = { officerId: house.officer.anh, accountId: house.account.anh };
  const work = (tx: Transaction) => beginSession(tx, { token: randomUUID(), replaces: null, channel: 'web' });
  await race(house.account.anh, house.officer.anh, () => Promise.resolve({ actor, work }));
});

test(`a record: behind the freeze nothing is written, ${ROUNDS} times`, async () => {
  const { officer, account, unit } = house;
  await house.database.owner('permission_grant').insert({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission: 'records.write', work_group: 'officers', unit_id: unit.gate,
    with_subordinates: false, valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
  }); // prettier-ignore
  const content = { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' };
  const written = async () => (await admin('dossier_section').where({ officer_id: officer.binh, section: 'contact' })).length;
  await race(account.anh, officer.gateHead, async () => {
    const version = await written();
    const entry = { officerId: officer.binh, section: 'contact' as const, version, content, validFrom: '2024-10-01' };
    const actor = { officerId: officer.anh, accountId: account.anh };
    return { actor, work: (tx) => writeSection(tx, rules, entry) };
  });
  expect(await written()).toBe(ROUNDS / 2);
}); // prettier-ignore

const decision = (taskId: string, linkId: string | null) => (tx: Transaction) =>
  decideTask(tx, rules, {
    taskId,
    version: 1,
    verdict: 'approve',
    reason: null,
    channel: linkId === null ? 'web' : 'mail',
    linkId,
    signedInAt: house.clock.at,
  });

test(`a decision through the account: behind the freeze it is refused, ${ROUNDS} times`, async () => {
  const { officer, account } = house;
  await race(account.admin, officer.director, async () => {
    await noOpenRequest();
    const { requestId, taskId } = await askedRequest(house);
    await decide(house, officer.gateHead, { taskId });
    const actor = { officerId: officer.adminOfficer, accountId: account.admin };
    return { actor, work: decision(await opened(house, requestId, 2), null) };
  });
  expect(await admin('decision').where({ account_id: account.admin })).toHaveLength(ROUNDS / 2);
});

test(`a decision by the mail link of its custodian: behind the freeze the link is dead, ${ROUNDS} times`, async () => {
  const { officer, unit, database } = house;
  const accountId = randomUUID();
  await database.owner('account').insert({ id: accountId, unit_id: unit.gate, kind: 'leader', user_name: 'hp-ld01', state: 'active', made_up: true });
  await database.owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: officer.gateHead, began_at: '2018-03-01' });
  await race(accountId, officer.director, async () => {
    await noOpenRequest();
    const { taskId } = await askedRequest(house);
    const linkId = await linkFor(house, taskId, officer.gateHead);
    return { actor: portal(officer.gateHead), work: decision(taskId, linkId) };
  });
}); // prettier-ignore

/** Requests for the same permission would stand in each other's way. */
async function noOpenRequest(): Promise<void> {
  await endedFor(house, house.account.anh);
  await house.database.owner('request').whereNull('ended_at').update({ state: 'withdrawn', ended_at: house.clock.at });
}
