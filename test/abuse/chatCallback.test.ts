import { randomUUID } from 'node:crypto';
import { BRIDGE_SECRET, callBridge, codeSent, stopAsked, type BridgeCall } from '../support/bridge.ts';
import { linkedChat } from '../support/chat.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Web } from '../support/web.ts';

const house = useHouse();
const MINUTE = 60_000;
let web: Web;
beforeAll(() => {
  web = webOf(house, { chat: { channels: ['webhook'], webhookSecrets: BRIDGE_SECRET } });
});
afterEach(() => house.database.admin('chat_identity').delete());

/** A code that waits for its chat user. */
async function waitingCode(): Promise<{ id: string; code: string }> {
  await house.database.admin('chat_identity').delete();
  const anh = await web.person(house.officer.anh);
  return (await anh.post('/chat-identities', { channel: 'webhook' }).expect(201)).body as { id: string; code: string };
}
const answered = async (id: string) =>
  (await house.database.admin('chat_identity').where({ id }).first('answered_at')).answered_at as Date | null;
const ago = (milliseconds: number) => new Date(house.clock.at.getTime() - milliseconds);

test.each<[string, (right: string) => BridgeCall, string]>([
  ['without a signature', () => ({ signature: '' }), 'unsigned'],
  ['signed with another secret', () => ({ secret: `whsec_${Buffer.alloc(32, 6).toString('base64')}` }), 'unsigned'],
  ['whose body was changed on the way', (right) => ({ sent: right.replace('u-anh', 'u-eve') }), 'unsigned'],
  ['that is ten minutes old', () => ({ at: ago(10 * MINUTE) }), 'too_old'],
  ['that is a moment older than five minutes', () => ({ at: ago(5 * MINUTE + 1_000) }), 'too_old'],
  ['from ten minutes ahead', () => ({ at: ago(-10 * MINUTE) }), 'too_old'],
  ['with an id that no signature could hold', () => ({ id: 'a.b' }), 'unsigned'],
])('abuse 25: a call %s → 401, and nothing is taken from it', async (_, change, because) => {
  const { id, code } = await waitingCode();
  const body = codeSent(code);
  const refused = await callBridge(web, body, change(JSON.stringify(body)));
  expect([refused.status, refused.body.code, refused.body.because]).toEqual([401, 'callback_refused', because]);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(await answered(id)).toBeNull();
  await callBridge(web, body).expect(200); // the same, rightly signed
  expect(await answered(id)).not.toBeNull();
});

test('abuse 25: a call that was taken comes again → 401, also within its five minutes, and however it went', async () => {
  const { code } = await waitingCode();
  for (const [body, first] of [
    [codeSent(code), 200],
    [codeSent('WRNG-CODE'), 403],
    [stopAsked('u-nobody'), 403],
  ] as const) {
    const call = { id: `msg_${randomUUID()}` };
    expect((await callBridge(web, body, call)).status).toBe(first);
    const again = await callBridge(web, body, call);
    expect([again.status, again.body.because]).toEqual([401, 'replayed']);
  }
});

test('abuse 25: a call replayed ten times at once is taken once', async () => {
  const { id } = await (async () => ({ id: await linkedChat(house, house.officer.anh, 'webhook', 'u-anh') }))();
  const call = { id: `msg_${randomUUID()}` };
  const all = await Promise.all(Array.from({ length: 10 }, () => callBridge(web, stopAsked('u-anh'), call)));
  expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 401)]);
  const ends = await house.database.admin('audit_event').where({ subject_id: id, event: 'chat_identity.ended' });
  expect(ends).toHaveLength(1);
});

test('abuse 25: a chat user who is nobody → refused, told nothing of others, and nothing changes', async () => {
  await linkedChat(house, house.officer.anh, 'webhook', 'u-anh');
  const before = await house.database.admin('chat_identity');
  for (const body of [stopAsked('u-nobody'), codeSent('AAAA-AAAA', { id: 'u-nobody', name: 'Ai' })]) {
    const refused = await callBridge(web, body);
    expect([refused.status, refused.body.code]).toEqual([403, 'chat_user_unknown']);
    expect(JSON.stringify(refused.body)).not.toContain('u-anh');
  }
  expect(await house.database.admin('chat_identity')).toEqual(before);
});

test('abuse 25: a chat user who is linked already answers for no other officer', async () => {
  await linkedChat(house, house.officer.binh, 'webhook', 'u-binh');
  const anh = await web.person(house.officer.anh);
  const { code } = (await anh.post('/chat-identities', { channel: 'webhook' })).body as { code: string };
  expect((await callBridge(web, codeSent(code, { id: 'u-binh', name: '' }))).status).toBe(403);
});

test('abuse 25: a code older than ten minutes answers for nobody', async () => {
  const { code } = await waitingCode();
  const at = house.clock.at;
  house.clock.at = new Date(at.getTime() + 10 * MINUTE);
  expect((await callBridge(web, codeSent(code))).status).toBe(403);
  house.clock.at = at;
});

test('abuse 25: where no bridge is set up nobody has signed anything → 401', async () => {
  expect((await callBridge(webOf(house), stopAsked('u-anh'))).status).toBe(401);
});

test('abuse 25: a signed call that is no call we know is a 400, and a huge one a 413', async () => {
  const odd = ['{', 'null', '[]', '{"type":"chat.decide","data":{}}', JSON.stringify({ ...stopAsked('x'), more: 1 })];
  for (const body of odd) expect([body, (await callBridge(web, body)).status]).toEqual([body, 400]);
  expect((await callBridge(web, JSON.stringify(stopAsked('x'.repeat(70_000))))).status).toBe(413);
});

test('abuse 25: of several signatures one must hold; while the secret is changed either of the two does', async () => {
  const next = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
  const both = webOf(house, { chat: { channels: ['webhook'], webhookSecrets: `${next} ${BRIDGE_SECRET}` } });
  const stop = stopAsked('u-nobody');
  for (const secret of [next, BRIDGE_SECRET]) expect((await callBridge(both, stop, { secret })).status).toBe(403);
  expect((await callBridge(web, stop, { secret: next })).status).toBe(401);
  const wrong = Array.from({ length: 100 }, (_, i) => `v1,${Buffer.alloc(32, i).toString('base64')}`);
  for (const signature of [wrong.join(' '), 'v1,', 'v1', 'v1, ', `v1,${'A'.repeat(10_000)}`, 'v1a,AAAA v2,AAAA', ',,, ,'])
    expect((await callBridge(web, stop, { signature })).status).toBe(401);
}); // prettier-ignore

test('abuse 25: an id that was taken is taken for no other call, whoever it is about', async () => {
  const linked = await linkedChat(house, house.officer.binh, 'webhook', 'u-binh');
  const { code } = await waitingCode();
  await linkedChat(house, house.officer.binh, 'webhook', 'u-binh');
  const call = { id: `msg_${randomUUID()}` };
  await callBridge(web, codeSent(code), call).expect(200);
  expect((await callBridge(web, stopAsked('u-binh'), call)).body.because).toBe('replayed');
  expect(await house.database.admin('chat_identity').where({ state: 'linked' }).whereNot({ id: linked })).toHaveLength(1);
}); // prettier-ignore

test('abuse 24: ids and names with what nobody sees, or too deep, are a 400; nothing of a text that turns is kept', async () => {
  const { id, code } = await waitingCode();
  const odd = ['u-anh\u0000', 'u-\ud800', 'u\u202enha-u', 'u-\u2066anh\u2069', 'u-anh\u200b', '\ufeffu-anh', 'u-anh\n', 'u\u2028anh', ' ', ''];
  for (const userId of odd)
    expect([userId, (await callBridge(web, codeSent(code, { id: userId, name: '' }))).status]).toEqual([userId, 400]);
  const deep = `${'{"type":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
  expect((await callBridge(web, deep)).status).toBe(400);
  expect(await answered(id)).toBeNull();
  await callBridge(web, codeSent(code, { id: 'U.Anh-1@chat/é', name: ' A\u202enh\u200b ' })).expect(200);
  const row = await house.database.admin('chat_identity').where({ id }).first();
  expect([row.address, row.name]).toEqual(['U.Anh-1@chat/é', 'Anh']);
}); // prettier-ignore

test('abuse 25: twins of an id in composed and decomposed letters are one chat user', async () => {
  await linkedChat(house, house.officer.binh, 'webhook', 'u-é'.normalize('NFC'));
  const { code } = await waitingCode();
  await linkedChat(house, house.officer.binh, 'webhook', 'u-é'.normalize('NFC'));
  expect((await callBridge(web, codeSent(code, { id: 'u-é'.normalize('NFD'), name: '' }))).status).toBe(403);
});

test('abuse 25: who sends the code and then wants no messages is not linked any more', async () => {
  const { id, code } = await waitingCode();
  const anh = await web.person(house.officer.anh);
  await callBridge(web, codeSent(code)).expect(200);
  await callBridge(web, stopAsked('u-anh')).expect(200);
  expect((await anh.post(`/chat-identities/${id}/confirmation`, { address: 'u-anh' })).status).toBe(404);
  const row = await house.database.admin('chat_identity').where({ id }).first();
  expect(row).toMatchObject({ state: 'ended', end_reason: 'stopped', address: null, name: null, code_hash: null });
});

test('abuse 20: the log of such calls holds no chat user, name or code', async () => {
  const { code } = await waitingCode();
  await callBridge(web, codeSent(code)).expect(200);
  for (const word of [code, 'u-anh', 'Diệp Anh', BRIDGE_SECRET]) expect(web.log.join('')).not.toContain(word);
});
