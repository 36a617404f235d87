import { randomUUID } from 'node:crypto';
import { decideTask } from '../../operations/decideTask.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import type { GrantForm, RequestInput } from '../../domain/requestForm.ts';
import { rules } from '../support/house.ts';
import { MAIL_DOMAIN } from '../support/parts.ts';
import { until } from '../support/until.ts';
import type { FaultHouse } from './faultHouse.ts';

const DAY = 86_400_000;

/** Anh asks to read her gate's records for a hundred days from now. */
export function grantBody({ account, officer, unit }: FaultHouse, change: Partial<GrantForm> = {}): RequestInput {
  const [from, to] = [new Date(), new Date(Date.now() + 100 * DAY)].map((time) => time.toISOString());
  const form: GrantForm = {
    ...{ accountId: account.anh, officerId: officer.anh, unitId: unit.gate, withSubordinates: false },
    ...{ permissions: ['records.read'], workGroup: 'officers', reason: 'Nhận phần việc của người chuyển công tác' },
    ...{ from: from!, to: to! },
    ...change,
  };
  return { kind: 'permission.grant', form };
}

/** Submits as the API does, inside of the test. */
export async function submit(house: FaultHouse): Promise<string> {
  const anh = { officerId: house.officer.anh, accountId: null };
  const work = (tx: Parameters<typeof submitRequest>[0]) => submitRequest(tx, rules, grantBody(house));
  return (await house.api.as(anh, 'submitRequest', work)).id;
}

/** The task of a stage, once it is asked. */
export function askedTask({ database }: FaultHouse, requestId: string, position: number): Promise<string> {
  return until(`the task of stage ${position}`, async () => {
    const task = await database.admin('task').where({ request_id: requestId, position, state: 'open' }).first();
    return task?.id as string | undefined;
  });
}

/** Both approvers approve, each once their mail has gone out: as the API does, inside of the test. */
export async function approveBoth(house: FaultHouse, requestId: string): Promise<void> {
  const { officer, account } = house;
  const deciders = [
    { officerId: officer.gateHead, accountId: null },
    { officerId: officer.adminOfficer, accountId: account.admin },
  ];
  for (const [index, actor] of deciders.entries()) {
    const taskId = await askedTask(house, requestId, index + 1);
    await mailed(house, { task_id: taskId });
    const words = { taskId, version: 1, verdict: 'approve', reason: null, channel: 'web', linkId: null } as const;
    await house.api.as(actor, 'decideTask', (tx) => decideTask(tx, rules, { ...words, signedInAt: new Date() }));
  }
}

/** Waits until no message of these is due any more. */
export async function mailed({ database }: FaultHouse, about: { task_id?: string; request_id?: string }): Promise<void> {
  await until('the end of the messages', async () => {
    const due = database.admin('message').where({ ...about, state: 'due' });
    return (await due.andWhere('due_at', '<=', new Date()).first()) === undefined;
  });
}

export async function endOf({ database }: FaultHouse, requestId: string): Promise<string> {
  return until('the end of the request', async () => {
    const { state, ended_at: endedAt } = await database.admin('request').where({ id: requestId }).first();
    return endedAt !== null && (state as string);
  });
}

/** An approved request in the audit: each step once. */
const STEPS = [
  ...['request.submitted', 'request.planned', 'task.asked', 'task.decided', 'task.asked', 'task.decided'],
  ...['grant.applied', 'request.approved'],
];

/** Whatever happened on the way: one decision a stage, one effect, one audit event a step. */
export async function expectOneOfEach(house: FaultHouse, requestId: string): Promise<void> {
  const { admin } = house.database;
  expect(await endOf(house, requestId)).toBe('approved');
  const events = admin('audit_event').where({ request_id: requestId }).whereNot({ subject_kind: 'message' });
  expect(await events.orderBy('id').pluck('event')).toEqual(STEPS);
  const decisions = await admin('decision').where({ request_id: requestId }).pluck('officer_id');
  expect(decisions.sort()).toEqual([house.officer.gateHead, house.officer.adminOfficer].sort());
  expect(await admin('permission_grant').where({ request_id: requestId })).toHaveLength(1);
  expect(await admin('request')).toHaveLength(1);
}

/**
 * Every message has gone out and was recorded once, under the Message-ID of its row, at most twice.
 *
 * @returns the ids of those that came twice
 */
export async function expectEachMailed(house: FaultHouse, requestId: string): Promise<string[]> {
  await mailed(house, { request_id: requestId });
  const { admin } = house.database;
  const rows: { id: string; state: string }[] = await admin('message')
    .where({ request_id: requestId })
    .andWhere('due_at', '<=', new Date());
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  const recorded = await admin('audit_event').where({ request_id: requestId, event: 'message.sent' });
  expect(recorded.map((event) => event.subject_id as string).sort()).toEqual(rows.map(({ id }) => id).sort());
  const came = house.mail.mails.map(({ messageId }) => messageId);
  const times = rows.map(({ id }) => came.filter((messageId) => messageId === `<${id}@${MAIL_DOMAIN}>`).length);
  expect(times.filter((count) => count < 1 || count > 2)).toEqual([]);
  expect(came).toHaveLength(times.reduce((sum, count) => sum + count, 0));
  return rows.filter((_, index) => times[index] === 2).map(({ id }) => id);
}

export const newKey = (): string => randomUUID();
