import { MockActivityEnvironment } from '@temporalio/testing';
import { matrixCourier } from '../../activities/chat/matrixCourier.ts';
import { createMessageActivities } from '../../activities/messageActivities.ts';
import { createMatrixChannel } from '../../notify/matrix/matrixChannel.ts';
import { officerLeaves } from '../../operations/officerLeaves.ts';
import { openDatabase } from '../../db/database.ts';
import { BRIDGE_SECRET, callBridge, codeSent, stopAsked } from '../support/bridge.ts';
import { CODES } from '../support/chat.ts';
import { keepingCourier } from '../support/engine.ts';
import { rules, useHouse } from '../support/house.ts';
import { BOT_TOKEN, startFakeMatrix, type FakeMatrix } from '../support/matrix.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const MINUTE = 60_000;
const MATRIX_ID = '@anh:matrix.example';

let matrix: FakeMatrix;
afterAll(() => matrix.close());
const house = useHouse();
let web: Web;
let anh: Person;
let binh: Person;
beforeAll(async () => {
  matrix = await startFakeMatrix();
  web = webOf(house, { chat: { channels: ['matrix', 'webhook'], webhookSecrets: BRIDGE_SECRET } });
});
beforeEach(async () => {
  anh = await web.person(house.officer.anh);
  binh = await web.person(house.officer.binh);
});
afterEach(async () => {
  await house.database.admin('chat_identity').delete();
  await house.database.admin('notice_choice').delete();
  await house.database.admin('message').delete();
  matrix.events.length = 0;
});

const pass = (milliseconds: number) => void (house.clock.at = new Date(house.clock.at.getTime() + milliseconds));
const eventsOf = async (id: string) =>
  (await house.database.admin('audit_event').where({ subject_id: id }).orderBy('id').pluck('event')) as string[];

/** Sends what waits for Matrix, and answers the last text that came into a room. */
async function lastInMatrix(): Promise<string> {
  const channel = createMatrixChannel({ url: matrix.url, token: BOT_TOKEN });
  const chats = {
    matrix: matrixCourier({ db: house.worker, codes: CODES, publicUrl: 'http://qlcb.example', channel }),
  };
  const { deliverMessages } = createMessageActivities({ db: house.worker, mail: keepingCourier(), chats });
  await new MockActivityEnvironment().run(deliverMessages, { channel: 'matrix' as const });
  return matrix.events.at(-1)?.body ?? '';
}
const codeIn = (text: string) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)![0];
const ask = async (who: Person, body: object) =>
  (await who.post('/chat-identities', body).expect(201)).body as { id: string; code: string | null };
const askMatrix = (who = anh, address = MATRIX_ID) => ask(who, { channel: 'matrix', address });

async function linkMatrix(who = anh): Promise<string> {
  const { id } = await askMatrix(who);
  const code = codeIn(await lastInMatrix());
  await who.post(`/chat-identities/${id}/proof`, { code }).expect(200);
  return id;
}
async function linkWebhook(who = anh, user = { id: 'u-anh', name: 'Diệp Anh' }): Promise<string> {
  const { id, code } = await ask(who, { channel: 'webhook' });
  await callBridge(web, codeSent(code!, user)).expect(200);
  await who.post(`/chat-identities/${id}/confirmation`, { address: user.id }).expect(200);
  return id;
}

describe('Matrix is proved from both sides', () => {
  test('signed in here one names an id, reads the code there, and types it in here', async () => {
    const { id, code } = await askMatrix();
    expect(code).toBeNull();
    const text = await lastInMatrix();
    expect(matrix.rooms.get(`#qlcb-${id}:matrix.example`)?.userId).toBe(MATRIX_ID);
    const typed = codeIn(text).toLowerCase().replace('-', ' ');
    const linked = await anh.post(`/chat-identities/${id}/proof`, { code: typed }).expect(200);
    expect(linked.body).toMatchObject({ state: 'linked', address: MATRIX_ID, code: null });
    expect(await eventsOf(id)).toEqual(['chat_identity.asked', 'chat_identity.linked']);
    const { body } = await anh.get('/notifications').expect(200);
    expect(body.chats[0]).toMatchObject({ channel: 'matrix', state: 'offered', identity: { id, state: 'linked' } });
  });

  test('five wrong codes and it is over, the right one included; each is counted and recorded', async () => {
    const { id } = await askMatrix();
    const code = codeIn(await lastInMatrix());
    const left: unknown[] = [];
    for (let i = 0; i < 5; i++) left.push((await anh.post(`/chat-identities/${id}/proof`, { code: 'AAAA-AAAA' })).body);
    expect(left).toMatchObject([
      { code: 'chat_code_wrong', triesLeft: 4 },
      { triesLeft: 3 },
      { triesLeft: 2 },
      { triesLeft: 1 },
      { code: 'chat_code_spent' },
    ]);
    const right = await anh.post(`/chat-identities/${id}/proof`, { code });
    expect([right.status, right.body.code]).toEqual([410, 'chat_code_spent']);
    expect((await eventsOf(id)).filter((event) => event === 'chat_identity.code_wrong')).toHaveLength(5);
  });

  test('twenty codes tried at the same instant are five tries', async () => {
    const { id } = await askMatrix();
    const tries = Array.from({ length: 20 }, () => anh.post(`/chat-identities/${id}/proof`, { code: 'AAAA-AAAA' }));
    const codes = (await Promise.all(tries)).map(({ body }) => body.code as string);
    expect(codes.filter((code) => code === 'chat_code_wrong')).toHaveLength(4);
    expect(await eventsOf(id)).toHaveLength(6);
  });

  test('a code is good for ten minutes', async () => {
    const { id } = await askMatrix();
    const code = codeIn(await lastInMatrix());
    pass(10 * MINUTE);
    anh = await web.person(house.officer.anh);
    expect((await anh.post(`/chat-identities/${id}/proof`, { code })).body.code).toBe('chat_code_spent');
  });

  test('nobody types in the code of another', async () => {
    const { id } = await askMatrix();
    const code = codeIn(await lastInMatrix());
    expect((await binh.post(`/chat-identities/${id}/proof`, { code })).status).toBe(404);
    expect((await binh.delete(`/chat-identities/${id}`)).status).toBe(404);
  });

  test('one chat user is one officer', async () => {
    await linkMatrix();
    const { id } = await askMatrix(binh);
    const refused = await binh.post(`/chat-identities/${id}/proof`, { code: codeIn(await lastInMatrix()) });
    expect([refused.status, refused.body.because]).toEqual([422, 'chat_of_another']);
  });

  test('codes go to whom one names, so they are few: five an hour', async () => {
    const first = house.clock.at.getTime();
    for (let i = 0; i < 5; i++) await askMatrix(anh, `@nguoi${i}:matrix.example`);
    const refused = await anh.post('/chat-identities', { channel: 'matrix', address: MATRIX_ID });
    expect([refused.status, refused.body.code]).toEqual([429, 'chat_asked_too_often']);
    expect(refused.body.until).toBe(new Date(first + 60 * MINUTE).toISOString());
    await askMatrix(binh);
  });

  test('what is no Matrix id is not taken', async () => {
    for (const address of ['anh', '@anh', '@anh:', '@anh:a b', '@a\u0000b:x.vn', 'http://x'])
      expect((await anh.post('/chat-identities', { channel: 'matrix', address })).status).toBe(400);
    expect((await anh.post('/chat-identities', { channel: 'matrix' })).body.because).toBe('chat_address_missing');
  });

  test('a dump of the database tells no code', async () => {
    const { id } = await askMatrix();
    const code = codeIn(await lastInMatrix());
    const rows = JSON.stringify([
      await house.database.admin('chat_identity').where({ id }),
      await house.database.admin('message'),
    ]);
    for (const spelling of [code, code.replace('-', '')]) {
      expect(rows).not.toContain(spelling);
      expect(rows).not.toContain(Buffer.from(spelling).toString('hex'));
    }
  });
});

describe('the chat behind the bridge is proved from both sides', () => {
  test('the code is shown here, sent there to the bot, and who sent it is confirmed here', async () => {
    const { id, code } = await ask(anh, { channel: 'webhook' });
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await callBridge(web, codeSent(code!)).expect(200, { taken: true });
    const seen = (await anh.get('/notifications')).body.chats[1].identity;
    expect(seen).toMatchObject({ id, state: 'asked', address: 'u-anh', name: 'Diệp Anh', code: null });
    await anh.post(`/chat-identities/${id}/confirmation`, { address: 'u-anh' }).expect(200);
    expect(await eventsOf(id)).toEqual(['chat_identity.asked', 'chat_identity.answered', 'chat_identity.linked']);
  });

  test('nothing is linked before it is confirmed, nor to another than the one who was seen', async () => {
    const { id, code } = await ask(anh, { channel: 'webhook' });
    const before = await anh.post(`/chat-identities/${id}/confirmation`, { address: 'u-anh' });
    await callBridge(web, codeSent(code!, { id: 'u-stranger', name: 'Ai đó' })).expect(200);
    const other = await anh.post(`/chat-identities/${id}/confirmation`, { address: 'u-anh' });
    const byOther = await binh.post(`/chat-identities/${id}/confirmation`, { address: 'u-stranger' });
    expect([before, other].map(({ body }) => body.because)).toEqual(['chat_not_answered', 'chat_not_answered']);
    expect(byOther.status).toBe(404);
    expect(await house.database.admin('chat_identity').where({ state: 'linked' })).toEqual([]);
  });

  test('who sent the code first stays who answered', async () => {
    const { id, code } = await ask(anh, { channel: 'webhook' });
    await callBridge(web, codeSent(code!)).expect(200);
    await callBridge(web, codeSent(code!, { id: 'u-late', name: '' })).expect(403);
    expect((await anh.get('/notifications')).body.chats[1].identity).toMatchObject({ id, address: 'u-anh' });
  });

  test('a chat user who wants no more is unlinked at once', async () => {
    const id = await linkWebhook();
    await callBridge(web, stopAsked('u-anh')).expect(200);
    expect((await anh.get('/notifications')).body.chats[1].identity).toBeNull();
    expect((await eventsOf(id)).at(-1)).toBe('chat_identity.ended');
  });
});

describe('unlinking', () => {
  test('is at once, and forgets who one was there', async () => {
    const id = await linkMatrix();
    await anh.delete(`/chat-identities/${id}`).expect(204);
    const row = await house.database.admin('chat_identity').where({ id }).first();
    expect(row).toMatchObject({ state: 'ended', end_reason: 'unlinked', address: null, room: null });
    expect((await anh.delete(`/chat-identities/${id}`)).status).toBe(404);
    await linkMatrix();
  });

  test('whoever leaves the service is reached in no chat any more', async () => {
    const [id, other] = [await linkMatrix(binh), await linkWebhook(binh, { id: 'u-binh', name: '' })];
    const owner = openDatabase({ url: house.database.urls.owner, clock: house.clock });
    await owner.asCommand('officerLeaves', (tx) => officerLeaves(tx, rules, { officerId: house.officer.binh }));
    await owner.close();
    const rows = await house.database.admin('chat_identity').whereIn('id', [id, other]);
    expect(rows.map(({ state, end_reason: reason, address }) => [state, reason, address])).toEqual([
      ['ended', 'left', null],
      ['ended', 'left', null],
    ]);
    await house.database.owner('officer').where({ id: house.officer.binh }).update({ state: 'active' });
  });
});

describe('what one chooses', () => {
  test('is kept, and recorded', async () => {
    expect((await anh.get('/notifications')).body).toMatchObject({ language: 'vi', dutyBy: 'both', newsBy: 'both' });
    await anh.put('/notifications', { dutyBy: 'mail', newsBy: 'chat' }).expect(200);
    expect((await anh.get('/notifications')).body).toMatchObject({ dutyBy: 'mail', newsBy: 'chat' });
    expect(await eventsOf(house.officer.anh)).toContain('officer.notices_chosen');
  });

  test('never keeps duties from the mail', async () => {
    for (const dutyBy of ['chat', 'none', null])
      expect((await anh.put('/notifications', { dutyBy, newsBy: 'both' })).status).toBe(400);
  });

  test('is nobody else’s to see or to change', async () => {
    await linkMatrix();
    await anh.put('/notifications', { dutyBy: 'mail', newsBy: 'chat' }).expect(200);
    expect((await binh.get('/notifications')).body).toMatchObject({
      dutyBy: 'both',
      chats: [{ identity: null }, { identity: null }],
    });
    const asBinh = { officerId: house.officer.binh, accountId: null };
    await house.api.as(asBinh, 'look', async (tx) => {
      const seen = await tx.sql.query('select 1 from chat_identity union all select 1 from notice_choice');
      const changed = await tx.sql.query(`update chat_identity set tries = 0`);
      expect([seen.rowCount, changed.rowCount]).toEqual([0, 0]);
    });
  });
});

test('a chat that is not set up is neither offered nor linked', async () => {
  const bare = webOf(house);
  const person = await bare.person(house.officer.anh);
  expect((await person.get('/notifications').expect(200)).body.chats).toEqual([]);
  const refused = await person.post('/chat-identities', { channel: 'matrix', address: MATRIX_ID });
  expect([refused.status, refused.body.because]).toEqual([422, 'chat_not_offered']);
});
