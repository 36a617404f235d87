import { randomUUID } from 'node:crypto';
import * as messages from '../../db/messages.ts';
import { expectKilledAt } from '../faults/expectKilledAt.ts';
import { openFaultHouse, type FaultHouse } from '../faults/faultHouse.ts';
import type { RunningPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startCuttingProxy, type CuttingProxy } from './cuttingProxy.ts';
import { registerMatrixUser, type MatrixUser } from './matrixUser.ts';
import { startSynapse, type Synapse } from './synapse.ts';

const PATIENCE_MS = 240_000;
const SEND = /^PUT \/_matrix\/client\/v3\/rooms\/[^ ]+\/send\//;
const CREATE = /^POST \/_matrix\/client\/v3\/createRoom /;
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}/;
const TAKEN = 'after the answer of the Matrix server';

let synapse: Synapse;
let proxy: CuttingProxy;
let bot: MatrixUser;
let anh: MatrixUser;
let head: MatrixUser;
let house: FaultHouse;

beforeAll(async () => {
  synapse = await startSynapse();
  proxy = await startCuttingProxy(synapse.url);
  [bot, anh, head] = await Promise.all(['qlcb', 'anh', 'gate-head'].map((name) => registerMatrixUser(synapse.url, name))) as [MatrixUser, MatrixUser, MatrixUser];
  house = await openFaultHouse({ more: { QLCB_MATRIX_URL: proxy.url, QLCB_MATRIX_TOKEN: bot.token } });
  await house.parts.start('api');
}, PATIENCE_MS); // prettier-ignore
afterAll(async () => {
  await house?.close();
  await proxy?.close();
  await synapse?.stop();
}, PATIENCE_MS);

/** Each test has the workers to itself: one that lives would do what another is to die of. */
const workers: RunningPart[] = [];
afterEach(async () => void (await Promise.all(workers.splice(0).map((worker) => worker.stop()))));
async function startWorker(crashAt?: string): Promise<RunningPart> {
  const worker = await house.parts.start('worker', crashAt);
  workers.push(worker);
  return worker;
}

const admin = (table: string) => house.database.admin(table);

/** Writes a notice for an officer who is linked; answers the id of its row for Matrix. */
async function write(officerId: string): Promise<string> {
  const businessKey = randomUUID();
  await house.api.as({ officerId, accountId: null }, 'write', (tx) =>
    messages.send(tx, { businessKey, template: 'grant_revoked', officerId }),
  );
  return (
    await admin('message')
      .where({ business_key: `${businessKey}@matrix` })
      .first()
  ).id as string;
}
const rowOf = (id: string) => admin('message').where({ id }).first();
const sent = (id: string) =>
  until('the end of the message', async () => {
    const row = await rowOf(id);
    return row.state !== 'due' && row;
  });
/** The events that stand for a message's row in a room: to the device that sent it the server tells the transaction id. */
async function eventsOf(id: string, roomId: string): Promise<number> {
  return (await bot.messages(roomId)).filter(({ unsigned }) => unsigned?.transaction_id === id).length;
}

async function ask(who: 'anh' | 'gateHead', address: string): Promise<string> {
  const asked = await house.people[who].post('/chat-identities', { channel: 'matrix', address }, randomUUID());
  expect([asked.status, asked.body]).toEqual([201, expect.objectContaining({ state: 'asked', address })]);
  return asked.body.id as string;
}
/** Reads the code in the room to which they were invited, and types it in in the app. */
async function prove(who: 'anh' | 'gateHead', user: MatrixUser, identityId: string): Promise<string> {
  const roomId = await user.joinNext();
  const text = await until('the code', async () => (await user.messages(roomId)).at(-1)?.content.body);
  const code = CODE.exec(text)![0];
  const proof = await house.people[who].post(`/chat-identities/${identityId}/proof`, { code }, randomUUID());
  expect([proof.status, proof.body.state]).toEqual([200, 'linked']);
  return roomId;
}

let anhsRoom: string;

test(
  'an officer links their Matrix id by the code that the bot sends there, though the answer to createRoom is lost and workers are killed',
  async () => {
    proxy.cutNext(CREATE);
    const first = await startWorker('before the commit of keepRoom');
    const id = await ask('anh', anh.userId);
    await expectKilledAt(first, 'before the commit of keepRoom');
    expect(proxy.cuts).toBe(1);
    const second = await startWorker(TAKEN);
    await expectKilledAt(second, TAKEN);
    await startWorker();
    anhsRoom = await prove('anh', anh, id);
    const code = await admin('message').where({ template: 'chat_code' }).first();
    await sent(code.id as string);
    expect(await anh.invites()).toEqual([]); // one room, whatever was lost
    expect(await anh.messages(anhsRoom)).toHaveLength(1); // one code, though it was sent twice
    expect((await admin('chat_identity').where({ id }).first()).room).toBe(anhsRoom);
  },
  PATIENCE_MS,
);

test(
  'a message is there once though the connection is cut in the middle and the worker is killed',
  async () => {
    const cutsBefore = proxy.cuts;
    const before = (await anh.messages(anhsRoom)).length;
    proxy.cutNext(SEND);
    const first = await startWorker(TAKEN);
    const id = await write(house.officer.anh);
    await expectKilledAt(first, TAKEN); // at the second attempt: the answer to the first was lost
    expect(proxy.cuts - cutsBefore).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'due', last_code: 'matrix_unreachable' });
    await startWorker();
    expect(await sent(id)).toMatchObject({ state: 'sent', attempts: 3 });
    expect(await eventsOf(id, anhsRoom)).toBe(1);
    const said = await anh.messages(anhsRoom);
    expect(said).toHaveLength(before + 1);
    expect(said.at(-1)!.content.body).toMatch(/^Một quyền hạn đã bị thu hồi\nhttp:\/\/127\.0\.0\.1:\d+\/grants$/);
  },
  PATIENCE_MS,
);

test(
  'a burst beyond the server’s limit (429) comes whole, each once',
  async () => {
    const before = (await anh.messages(anhsRoom)).length;
    const ids = await Promise.all(Array.from({ length: 20 }, () => write(house.officer.anh)));
    await startWorker();
    for (const id of ids) expect(await sent(id)).toMatchObject({ state: 'sent' });
    const codes = (await admin('message').whereIn('id', ids).where('attempts', '>', 1).pluck('id')) as string[];
    expect(codes.length).toBeGreaterThan(0); // the limit was met
    for (const id of ids) expect([id, await eventsOf(id, anhsRoom)]).toEqual([id, 1]);
    expect(await anh.messages(anhsRoom)).toHaveLength(before + 20);
  },
  PATIENCE_MS,
);

test('what is written to somebody who has left the room goes by mail', async () => {
  await startWorker();
  const roomId = await prove('gateHead', head, await ask('gateHead', head.userId));
  await head.leave(roomId);
  await admin('notice_choice').insert({ officer_id: house.officer.gateHead, duty_by: 'mail', news_by: 'chat', chosen_at: new Date() });
  const businessKey = randomUUID();
  const { id: requestId } = (await house.people.anh.post('/requests', grantBody(), randomUUID())).body as { id: string };
  await house.api.as({ officerId: house.officer.gateHead, accountId: null }, 'write', (tx) =>
    messages.send(tx, { businessKey, template: 'request_ended', officerId: house.officer.gateHead, requestId, data: { end: 'withdrawn' } }),
  );
  const row = await admin('message').where({ business_key: `${businessKey}@matrix` }).first();
  expect(await sent(row.id as string)).toMatchObject({ state: 'failed', last_code: 'matrix_left' });
  await until('the mail in its place', () => admin('message').where({ business_key: businessKey, channel: 'mail' }).first());
}, PATIENCE_MS); // prettier-ignore

function grantBody() {
  const [from, to] = [new Date(), new Date(Date.now() + 100 * 86_400_000)].map((at) => at.toISOString());
  return {
    kind: 'permission.grant',
    form: {
      accountId: house.account.anh, officerId: house.officer.anh, permissions: ['records.read'], workGroup: 'officers', unitId: house.unit.gate,
      withSubordinates: false, from, to, reason: 'Nhận phần việc của người chuyển công tác',
    },
  }; // prettier-ignore
}
