import { confirmChat } from '../../operations/chat/confirmChat.ts';
import { unlinkChat } from '../../operations/chat/unlinkChat.ts';
import { BRIDGE_SECRET, callBridge, codeSent, stopAsked } from '../support/bridge.ts';
import { CODES, linkedChat } from '../support/chat.ts';
import { useHouse } from '../support/house.ts';
import { inPlace } from '../support/inPlace.ts';
import { untilWaiting } from '../support/waiting.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
beforeAll(() => {
  web = webOf(house, { chat: { channels: ['matrix', 'webhook'], webhookSecrets: BRIDGE_SECRET } });
});
afterEach(async () => {
  await house.database.admin('message').delete();
  await house.database.admin('chat_identity').delete();
});
const rowOf = (id: string) => house.database.admin('chat_identity').where({ id }).first();
const eventsOf = async (id: string) =>
  (await house.database.admin('audit_event').where({ subject_id: id }).orderBy('id').pluck('event')) as string[];
const portal = (officerId: string) => ({ officerId, accountId: null });

async function answered(who: Person, userId = 'u-anh'): Promise<string> {
  const { id, code } = (await who.post('/chat-identities', { channel: 'webhook' }).expect(201)).body;
  await callBridge(web, codeSent(code, { id: userId, name: '' })).expect(200);
  return id as string;
}

test('a chat that is being linked while it is given up is given up, and the other way round as well', async () => {
  const anh = await web.person(house.officer.anh);
  for (const [first, second] of [
    [confirmChat, unlinkChat],
    [unlinkChat, confirmChat],
  ] as const) {
    const id = await answered(anh);
    const input = { identityId: id, address: 'u-anh' };
    let behind: Promise<unknown> | undefined;
    await house.api.as(portal(house.officer.anh), 'first', async (tx) => {
      await first(tx, input);
      await inPlace(tx);
      behind = house.api.as(portal(house.officer.anh), 'second', (other) => second(other, input)).catch((error: unknown) => error); // prettier-ignore
      await untilWaiting(house, 'qlcb_api');
    });
    expect([undefined, 'not_found']).toContain(((await behind) as { code?: string } | undefined)?.code);
    expect(await rowOf(id)).toMatchObject({ state: 'ended', end_reason: 'unlinked', address: null });
    expect((await eventsOf(id)).filter((event) => event === 'chat_identity.ended')).toHaveLength(1);
  }
});

test('a “stop” that comes while its chat is being linked ends it', async () => {
  const id = await answered(await web.person(house.officer.anh));
  let stop: Promise<{ status: number }> | undefined;
  await house.api.as(portal(house.officer.anh), 'confirmChat', async (tx) => {
    await confirmChat(tx, { identityId: id, address: 'u-anh' });
    await inPlace(tx);
    stop = callBridge(web, stopAsked('u-anh')).then((response) => response);
    await untilWaiting(house, 'qlcb_api');
  });
  expect((await stop!).status).toBe(200);
  expect(await rowOf(id)).toMatchObject({ state: 'ended', end_reason: 'stopped', address: null });
});

test('of two officers who link one chat user at once one is linked, the other hears why', async () => {
  const people = await Promise.all([web.person(house.officer.anh), web.person(house.officer.binh)]);
  const ids = [await answered(people[0]!), await answered(people[1]!)];
  const confirm = (i: number) => people[i]!.post(`/chat-identities/${ids[i]!}/confirmation`, { address: 'u-anh' });
  const both = await Promise.all([confirm(0), confirm(1)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(both.find(({ status }) => status === 422)!.body.because).toBe('chat_of_another');
  expect(await house.database.admin('chat_identity').where({ state: 'linked', address: 'u-anh' })).toHaveLength(1);
});

test('a right code that is typed in twice at once links once; beside wrong ones it is judged after no more than five', async () => {
  const anh = await web.person(house.officer.anh);
  const ask = async () =>
    (await anh.post('/chat-identities', { channel: 'matrix', address: '@anh:matrix.example' }).expect(201)).body.id as string; // prettier-ignore
  const prove = (id: string, code: string) => anh.post(`/chat-identities/${id}/proof`, { code });
  const one = await ask();
  const twice = await Promise.all([prove(one, CODES.codeOf(one)), prove(one, CODES.codeOf(one))]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect(await eventsOf(one)).toEqual(['chat_identity.asked', 'chat_identity.linked']);
  await anh.delete(`/chat-identities/${one}`).expect(204);

  const other = await ask();
  for (let i = 0; i < 5; i++) await prove(other, 'AAAA-AAAA');
  expect((await prove(other, CODES.codeOf(other))).status).toBe(410);
  expect(await rowOf(other)).toMatchObject({ state: 'asked', tries: 5 });
});

test('ten wishes for a chat at once are one, and none goes beyond five codes an hour', async () => {
  const anh = await web.person(house.officer.binh);
  const ask = () => anh.post('/chat-identities', { channel: 'matrix', address: '@binh:matrix.example' });
  const statuses: number[] = [];
  for (let round = 0; round < 6; round++)
    statuses.push(...(await Promise.all(Array.from({ length: 10 }, ask))).map(({ status }) => status));
  expect(statuses.every((status) => status === 201 || status === 429)).toBe(true);
  expect(statuses.filter((status) => status === 201)).toHaveLength(5);
  expect(await house.database.admin('message').where({ template: 'chat_code' })).toHaveLength(5);
  expect(await house.database.admin('chat_identity').whereNot({ state: 'ended' })).toHaveLength(1);
});

test('abuse 20: neither the log nor an audit event holds an address, name or code of a chat', async () => {
  await linkedChat(house, house.officer.otherOfficer, 'webhook', 'u-secret-name');
  const anh = await web.person(house.officer.otherHead);
  const { id } = (await anh.post('/chat-identities', { channel: 'matrix', address: '@secret-name:matrix.example' })).body;
  await anh.post(`/chat-identities/${id}/proof`, { code: CODES.codeOf(id as string) }).expect(200);
  await callBridge(web, stopAsked('u-secret-name')).expect(200);
  const events = JSON.stringify(await house.database.admin('audit_event'));
  for (const word of ['secret-name', CODES.codeOf(id as string)])
    expect([events.includes(word), web.log.join('').includes(word)]).toEqual([false, false]);
}); // prettier-ignore
