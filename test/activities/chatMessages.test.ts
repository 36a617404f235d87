import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { matrixCourier } from '../../activities/chat/matrixCourier.ts';
import { switchWebhookOn, webhookCourier } from '../../activities/chat/webhookCourier.ts';
import { createMessageActivities } from '../../activities/messageActivities.ts';
import * as messages from '../../db/messages.ts';
import type { NewMessage } from '../../db/messages.ts';
import type { MessageChannel } from '../../domain/messageChannel.ts';
import { createMatrixChannel } from '../../notify/matrix/matrixChannel.ts';
import { createWebhookChannel } from '../../notify/webhook/webhookChannel.ts';
import { CODES, linkedChat } from '../support/chat.ts';
import { keepingCourier } from '../support/engine.ts';
import { useHouse } from '../support/house.ts';
import { BOT_TOKEN, startFakeMatrix, type FakeMatrix } from '../support/matrix.ts';
import { askedRequest } from '../support/requests.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhookReceiver.ts';

let matrix: FakeMatrix;
let bridge: WebhookReceiver;
afterEach(async () => {
  await Promise.all([matrix.close(), bridge.close()]);
  await house.database.admin('message').delete();
  await house.database.admin('chat_identity').delete();
  await house.database.admin('notice_choice').delete();
  await switchWebhookOn(house.worker);
});
const house = useHouse();
beforeEach(async () => void ([matrix, bridge] = await Promise.all([startFakeMatrix(), startWebhookReceiver()])));

const SECRETS = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

/** One round of one channel, as the engine asks for it. `reach` may throw where a process would die. */
async function deliver(channel: MessageChannel, reach?: (point: string) => void): Promise<{ msUntilNextDue: number }> {
  const context = { db: house.worker, codes: CODES, publicUrl: 'https://qlcb.example' };
  const { deliverMessages } = createMessageActivities({
    db: house.worker,
    mail,
    chats: {
      matrix: matrixCourier({ ...context, channel: createMatrixChannel({ url: matrix.url, token: BOT_TOKEN, timeoutMs: 500 }) }),
      webhook: webhookCourier({ ...context, channel: createWebhookChannel({ url: bridge.url, secrets: SECRETS, clock: house.clock, timeoutMs: 500 }) }),
    },
    ...(reach && { reach }),
  }); // prettier-ignore
  return new MockActivityEnvironment().run(deliverMessages, { channel }) as Promise<{ msUntilNextDue: number }>;
}
let mail = keepingCourier();
beforeEach(() => void (mail = keepingCourier()));

/** Writes a message for Anh; answers its rows by channel. */
async function write(message: Partial<NewMessage> = {}): Promise<Record<string, { id: string }>> {
  const businessKey = randomUUID();
  const whole: NewMessage = { businessKey, template: 'grant_revoked', officerId: house.officer.anh, ...message };
  await house.worker.asEngine('write', (tx) => messages.send(tx, whole));
  const rows = await house.database.admin('message').whereLike('business_key', `${businessKey}%`);
  return Object.fromEntries(rows.map((row) => [row.channel as string, row as { id: string }]));
}
const rowOf = (id: string) => house.database.admin('message').where({ id }).first();
const choose = (change: object) =>
  house.database.owner('notice_choice').insert({ officer_id: house.officer.anh, duty_by: 'both', news_by: 'both', chosen_at: house.clock.at, ...change }); // prettier-ignore
const pass = (milliseconds: number) => void (house.clock.at = new Date(house.clock.at.getTime() + milliseconds));

describe('a message', () => {
  test('is written once for each way, in one transaction, and each way is woken', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    await linkedChat(house, house.officer.anh, 'webhook');
    house.handedOver.length = 0;
    expect(Object.keys(await write()).sort()).toEqual(['mail', 'matrix', 'webhook']);
    expect(house.handedOver.map(({ workflowId }) => workflowId).sort()).toEqual([
      'messageDelivery:mail', 'messageDelivery:matrix', 'messageDelivery:webhook',
    ]); // prettier-ignore
  });

  test('is not written twice under one key, whatever was chosen meanwhile for the ways that there were', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    const businessKey = randomUUID();
    await write({ businessKey });
    await write({ businessKey });
    expect(await house.database.admin('message').whereLike('business_key', `${businessKey}%`)).toHaveLength(2);
  });

  test('goes by mail alone to whoever has no chat, or whose chat belongs to another', async () => {
    await linkedChat(house, house.officer.binh, 'matrix');
    expect(Object.keys(await write())).toEqual(['mail']);
  });

  test('that is news goes by chat alone where that was chosen; a duty still goes by mail', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    await choose({ news_by: 'chat', duty_by: 'mail' });
    expect(Object.keys(await write({ template: 'comment_added' }))).toEqual(['matrix']);
    expect(Object.keys(await write({ template: 'grant_revoked' }))).toEqual(['mail']);
  });

  test('of a duty cannot be kept from the mail: the database refuses such a choice', async () => {
    await expect(choose({ duty_by: 'chat' })).rejects.toMatchObject({ constraint: 'notice_duties_keep_mail' });
  });
});

describe('by Matrix', () => {
  test('it says what it is about, the number and the page, in the language of its officer, and names nobody', async () => {
    const { requestId, taskId } = await askedRequest(house);
    await linkedChat(house, house.officer.gateHead, 'matrix');
    const { no } = (await house.database.admin('request').where({ id: requestId }).first('no')) as { no: string };
    const told = { taskId, requestId, officerId: house.officer.gateHead };
    const speaks = (language: string) =>
      house.database.owner('officer').where({ id: house.officer.gateHead }).update({ language });
    await write({ template: 'task_ask', ...told });
    await deliver('matrix');
    await speaks('en');
    await write({ template: 'task_reminder', data: { number: 1 }, ...told });
    await deliver('matrix');
    await speaks('vi');
    const said = matrix.events.map(({ body }) => body);
    expect(said).toEqual([
      `Có việc chờ anh/chị quyết định · ${no}\nhttps://qlcb.example/tasks/${taskId}`,
      `Reminder: a decision still waits for you · ${no}\nhttps://qlcb.example/tasks/${taskId}`,
    ]);
    const names = (await house.database.admin('officer').pluck('full_name')) as string[];
    for (const word of [...names, '@haiquan', '/d/']) expect(said.join()).not.toContain(word);
  }); // prettier-ignore

  test('the direct room is made once and kept', async () => {
    const identity = await linkedChat(house, house.officer.anh, 'matrix');
    await write();
    await deliver('matrix');
    await write();
    await deliver('matrix');
    expect(matrix.rooms.size).toBe(1);
    expect(new Set(matrix.events.map(({ roomId }) => roomId)).size).toBe(1);
    const kept = await house.database.admin('chat_identity').where({ id: identity }).first('room');
    expect(kept).toEqual({ room: matrix.events[0]!.roomId });
  });

  test('a worker that dies after the server took it sends once more under the same transaction id: one event', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    const { id } = (await write()).matrix!;
    const dies = (point: string) => {
      if (point === 'after the answer of the Matrix server') throw new Error('killed');
    };
    await deliver('matrix', dies);
    expect(await rowOf(id)).toMatchObject({ state: 'due', attempts: 1 });
    pass(60_000);
    await deliver('matrix');
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(matrix.txnIds).toEqual([id, id]);
    expect(matrix.events).toHaveLength(1);
  });

  test('a connection that is cut before the answer: the same transaction id again, one event', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    await write(); // makes the room
    await deliver('matrix');
    matrix.mood = 'drop';
    const { id } = (await write()).matrix!;
    await deliver('matrix');
    matrix.mood = 'accept';
    pass(60_000);
    await deliver('matrix');
    expect(matrix.txnIds.filter((txnId) => txnId === id)).toHaveLength(2);
    expect(matrix.events.filter(({ txnId }) => txnId === id)).toHaveLength(1);
  });

  test('429 is waited out as long as the server says, and not by our own steps', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    matrix.mood = 'limit';
    matrix.retryAfterMs = 47_000;
    const { id } = (await write()).matrix!;
    expect(await deliver('matrix')).toEqual({ msUntilNextDue: 47_000 });
    expect(await rowOf(id)).toMatchObject({ state: 'due', last_code: 'matrix_m_limit_exceeded' });
  });

  test('a task that was decided meanwhile is not told any more', async () => {
    const { requestId, taskId } = await askedRequest(house, { workGroup: 'training' });
    await linkedChat(house, house.officer.anh, 'matrix'); // never asked to decide it
    const { id } = (await write({ template: 'task_reminder', taskId, requestId })).matrix!;
    await deliver('matrix');
    expect(await rowOf(id)).toMatchObject({ state: 'dropped' });
    expect(matrix.events).toEqual([]);
  });
});

describe('what a chat does not take', () => {
  const news = async () => {
    const { requestId } = await askedRequest(house, { workGroup: 'inspection' });
    await house.database.admin('message').delete();
    await choose({ news_by: 'chat' });
    return write({ template: 'request_ended', requestId, data: { end: 'withdrawn' } });
  };
  const mailed = () => house.database.admin('message').where({ channel: 'mail' });

  test('because its user left the room goes by mail instead, once', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    const { matrix: row } = await news();
    matrix.membership = 'leave';
    await deliver('matrix');
    expect(await rowOf(row!.id)).toMatchObject({ state: 'failed', last_code: 'matrix_left' });
    expect(await mailed()).toMatchObject([{ template: 'request_ended', state: 'due', officer_id: house.officer.anh }]);
  });

  test('because it was unlinked meanwhile goes by mail instead', async () => {
    await linkedChat(house, house.officer.anh, 'webhook');
    const { webhook: row } = await news();
    await house.database.admin('chat_identity').delete();
    await deliver('webhook');
    expect(await rowOf(row!.id)).toMatchObject({ state: 'failed', last_code: 'chat_not_linked' });
    expect(await mailed()).toHaveLength(1);
  });

  test('of what a mail has told already makes no second mail', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    matrix.mood = 'refuse';
    await write();
    await deliver('matrix');
    expect(await mailed()).toHaveLength(1);
  });

  test.each([
    ['answers nothing but errors', () => void (matrix.mood = 'down')],
    ['asks for a day’s patience again and again', () => void ((matrix.mood = 'limit'), (matrix.retryAfterMs = 1e300))],
  ])('because it %s for a day goes by mail instead, and waits no longer', async (_, falls) => {
    await linkedChat(house, house.officer.anh, 'matrix');
    const { matrix: row } = await news();
    falls();
    await deliver('matrix');
    pass(24 * 60 * 60_000 - 1);
    await deliver('matrix');
    expect([(await rowOf(row!.id)).state, await mailed()]).toEqual(['due', []]);
    pass(24 * 60 * 60_000);
    await deliver('matrix');
    expect((await rowOf(row!.id)).state).toBe('failed');
    expect(await mailed()).toMatchObject([{ template: 'request_ended', state: 'due' }]);
  });

  test('because it is not set up any more goes by mail instead', async () => {
    await linkedChat(house, house.officer.anh, 'matrix');
    await news();
    const { deliverMessages } = createMessageActivities({ db: house.worker, mail });
    await new MockActivityEnvironment().run(deliverMessages, { channel: 'matrix' as const });
    expect(await mailed()).toHaveLength(1);
  });
});

describe('by webhook', () => {
  test('the id of the call is the message’s, and stays so at each attempt', async () => {
    await linkedChat(house, house.officer.anh, 'webhook', 'u-anh');
    bridge.answer = { status: 503, headers: { 'Retry-After': '30' } };
    const { id } = (await write()).webhook!;
    expect(await deliver('webhook')).toEqual({ msUntilNextDue: 30_000 });
    pass(30_000);
    bridge.answer = { status: 202 };
    await deliver('webhook');
    expect(bridge.calls.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
    expect(new Set(bridge.calls.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(2);
    expect(JSON.parse(bridge.calls[1]!.body)).toMatchObject({ data: { id, to: 'u-anh' } });
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('410 switches it off: what waits goes by mail, nothing more is written for it, until a worker starts anew', async () => {
    await linkedChat(house, house.officer.anh, 'webhook');
    await choose({ news_by: 'chat' });
    const { requestId } = await askedRequest(house, { workGroup: 'organisation' });
    await write({ template: 'request_ended', requestId, data: { end: 'withdrawn' } });
    bridge.answer = { status: 410 };
    await deliver('webhook');
    const off = await house.database.admin('audit_event').where({ event: 'chat_channel.off' });
    expect(off).toMatchObject([{ subject_id: 'webhook', actor_kind: 'engine' }]);
    expect(Object.keys(await write({ template: 'request_ended', requestId }))).toEqual(['mail']);
    await switchWebhookOn(house.worker);
    expect(Object.keys(await write({ template: 'request_ended', requestId }))).toEqual(['webhook']);
  });
});

test('who is reached in a chat stands in no audit event', async () => {
  await linkedChat(house, house.officer.anh, 'matrix', '@huong.secret:matrix.example');
  const { id } = (await write()).matrix!;
  await deliver('matrix');
  const events = await house.database.admin('audit_event').where({ subject_id: id });
  expect(events).toMatchObject([{ event: 'message.sent', channel: 'matrix' }]);
  expect(JSON.stringify(events)).not.toContain('huong');
});
