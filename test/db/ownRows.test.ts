import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../../db/transaction.ts';
import { useHouse } from '../support/house.ts';
import { plainSql } from '../support/plainSql.ts';
import { askedRequest } from '../support/requests.ts';

const house = useHouse();
const HOUR = 3_600_000;
const earlier = () => new Date(house.clock.at.getTime() - HOUR);
const later = () => new Date(house.clock.at.getTime() + HOUR);
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const UNDONE = new Error('undone');

/** Inserts with the API's login as somebody, and takes it back. Answers the constraint or code that refuses; null where it is taken. */
async function tried(actor: Actor, work: (sql: Knex.Transaction) => Promise<unknown>): Promise<string | null> {
  const done = plainSql(house.database.api, actor, house.clock.at, async (sql) => {
    await work(sql);
    throw UNDONE;
  });
  return done.catch((error: { constraint?: string; code?: string; message: string }) =>
    error === UNDONE ? null : (error.constraint ?? error.code ?? error.message),
  );
}
const inserted = (actor: Actor, table: string, row: object) =>
  tried(actor, (sql) => Promise.resolve(sql(table).insert(row)));
const NO_RIGHT = '42501';

describe('a decision', () => {
  let asked: { requestId: string; taskId: string };
  let other: { requestId: string; taskId: string };
  const decision = (change: object = {}) => ({
    id: randomUUID(), task_id: asked.taskId, request_id: asked.requestId, version: 1, officer_id: house.officer.gateHead, account_id: null, verdict: 'approve',
    channel: 'web', receipt_no: randomUUID(), decided_at: house.clock.at, ...change,
  }); // prettier-ignore
  beforeAll(async () => {
    asked = await askedRequest(house, { workGroup: 'training' });
    other = await askedRequest(house, { workGroup: 'inspection' });
  });
  const head = () => portal(house.officer.gateHead);

  test('is of now, and through the account in use', async () => {
    expect(await inserted(head(), 'decision', decision())).toBeNull();
    for (const at of [earlier(), later()])
      expect(await inserted(head(), 'decision', decision({ decided_at: at }))).toBe(NO_RIGHT);
    expect(await inserted(head(), 'decision', decision({ account_id: house.account.admin }))).toBe(NO_RIGHT);
  });

  test('R21: is about the request and the version that its task asks about, so that who asks is never who decides', async () => {
    for (const change of [{ request_id: other.requestId }, { version: 2 }, { version: 0 }])
      expect(await inserted(head(), 'decision', decision(change))).toBe('decision_is_of_its_task');
    await house.database.admin('task_candidate').insert({ task_id: asked.taskId, officer_id: house.officer.anh, via: 'head', added_at: house.clock.at }); // prettier-ignore
    const theirs = await askedRequest(house, {
      accountId: house.account.other, officerId: house.officer.otherOfficer, unitId: house.unit.otherGate,
    }, house.officer.otherOfficer); // prettier-ignore
    const elsewhere = decision({ officer_id: house.officer.anh, request_id: theirs.requestId });
    expect(await inserted(portal(house.officer.anh), 'decision', elsewhere)).toBe('decision_is_of_its_task');
  });

  test('is not of a task that has ended', async () => {
    await house.database.admin('task').where({ id: other.taskId }).update({ state: 'ended', outcome: 'expired', ended_at: house.clock.at }); // prettier-ignore
    const late = decision({ task_id: other.taskId, request_id: other.requestId });
    expect(await inserted(head(), 'decision', late)).toBe(NO_RIGHT);
  });
});

describe('a request of one’s own', () => {
  const request = (change: object = {}) => ({
    id: randomUUID(), no: `YC-${randomUUID()}`, kind: 'permission.grant', state: 'submitted', version: 1, requester_id: house.officer.binh,
    beneficiary_id: house.officer.binh, account_id: house.account.anh, pack: 'customs-2018@1', submitted_at: house.clock.at, ...change,
  }); // prettier-ignore
  const version = (requestId: string, change: object = {}) => ({
    request_id: requestId, version: 1, form: '{}', findings: '[]', submitted_by: house.officer.binh, submitted_at: house.clock.at, ...change,
  }); // prettier-ignore
  const binh = () => portal(house.officer.binh);
  const kept = async () => {
    const row = request();
    await house.database.admin('request').insert(row);
    await house.database.admin('request_version').insert(version(row.id));
    return row.id;
  };

  test('is submitted now', async () => {
    expect(await inserted(binh(), 'request', request())).toBeNull();
    for (const at of [earlier(), later()])
      expect(await inserted(binh(), 'request', request({ submitted_at: at }))).toBe(NO_RIGHT);
  });

  test('has one version after the other, each of now and planned by the engine alone', async () => {
    const id = await kept();
    expect(await inserted(binh(), 'request_version', version(id, { version: 2 }))).toBeNull();
    for (const change of [
      { version: 3 },
      { version: 999 },
      { version: 0 },
      { version: 2, submitted_at: earlier() },
      { version: 2, planned_at: house.clock.at },
    ])
      expect(await inserted(binh(), 'request_version', version(id, change))).toBe(NO_RIGHT);
    const leap = (sql: Knex) => Promise.resolve(sql('request').where({ id }).update({ version: 999 }));
    expect(await tried(binh(), leap)).toBe('request_version_by_one');
  });

  test('takes no version and no comment once it has ended', async () => {
    const id = await kept();
    const comment = (at: Date) => ({ id: randomUUID(), request_id: id, officer_id: house.officer.binh, kind: 'comment', body: 'x', at }); // prettier-ignore
    expect(await inserted(binh(), 'request_comment', comment(house.clock.at))).toBeNull();
    expect(await inserted(binh(), 'request_comment', comment(earlier()))).toBe(NO_RIGHT);
    await house.database.admin('request').where({ id }).update({ state: 'withdrawn', ended_at: house.clock.at });
    expect(await inserted(binh(), 'request_comment', comment(house.clock.at))).toBe(NO_RIGHT);
    expect(await inserted(binh(), 'request_version', version(id, { version: 2 }))).toBe(NO_RIGHT);
  });
});

test('a session begins now, through the account in use', async () => {
  const { anh } = house.officer;
  const session = (change: object = {}) => ({ token_hash: randomBytes(32), officer_id: anh, account_id: null, began_at: house.clock.at, last_seen_at: house.clock.at, ...change }); // prettier-ignore
  expect(await inserted(portal(anh), 'session', session())).toBeNull();
  expect(await inserted(portal(anh), 'session', session({ second_factor_at: house.clock.at }))).toBeNull();
  for (const change of [
    { began_at: earlier() },
    { last_seen_at: later() },
    { second_factor_at: later() },
    { account_id: house.account.anh },
  ])
    expect(await inserted(portal(anh), 'session', session(change))).toBe(NO_RIGHT);
});

test('an absence is announced before it is over, and cancelled now and once', async () => {
  const { gateHead, gateDeputy } = house.officer;
  const absence = (change: object = {}) => ({ id: randomUUID(), officer_id: gateHead, deputy_id: gateDeputy, began_at: earlier(), ended_at: later(), ...change }); // prettier-ignore
  expect(await inserted(portal(gateHead), 'absence', absence())).toBeNull();
  expect(await inserted(portal(gateHead), 'absence', absence({ ended_at: house.clock.at }))).toBe(NO_RIGHT);
  expect(await inserted(portal(gateHead), 'absence', absence({ cancelled_at: house.clock.at }))).toBe(NO_RIGHT);
  const row = absence();
  await house.database.admin('absence').insert(row);
  const cancel = (at: Date | null) => (sql: Knex) =>
    Promise.resolve(sql('absence').where({ id: row.id }).update({ cancelled_at: at }));
  expect(await tried(portal(gateHead), cancel(house.clock.at))).toBeNull();
  for (const at of [earlier(), later(), null]) expect(await tried(portal(gateHead), cancel(at))).toBe(NO_RIGHT);
  await house.database.admin('absence').where({ id: row.id }).update({ cancelled_at: earlier() });
  expect(await tried(portal(gateHead), async (sql) => expect(await cancel(house.clock.at)(sql)).toBe(0))).toBeNull();
});
