import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import pg from 'pg';
import type * as Argon2 from '@node-rs/argon2';
import { composeMail } from '../../activities/mail/composeMail.ts';
import * as messages from '../../db/messages.ts';
import { rules, useHouse } from '../support/house.ts';
import { accountState, endedFor, givePassword } from '../support/passwordCases.ts';
import type { Web } from '../support/web.ts';

/** Counts what is hashed slowly, whoever calls it. */
const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;
const hashing = { hash: jest.fn(argon2.hash), verify: jest.fn(argon2.verify) };
jest.unstable_mockModule('@node-rs/argon2', () => ({ ...argon2, ...hashing }));
const { ORIGIN, webOf } = await import('../support/web.ts');

const house = useHouse();
let web: Web;
const admin = () => house.database.admin;
const dayBefore = () => new Date(house.clock.at.getTime() - 86_400_000).toISOString();

beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await house.database.owner('rate_limit').delete();
});

const asked = (userName: string, more: object = { severity: 'compromised', lastCertainAt: dayBefore() }) =>
  web.open
    .post('/api/password-reports/anonymous')
    .set('Origin', ORIGIN)
    .send({ userName, ...more });
const open = (path: string, body: object) =>
  web.open.post(`/api/password-reports${path}`).set('Origin', ORIGIN).send(body);

/** What the mails that are due now would say, as the delivery finds out; all are ended. */
async function mails(): Promise<{ to: string; token: string | undefined }[]> {
  const { links, publicUrl } = web.context;
  return house.worker.asEngine('composeMessages', async (tx) => {
    const due = await messages.claim(tx, { limit: 100, leaseUntil: new Date(tx.at.getTime() + 60_000) });
    const found: { to: string; token: string | undefined }[] = [];
    for (const message of due) {
      const composed = await composeMail({ rules, links, publicUrl }, tx, message);
      const token = /\/r\/([\w-]{64})/.exec(JSON.stringify(composed))?.[1];
      if (composed && message.template === 'password_report_link') found.push({ to: composed.recipient.mail, token });
      await messages.end(tx, [{ message, state: composed ? 'sent' : 'dropped', code: null }]);
    }
    return found;
  });
} // prettier-ignore

/** The statements that a report sends, in order, and how many slow hashes it computes. */
async function workFor(userName: string): Promise<{ statements: string[]; hashes: number; answer: unknown; status: number }> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  const before = hashing.hash.mock.calls.length + hashing.verify.mock.calls.length;
  const { body: answer, status } = await asked(userName);
  const statements = query.mock.calls.map(([call]) => (typeof call === 'string' ? call : (call as { text: string }).text).replace(/'[^']*'/g, '?'));
  query.mockRestore();
  return { statements, hashes: hashing.hash.mock.calls.length + hashing.verify.mock.calls.length - before, answer, status };
} // prettier-ignore

test('abuse 15: a known and an unknown name get the same answer after the same work: statements and hashes counted', async () => {
  await workFor('warm-up'); // prepared statements are sent with their text either way, connections are opened once
  const known = await workFor('hp-nd02');
  const unknown = await workFor('hp-nd99');
  expect(known).toEqual(unknown);
  expect(known).toMatchObject({ status: 202, answer: { sent: 'if_known' }, hashes: 0 });
  expect(known.statements.length).toBeGreaterThan(4);
});

test('the counter of hashes counts', async () => {
  const before = hashing.verify.mock.calls.length;
  await web.open
    .post('/api/sign-in/account')
    .set('Origin', ORIGIN)
    .send({ userName: 'hp-nd02', password: 'sai' })
    .expect(401);
  expect(hashing.verify.mock.calls.length).toBe(before + 1);
});

test('an unconfirmed report freezes nothing and opens no case', async () => {
  await asked('hp-nd02').expect(202);
  await mails();
  expect(await accountState(house, house.account.anh)).toBe('active');
  expect(await admin()('password_case').whereNull('ended_at')).toEqual([]);
});

test('its link goes to the custodian alone, says what it would do, and takes effect when it is confirmed, once', async () => {
  await mails();
  await asked(' HP-ND02 ').expect(202);
  await asked('hp-nd99').expect(202);
  const sent = await mails();
  expect(sent).toEqual([{ to: 'anh@haiquan.example', token: expect.any(String) }]);
  const token = sent[0]!.token!;
  const shown = await open('/opening', { token }).expect(200);
  expect(shown.body).toMatchObject({ userName: 'hp-nd02', severity: 'compromised', lastCertainAt: dayBefore(), officer: { name: 'Mạc Diệp Anh' } });
  await open('/opening', { token }).expect(200);
  expect(await accountState(house, house.account.anh)).toBe('active');
  expect((await open('/confirmation', { token }).expect(200)).body).toMatchObject({ no: expect.stringMatching(/^MK-2024-/), severity: 'compromised' });
  expect(await accountState(house, house.account.anh)).toBe('frozen');
  await open('/confirmation', { token }).expect(410);
  expect(await admin()('password_case').whereNull('ended_at').select('reported_as', 'reported_by')).toEqual([{ reported_as: 'link', reported_by: house.officer.anh }]);
}); // prettier-ignore

test('a link that came too late, that of another purpose, and a guess confirm nothing', async () => {
  await mails();
  await asked('hp-nd02', { severity: 'lost' }).expect(202);
  const [{ token }] = (await mails()) as { token: string }[] as [{ token: string }];
  const before = house.clock.at;
  house.clock.at = new Date(before.getTime() + rules.pack.passwordCase.confirmMinutes * 60_000);
  expect((await open('/confirmation', { token }).expect(410)).body).toMatchObject({ code: 'link_expired' });
  house.clock.at = before;
  await open('/confirmation', { token: 'A'.repeat(64) }).expect(404);
  await web.open.post('/api/password-reports/confirmation').send({ token }).expect(403); // without an origin of ours
});

test('reports about one name are limited, whether it exists or not', async () => {
  for (const name of ['hp-nd02', 'hp-nd99']) {
    for (let i = 0; i < 5; i++) await asked(name).expect(202);
    expect((await asked(name).expect(429)).body).toMatchObject({ code: 'too_many' });
  }
});

test('what was typed as a name is forgotten once the mail is sent or dropped', async () => {
  await asked('mat khau go nham vao day').expect(202);
  await mails();
  expect(await admin()('message').whereNotNull('address_entered')).toEqual([]);
  expect(web.log.join('\n')).not.toContain('mat khau go nham');
});
