import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../../db/transaction.ts';
import { beginSession } from '../../../operations/beginSession.ts';
import { decideTask } from '../../../operations/decideTask.ts';
import { writeSection } from '../../../operations/writeSection.ts';
import { decide } from '../../support/decide.ts';
import { race, ROUNDS } from '../../support/freezeRace.ts';
import { rules, useHouse } from '../../support/house.ts';
import { endedFor, portal } from '../../support/passwordCases.ts';
import { askedRequest, linkFor, opened } from '../../support/requests.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);

test(`R14, signing in: behind the freeze it is refused, before it the session ends with it, ${ROUNDS} times`, async () => {
  const actor = { officerId: house.officer.anh, accountId: house.account.anh };
  const work = (tx: Transaction) => beginSession(tx, { token: randomUUID(), replaces: null, channel: 'web' });
  await race(house, {
    accountId: house.account.anh,
    by: house.officer.anh,
    prepared: () => Promise.resolve({ actor, work }),
  });
});

test(`a record: behind the freeze nothing is written, ${ROUNDS} times`, async () => {
  const { officer, account, unit } = house;
  await house.database.owner('permission_grant').insert({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission: 'records.write', work_group: 'officers', unit_id: unit.gate,
    with_subordinates: false, valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
  }); // prettier-ignore
  const content = { phone: '0912345678', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' };
  const written = async () => (await admin('dossier_section').where({ officer_id: officer.binh, section: 'contact' })).length;
  await race(house, { accountId: account.anh, by: officer.gateHead, prepared: async () => {
    const version = await written();
    const entry = { officerId: officer.binh, section: 'contact' as const, version, content, validFrom: '2024-10-01' };
    const actor = { officerId: officer.anh, accountId: account.anh };
    return { actor, work: (tx) => writeSection(tx, rules, entry) };
  } });
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
  await race(house, {
    accountId: account.admin,
    by: officer.director,
    prepared: async () => {
      await noOpenRequest();
      const { requestId, taskId } = await askedRequest(house);
      await decide(house, officer.gateHead, { taskId });
      const actor = { officerId: officer.adminOfficer, accountId: account.admin };
      return { actor, work: decision(await opened(house, requestId, 2), null) };
    },
  });
  expect(await admin('decision').where({ account_id: account.admin })).toHaveLength(ROUNDS / 2);
});

test(`a decision by the mail link of its custodian: behind the freeze the link is dead, ${ROUNDS} times`, async () => {
  const { officer, unit, database } = house;
  const accountId = randomUUID();
  await database.owner('account').insert({ id: accountId, unit_id: unit.gate, kind: 'leader', user_name: 'hp-ld01', state: 'active', made_up: true });
  await database.owner('custody').insert({ id: randomUUID(), account_id: accountId, officer_id: officer.gateHead, began_at: '2018-03-01' });
  await race(house, { accountId, by: officer.director, prepared: async () => {
    await noOpenRequest();
    const { taskId } = await askedRequest(house);
    const linkId = await linkFor(house, taskId, officer.gateHead);
    return { actor: portal(officer.gateHead), work: decision(taskId, linkId) };
  } });
}); // prettier-ignore

/** Requests for the same permission would stand in each other's way. */
async function noOpenRequest(): Promise<void> {
  await endedFor(house, house.account.anh);
  await house.database.owner('request').whereNull('ended_at').update({ state: 'withdrawn', ended_at: house.clock.at });
}
