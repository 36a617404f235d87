import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { GrantForm } from '../../domain/requestForm.ts';
import { decideTask, type Decision } from '../../operations/decideTask.ts';
import { editRequest } from '../../operations/editRequest.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { rules as packRules, useHouse } from '../support/house.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { keepHistory } from '../support/histories.ts';
import { timeSkipping } from '../support/temporal.ts';

let engine: TestEngine;
let skipping: TestWorkflowEnvironment;
const mail = keepingCourier();
afterAll(async () => {
  await engine.stop();
  await skipping.teardown();
});
const house = useHouse();
const clock = { at: new Date(), now: () => clock.at };

/** Weeks without holidays: the server's clock begins on the day of the run, and no Tết shall change what is tested. */
const weekdays = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const rules = { ...packRules, calendar: { ...packRules.calendar, isWorkingDay: weekdays } };

/** The server's clock is the only one: it jumps over every wait, and our rows follow it. */
const follow = async () => void (clock.at = new Date(await skipping.currentTimeMs()));
const pass = async (time: string) => {
  await skipping.sleep(time);
  await follow();
};

beforeAll(async () => {
  skipping = await timeSkipping();
  const { client, nativeConnection: connection } = skipping;
  engine = await startEngine({
    client,
    connection,
    namespace: 'default',
    taskQueue: 'approval-test',
    database: house.database,
    clock,
    mail,
    rules,
    beforeEach: follow,
    withoutDelivery: true,
  });
});
beforeEach(async () => pass(untilMonday(await skipping.currentTimeMs())));

/** To the next Monday, 09:00 in Hà Nội: so that working time is the same whenever the tests run. */
function untilMonday(now: number): string {
  const monday = Date.UTC(2000, 0, 3, 2);
  const week = 7 * 86_400_000;
  return `${week - ((now - monday) % week)} ms`;
}

const portal = (officerId: string) => ({ officerId, accountId: null });
const form = (more: Partial<GrantForm> = {}): GrantForm => ({
  accountId: house.account.anh,
  officerId: house.officer.anh,
  permissions: ['records.read'],
  workGroup: 'officers',
  unitId: house.unit.gate,
  withSubordinates: false,
  from: clock.at.toISOString(),
  to: new Date(clock.at.getTime() + 100 * 86_400_000).toISOString(),
  reason: 'Nhận phần việc của người chuyển công tác',
  ...more,
});

async function submit(more: Partial<GrantForm> = {}): Promise<string> {
  const { id } = await engine.api.as(portal(house.officer.anh), 'submitRequest', (tx) =>
    submitRequest(tx, rules, { kind: 'permission.grant', form: form(more) }),
  );
  await engine.settled(id);
  return id;
}

/** Decides the open task of a request, as the officer of that name, and waits until the workflow has followed. */
async function decide(
  requestId: string,
  officerId: string,
  decision: Partial<Decision> = {},
  accountId: string | null = null,
): Promise<void> {
  await follow();
  const task = await waitingTask(requestId);
  await engine.api.as({ officerId, accountId }, 'decideTask', (tx) =>
    decideTask(tx, rules, {
      taskId: task.id,
      version: task.version,
      verdict: 'approve',
      reason: null,
      channel: 'web',
      linkId: null,
      signedInAt: clock.at,
      ...decision,
    }),
  );
  await engine.settled(requestId);
}

interface OpenTask {
  id: string;
  version: number;
  position: number;
  reminders_sent: number;
  escalated_at: Date | null;
}

/** The task that is asked now, once it is so far; the workflow may still be on its way to it. */
async function waitingTask(requestId: string, isSoFar: (task: OpenTask) => boolean = () => true): Promise<OpenTask> {
  for (let look = 0; look < 2_000; look++) {
    const task = await openTask(requestId);
    if (task && isSoFar(task)) return task;
    await engine.settled(requestId);
  }
  throw new Error('nothing is asked, or it does not come so far');
}

const openTask = (requestId: string): Promise<OpenTask | undefined> =>
  house.database.admin('task').where({ request_id: requestId, state: 'open' }).first();
const stateOf = async (requestId: string) =>
  (await house.database.admin('request').where({ id: requestId }).first()).state as string;
/** How the workflow ended; its history is kept under the name of the test. */
async function result(requestId: string): Promise<unknown> {
  const end: unknown = await skipping.client.workflow.getHandle(requestId).result();
  await keepHistory(skipping.client, requestId, 'approval', expect.getState().currentTestName!);
  return end;
}
const eventsOf = async (requestId: string) =>
  (await house.database
    .admin('audit_event')
    .where({ request_id: requestId })
    .whereNot('subject_kind', 'message')
    .orderBy('id')
    .pluck('event')) as string[];
const messagesAbout = (requestId: string, template: string) =>
  house.database.admin('message').where({ request_id: requestId, template });

test('approved by the head and the admin officer, the permission takes effect and the requester is told', async () => {
  const id = await submit();
  await decide(id, house.officer.gateHead);
  await decide(id, house.officer.adminOfficer, {}, house.account.admin);
  expect(await result(id)).toBe('approved');
  expect(await eventsOf(id)).toEqual([
    'request.submitted',
    'request.planned',
    'task.asked',
    'task.decided',
    'task.asked',
    'task.decided',
    'grant.applied',
    'request.approved',
  ]);
  expect(await messagesAbout(id, 'task_ask')).toHaveLength(2);
  expect(await messagesAbout(id, 'request_ended')).toHaveLength(1);
});

test('denied at the first stage, nobody else is asked and nothing takes effect', async () => {
  const id = await submit();
  await decide(id, house.officer.gateHead, { verdict: 'deny', reason: 'Chưa có phân công' });
  expect(await result(id)).toBe('rejected');
  expect(await house.database.admin('permission_grant').where({ request_id: id })).toHaveLength(0);
});

test('silence is reminded of, escalates to the superior, and ends as expired', async () => {
  const id = await submit();
  await pass('1 day');
  expect((await waitingTask(id, ({ reminders_sent }) => reminders_sent > 0)).reminders_sent).toBe(1);
  await pass('1 day');
  await waitingTask(id, ({ escalated_at }) => escalated_at !== null);
  expect(
    await house.database.admin('task_candidate').where({ officer_id: house.officer.director, via: 'escalation' }),
  ).toHaveLength(1);
  expect(await result(id)).toBe('expired');
  expect(await eventsOf(id)).toEqual([
    'request.submitted',
    'request.planned',
    'task.asked',
    'task.reminded',
    'task.reminded',
    'task.escalated',
    'task.candidates_changed',
    'task.expired',
    'request.expired',
  ]);
});

test('after escalation the superior decides, and the first one could have, too', async () => {
  const id = await submit();
  await pass('2 days');
  await waitingTask(id, ({ escalated_at }) => escalated_at !== null);
  await decide(id, house.officer.director);
  await decide(id, house.officer.adminOfficer, {}, house.account.admin);
  expect(await result(id)).toBe('approved');
});

test('edited while it waits, it is asked anew from the first stage, and the old task is superseded', async () => {
  const id = await submit();
  await decide(id, house.officer.gateHead);
  await engine.api.as(portal(house.officer.anh), 'editRequest', (tx) =>
    editRequest(tx, rules, { requestId: id, version: 1, form: form({ workGroup: 'training' }) }),
  );
  await engine.settled(id);
  expect(await waitingTask(id, ({ version }) => version === 2)).toMatchObject({ version: 2, position: 1 });
  await decide(id, house.officer.gateHead);
  await decide(id, house.officer.adminOfficer, {}, house.account.admin);
  expect(await result(id)).toBe('approved');
});

test('sent back, it waits for its requester, and goes on as a new version', async () => {
  const id = await submit();
  await decide(id, house.officer.gateHead, { verdict: 'send_back', reason: 'Rút ngắn thời hạn' });
  expect(await stateOf(id)).toBe('sent_back');
  await follow();
  await engine.api.as(portal(house.officer.anh), 'editRequest', (tx) =>
    editRequest(tx, rules, { requestId: id, version: 1, form: form({ workGroup: 'inspection' }) }),
  );
  await engine.settled(id);
  await decide(id, house.officer.gateHead, { verdict: 'deny', reason: 'Vẫn quá dài' });
  expect(await result(id)).toBe('rejected');
});

test('sent back and never changed, it expires', async () => {
  const id = await submit();
  await decide(id, house.officer.gateHead, { verdict: 'send_back', reason: 'Rút ngắn thời hạn' });
  expect(await result(id)).toBe('expired');
});

test('withdrawn while it waits, it ends at once', async () => {
  const id = await submit();
  await engine.api.as(portal(house.officer.anh), 'withdrawRequest', (tx) =>
    withdrawRequest(tx, { requestId: id, reason: null }),
  );
  await engine.settled(id);
  expect(await result(id)).toBe('withdrawn');
  expect(await messagesAbout(id, 'request_ended')).toHaveLength(1);
});

test('approved too late for the rules, it fails and says why', async () => {
  const id = await submit({ to: new Date(clock.at.getTime() + 86_400_000).toISOString() });
  await pass('1 day');
  await pass('1 hour');
  await decide(id, house.officer.gateHead);
  await decide(id, house.officer.adminOfficer, {}, house.account.admin);
  expect(await result(id)).toBe('failed');
});
