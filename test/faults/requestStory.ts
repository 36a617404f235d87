import { randomUUID } from 'node:crypto';
import { decideTask } from '../../operations/decideTask.ts';
import type { Actor } from '../../db/transaction.ts';
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

/** How many requests were made with a reason. */
export async function countBy({ database }: FaultHouse, reason: string): Promise<number> {
  return (await database.admin('request_version').whereRaw(`form->>'reason' = ?`, [reason])).length;
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
  await approve(house, requestId, 1, { officerId: house.officer.gateHead, accountId: null });
  await approveSecond(house, requestId);
}

export function approveSecond(house: FaultHouse, requestId: string): Promise<void> {
  return approve(house, requestId, 2, { officerId: house.officer.adminOfficer, accountId: house.account.admin });
}

async function approve(house: FaultHouse, requestId: string, position: number, actor: Actor): Promise<void> {
  const taskId = await askedTask(house, requestId, position);
  await mailed(house, { task_id: taskId });
  const words = { taskId, version: 1, verdict: 'approve', reason: null, channel: 'web', linkId: null } as const;
  await house.api.as(actor, 'decideTask', (tx) => decideTask(tx, rules, { ...words, signedInAt: new Date() }));
}

/** Messages about a task or a request, but for the notice that is due months later. */
const messagesAbout = ({ database }: FaultHouse, about: { task_id?: string; request_id?: string }) =>
  database.admin('message').where(about).whereNot({ template: 'grant_ending' });

/** Waits until each message of these has gone its way. */
export async function mailed(house: FaultHouse, about: { task_id?: string; request_id?: string }): Promise<void> {
  await until('the end of the messages', async () => {
    const due = await messagesAbout(house, about).andWhere({ state: 'due' }).first();
    return due === undefined;
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
}

/**
 * Every message has gone out and was recorded once, under the Message-ID of its row, at most twice.
 *
 * @returns the ids of those that came twice
 */
export async function expectEachMailed(house: FaultHouse, requestId: string): Promise<string[]> {
  await mailed(house, { request_id: requestId });
  const { admin } = house.database;
  const rows: { id: string; state: string }[] = await messagesAbout(house, { request_id: requestId });
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  const recorded = await admin('audit_event').where({ request_id: requestId, event: 'message.sent' });
  expect(recorded.map((event) => event.subject_id as string).sort()).toEqual(rows.map(({ id }) => id).sort());
  const came = house.mail.mails.filter(({ inReplyTo }) => inReplyTo?.includes(requestId)).map((mail) => mail.messageId);
  const times = rows.map(({ id }) => came.filter((messageId) => messageId === `<${id}@${MAIL_DOMAIN}>`).length);
  expect(times.filter((count) => count < 1 || count > 2)).toEqual([]);
  expect(came).toHaveLength(times.reduce((sum, count) => sum + count, 0));
  return rows.filter((_, index) => times[index] === 2).map(({ id }) => id);
}

export const newKey = (): string => randomUUID();
