import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { RequestInput } from '../../domain/requestForm.ts';
import { decideTask, type Decision } from '../../operations/decideTask.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { handover, issue, itOfficers, withdrawal, type Decider } from '../support/accountRequests.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { keepHistory } from '../support/histories.ts';
import { rules as packRules, useHouse } from '../support/house.ts';
import { timeSkipping } from '../support/temporal.ts';

let engine: TestEngine;
let skipping: TestWorkflowEnvironment;
afterAll(async () => {
  await engine.stop();
  await skipping.teardown();
});
const house = useHouse();
const clock = { at: new Date(), now: () => clock.at };
/** Every day is worked: what is tested here are the stages of the kinds, not the calendar. */
const rules = { ...packRules, calendar: { ...packRules.calendar, isWorkingDay: () => true } };
const follow = async () => void (clock.at = new Date(await skipping.currentTimeMs()));

beforeAll(async () => {
  skipping = await timeSkipping();
  const { client, nativeConnection: connection } = skipping;
  engine = await startEngine({
    client,
    connection,
    namespace: 'default',
    taskQueue: 'account-approval-test',
    database: house.database,
    clock,
    mail: keepingCourier(),
    rules,
    beforeEach: follow,
    withoutDelivery: true,
  });
  await follow();
});

const actorOf = (decider: Decider) => (typeof decider === 'string' ? { officerId: decider, accountId: null } : decider);

async function submit(by: string, input: RequestInput): Promise<string> {
  await follow();
  const { id } = await engine.api.as(actorOf(by), 'submitRequest', (tx) => submitRequest(tx, rules, input));
  await engine.settled(id);
  return id;
}

/** Decides the open task of a request, and waits until the workflow has followed. */
async function decide(requestId: string, by: Decider, decision: Partial<Decision> = {}): Promise<void> {
  await follow();
  const task = await openTask(requestId);
  const usual = { verdict: 'approve', reason: null, channel: 'web', linkId: null } as const;
  const proven = { signedInAt: clock.at, secondFactorAt: typeof by === 'string' ? null : clock.at };
  await engine.api.as(actorOf(by), 'decideTask', (tx) =>
    decideTask(tx, rules, { ...usual, ...proven, taskId: task.id, version: task.version, ...decision }),
  );
  await engine.settled(requestId);
}

async function openTask(requestId: string): Promise<{ id: string; version: number }> {
  for (let look = 0; look < 2_000; look++) {
    const open = await house.database
      .admin('task')
      .where({ request_id: requestId, state: 'open' })
      .first('id', 'version');
    if (open) return open as { id: string; version: number };
    await engine.settled(requestId);
  }
  throw new Error('nothing is asked');
}

/** The workflow may still be on its way to what has fallen due. */
async function untilEscalated(requestId: string): Promise<void> {
  for (let look = 0; look < 2_000; look++) {
    const found = await house.database
      .admin('task')
      .where({ request_id: requestId })
      .whereNotNull('escalated_at')
      .first();
    if (found) return;
    await engine.settled(requestId);
  }
  throw new Error('nothing escalates');
}

/** How the workflow ended; its history is kept under the name of the test. */
async function result(requestId: string): Promise<unknown> {
  const end: unknown = await skipping.client.workflow.getHandle(requestId).result();
  await keepHistory(skipping.client, requestId, 'approval', expect.getState().currentTestName!);
  return end;
}
const stateOf = async (table: string, where: object) =>
  ((await house.database.admin(table).where(where).first('state')) as { state: string }).state;

test('an account asked for is approved by the head and the IT department and waits for its password', async () => {
  const { officer } = house;
  const id = await submit(officer.deputyDirector, issue(house));
  await decide(id, officer.director);
  await decide(id, itOfficers(house).one);
  expect(await result(id)).toBe('approved');
  expect(await stateOf('account', { request_id: id })).toBe('awaiting_password');
});

test('a system admin account takes two people of the IT department', async () => {
  const { officer, unit } = house;
  const form = {
    unitId: unit.it,
    divisionId: unit.it,
    officerId: officer.itClerk,
    accountKind: 'system_admin',
  } as const;
  const id = await submit(officer.itClerk, issue(house, form));
  await decide(id, officer.generalDirector);
  await decide(id, itOfficers(house).one);
  await decide(id, itOfficers(house).other);
  expect(await result(id)).toBe('approved');
});

test('an account denied by the IT department leaves its place free', async () => {
  const { officer } = house;
  const id = await submit(officer.deputyDirector, issue(house));
  await decide(id, officer.director);
  await decide(id, itOfficers(house).other, { verdict: 'deny', reason: 'Chưa đủ căn cứ' });
  expect(await result(id)).toBe('rejected');
  expect(await stateOf('account_place', { request_id: id })).toBe('freed');
});

test('an account asked for in silence expires, and its place is free', async () => {
  const id = await submit(house.officer.deputyDirector, issue(house));
  expect(await result(id)).toBe('expired');
  expect(await stateOf('account_place', { request_id: id })).toBe('freed');
});

test('an account is handed over once the giver, the taker and the head agree', async () => {
  const { officer, account } = house;
  const id = await submit(officer.anh, handover({ accountId: account.anh, toOfficerId: officer.binh }));
  await decide(id, officer.binh);
  await decide(id, officer.gateHead);
  expect(await result(id)).toBe('approved');
});

test('where the giver is silent the head speaks for them, and the superior assigns', async () => {
  const { officer, account } = house;
  const input = handover({ accountId: account.province, toOfficerId: officer.adminOfficer });
  const id = await submit(officer.adminOfficer, input);
  await skipping.sleep('1 day');
  await untilEscalated(id);
  await decide(id, officer.director);
  await decide(id, officer.generalDirector);
  expect(await result(id)).toBe('approved');
});

test('an account is withdrawn by the IT department', async () => {
  const { officer, account } = house;
  const id = await submit(officer.otherHead, withdrawal({ accountId: account.other }));
  await decide(id, itOfficers(house).one);
  expect(await result(id)).toBe('approved');
  expect(await stateOf('account', { id: account.other })).toBe('withdrawn');
});
