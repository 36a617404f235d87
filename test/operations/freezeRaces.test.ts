import { verify } from '@node-rs/argon2';
import * as accounts from '../../db/accounts.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import * as sessionViews from '../../db/views/session.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { beginSession, hashOfToken } from '../../operations/beginSession.ts';
import { chooseFirstPassword } from '../../operations/firstPassword.ts';
import { freezeAccount } from '../../operations/freezeAccount.ts';
import { signInThroughAccount } from '../../operations/signInThroughAccount.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { itOfficers, planned, withdrawal } from '../support/accountRequests.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { anhsForm, opened } from '../support/requests.ts';
import { giveSecrets } from '../support/totp.ts';
import { inPlace } from '../support/inPlace.ts';
import { untilWaiting } from '../support/waiting.ts';

const TIMES = 100;
const PASSWORD = 'mot mat khau du dai';
const KEY = Buffer.alloc(32, 7);
let owner: Database;
afterAll(() => owner.close());
const house = useHouse();
const admin = (table: string) => house.database.admin(table);
const anh = () => ({ officerId: house.officer.anh, accountId: house.account.anh });
const newToken = () => crypto.randomUUID().padEnd(43, 'x');

beforeAll(async () => {
  owner = openDatabase({ url: house.database.urls.owner, clock: house.clock, size: 2 });
  await giveSecrets(house, { accountId: house.account.anh, password: PASSWORD, key: KEY });
  await admin('account_totp').where({ account_id: house.account.anh }).delete();
  for (const permission of ['records.read', 'records.write']) {
    await house.database.owner('permission_grant').insert({
      id: crypto.randomUUID(), account_id: house.account.anh, officer_id: house.officer.anh, permission, work_group: 'officers', unit_id: house.unit.gate,
      with_subordinates: false, valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01',
    }); // prettier-ignore
  }
});

afterEach(async () => {
  for (const accountId of [house.account.anh, house.account.system]) await thaw(accountId);
});

const freeze = (accountId: string, meanwhile?: () => Promise<unknown>) =>
  owner.asCommand('freezeAccount', async (tx) => {
    expect(await freezeAccount(tx, { accountId, reason: 'custodian_left' })).toBe(true);
    await meanwhile?.();
  });

/** As if it had never been frozen, which no login of ours can do. */
const thaw = (accountId: string) =>
  house.database.admin.transaction(async (tx) => {
    await tx.raw('set local session_replication_role = replica');
    await tx('account').where({ id: accountId }).update({ state: 'active' });
  });

/** What is done through an account, ready to be done: each does its own work up to the last moment. */
const acts: Record<string, () => Promise<{ accountId: string; act: () => Promise<unknown> }>> = {
  'a sign-in': () =>
    Promise.resolve({
      accountId: house.account.anh,
      act: () =>
        signInThroughAccount(house.api, rules.pack, {
          userName: 'hp-nd02', password: PASSWORD, code: null, token: newToken(), replaces: null, nameKey: 'key', factors: secondFactors(KEY),
        }), // prettier-ignore
    }),
  'a request': () =>
    Promise.resolve({
      accountId: house.account.anh,
      act: () =>
        house.api.as(anh(), 'submitRequest', (tx) =>
          submitRequest(tx, rules, { kind: 'permission.grant', form: anhsForm(house, { permissions: ['records.export'] }) }),
        ), // prettier-ignore
    }),
  'a decision': async () => {
    const { one } = itOfficers(house);
    const { requestId } = await planned(house, house.officer.otherHead, withdrawal({ accountId: house.account.other }));
    const taskId = await opened(house, requestId, 1);
    return {
      accountId: one.accountId,
      act: () => decide(house, one, { taskId, secondFactorAt: house.clock.at }).finally(() => ended(requestId)),
    };
  },
  'an entry in a record': () =>
    Promise.resolve({
      accountId: house.account.anh,
      act: () =>
        house.api.as(anh(), 'writeSection', async (tx) => {
          const version = await newest();
          const content = { phone: '0900000001', permanentAddress: 'Hải Phòng', currentAddress: 'Hải Phòng' };
          return writeSection(tx, rules, { officerId: house.officer.binh, section: 'contact', version, content, validFrom: '2024-10-01' }); // prettier-ignore
        }),
    }),
};
const newest = async () => Number(((await admin('dossier_section').where({ officer_id: house.officer.binh }).max('version as n').first()) as { n: number | null }).n ?? 0); // prettier-ignore
const ended = (requestId: string) =>
  admin('request').where({ id: requestId }).update({ state: 'withdrawn', ended_at: house.clock.at });
const traces = async (accountId: string) => {
  const count = async (table: string) => Number(((await admin(table).where({ account_id: accountId }).count({ n: '*' }).first()) as { n: string }).n); // prettier-ignore
  return [await count('audit_event'), await count('session'), await count('decision')];
};

test.each(Object.keys(acts))(`%s that meets the freeze of its account leaves nothing behind, ${TIMES} times`, async (name) => {
  for (let round = 0; round < TIMES; round++) {
    const { accountId, act } = await acts[name]!();
    const before = await traces(accountId);
    let acted: Promise<PromiseSettledResult<unknown>[]> | undefined;
    await freeze(accountId, async () => {
      acted = Promise.allSettled([act()]);
      await Promise.race([acted, untilWaiting(house, 'qlcb_api')]);
    });
    const [answer] = (await acted)!;
    expect(answer).toMatchObject({
      status: 'rejected',
      reason: { code: name === 'a sign-in' ? 'sign_in_refused' : 'sign_in_again' },
    });
    expect(await traces(accountId)).toEqual(before);
    await thaw(accountId);
    await admin('sign_in_failure').delete();
  }
}, 120_000); // prettier-ignore

test('a password that is being chosen while its account is frozen is not chosen, and neither waits for the other for ever', async () => {
  const { accountId, officerId } = anh();
  const linkId = crypto.randomUUID();
  await house.database.admin.transaction(async (tx) => {
    await tx.raw('set local session_replication_role = replica');
    await tx('account').where({ id: accountId }).update({ state: 'awaiting_password' });
    await tx('link').insert({ id: linkId, purpose: 'first_password', officer_id: officerId, account_id: accountId, made_at: house.clock.at, expires_at: '2024-12-31' }); // prettier-ignore
  });
  const password = 'mot mat khau khac han';
  let chosen: Promise<PromiseSettledResult<unknown>[]> | undefined;
  await owner.asCommand('freezeAccount', async (tx) => {
    await accounts.lock(tx, accountId);
    const choice = { linkId, password, code: null, factors: secondFactors(KEY) };
    chosen = Promise.allSettled([chooseFirstPassword(house.api, rules.pack, officerId, choice)]);
    await untilWaiting(house, 'qlcb_api');
    await freezeAccount(tx, { accountId, reason: 'custodian_left' });
  });
  expect(await chosen).toMatchObject([{ status: 'rejected', reason: { code: 'link_used' } }]);
  expect(await admin('account').where({ id: accountId }).first('state')).toEqual({ state: 'frozen' });
  const { password_hash } = (await admin('account_secret').where({ account_id: accountId }).first('password_hash')) as { password_hash: string }; // prettier-ignore
  expect(await verify(password_hash, password)).toBe(false);
});

test('whoever shuts the account that they act through is recorded in doing so', async () => {
  const { accountId, officerId } = anh();
  const event = { at: house.clock.at, event: 'account.frozen', officer_id: officerId, account_id: accountId, actor_kind: 'officer', subject_kind: 'account', subject_id: accountId, detail: '{}' }; // prettier-ignore
  const before = await traces(accountId);
  await house.database.admin.transaction(async (sql) => {
    await sql('account').where({ id: accountId }).update({ state: 'frozen' });
    await sql('audit_event').insert(event);
  });
  const after = await traces(accountId);
  expect(after[0]).toBe(before[0]! + 1);
  const later = admin('audit_event').insert(event);
  await expect(later).rejects.toMatchObject({ constraint: 'audit_through_live_account' });
});

test('a session that begins a moment before the freeze is ended by it', async () => {
  const token = newToken();
  let freezing: Promise<unknown> | undefined;
  await house.api.as(anh(), 'signInThroughAccount', async (tx) => {
    await beginSession(tx, { token, replaces: null, channel: 'web' });
    await inPlace(tx);
    freezing = freeze(house.account.anh);
    await Promise.race([freezing, untilWaiting(house, 'qlcb_owner')]);
  });
  await freezing;
  await thaw(house.account.anh);
  expect(await sessionViews.byTokenHash(house.api, hashOfToken(token))).toBeUndefined();
});
