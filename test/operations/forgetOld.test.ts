import { randomBytes, randomUUID } from 'node:crypto';
import { forgetOnce } from '../../cli/engine/forgetting.ts';
import * as keys from '../../db/idempotencyKeys.ts';
import { parseRulePack } from '../../domain/rulePack.ts';
import { forgotten, type Forgotten } from '../../domain/retentionRule.ts';
import { FORGET_BATCH, forgetOld } from '../../operations/forgetOld.ts';
import { rules, useHouse } from '../support/house.ts';
import { askedRequest, linkFor } from '../support/requests.ts';

const house = useHouse();
const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOW = new Date('2024-10-15T02:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);
const LOGS = rules.pack.retention.logs.days;
const TRACES = rules.pack.retention.traces.days;
const table = (what: Forgotten) => (what === 'chat_code' ? 'chat_identity' : what);
const rowsOf = (what: Forgotten) => house.database.admin(table(what));
const admin = () => house.database.admin;

/** One row of each kind that was over so many days ago, made a moment before. */
const over: Record<Forgotten, (ended: Date) => object> = {
  link: (ended) => ({ id: randomUUID(), purpose: 'sign_in', officer_id: house.officer.anh, made_at: new Date(ended.getTime() - HOUR), expires_at: ended }),
  message: (ended) => ({ id: randomUUID(), business_key: randomUUID(), template: 'grant_revoked', officer_id: house.officer.anh, state: 'sent', created_at: new Date(ended.getTime() - HOUR), due_at: ended, ended_at: ended }),
  session: (ended) => ({ token_hash: randomBytes(32), officer_id: house.officer.anh, began_at: new Date(ended.getTime() - HOUR), last_seen_at: ended }),
  chat_identity: (ended) => ({ id: randomUUID(), officer_id: house.officer.anh, channel: 'matrix', state: 'ended', asked_at: ended, expires_at: ended, ended_at: ended, end_reason: 'unlinked' }),
  chat_code: (ended) => ({ id: randomUUID(), officer_id: house.officer.anh, channel: 'matrix', address: '@anh:matrix.example', state: 'asked', code_hash: randomBytes(32), asked_at: ended, expires_at: ended }),
  idempotency_key: (ended) => ({ officer_id: house.officer.anh, key: randomUUID(), fingerprint: 'x', at: ended }),
  engine_outbox: (ended) => ({ workflow_type: 'approval', workflow_id: randomUUID(), at: new Date(ended.getTime() - HOUR), delivered_at: ended }),
}; // prettier-ignore
const kinds = Object.keys(forgotten) as Forgotten[];
const daysOf = (what: Forgotten) => rules.pack.retention[forgotten[what]].days;

const forget = () => forgetOnce({ db: house.worker, rules });
const events = async () =>
  (await admin()('audit_event').where({ event: 'retention.forgotten' }).orderBy('id')) as { subject_id: string; detail: { count: number }; actor_kind: string }[]; // prettier-ignore

beforeEach(async () => {
  house.clock.at = NOW;
  for (const one of ['link', 'message', 'session', 'chat_identity', 'idempotency_key', 'engine_outbox'])
    await admin()(one).delete();
});

test.each(kinds)('%s: what is over as long as the pack keeps it is forgotten, a moment less is not', async (what) => {
  const earlier = (await events()).length;
  await rowsOf(what).insert(over[what](new Date(daysAgo(daysOf(what)).getTime() - 1)));
  await forget();
  expect(await rowsOf(what)).toEqual([]);
  const told = (await events()).slice(earlier);
  expect(told).toMatchObject([{ subject_id: what, detail: { count: 1 }, actor_kind: 'engine' }]);
  await rowsOf(what).insert(over[what](daysAgo(daysOf(what))));
  await forget();
  expect(await rowsOf(what)).toHaveLength(1);
  expect(await events()).toHaveLength(earlier + 1);
});

test('what waits or works is not forgotten, however old it is', async () => {
  const old = daysAgo(4 * LOGS);
  const { owner } = house.database;
  await owner('message').insert({ ...over.message(old), state: 'due', ended_at: null });
  await owner('engine_outbox').insert({ ...over.engine_outbox(old), delivered_at: null });
  await owner('session').insert({ ...over.session(old), last_seen_at: NOW });
  await owner('link').insert({ ...over.link(old), expires_at: daysAgo(-1) });
  await owner('chat_identity').insert({ ...over.chat_code(old), state: 'linked', code_hash: null, linked_at: old });
  await forget();
  for (const what of ['message', 'engine_outbox', 'session', 'link', 'chat_code'] as const)
    expect([what, (await rowsOf(what)).length]).toEqual([what, 1]);
});

test('what belongs to an open request stays until it has ended; a message goes with or after its link', async () => {
  house.clock.at = daysAgo(2 * LOGS);
  const { requestId, taskId } = await askedRequest(house, {
    from: house.clock.at.toISOString(),
    to: daysAgo(2 * LOGS - 30).toISOString(),
  });
  const linkId = await linkFor(house, taskId, house.officer.gateHead);
  const at = house.clock.at;
  await admin()('message').where({ state: 'due' }).update({ state: 'sent', ended_at: at });
  const message = (await admin()('message').where({ task_id: taskId }).first()) as { id: string };
  await admin().raw(`set session_replication_role = replica; update link set message_id = '${message.id}' where id = '${linkId}'; set session_replication_role = origin`); // prettier-ignore
  house.clock.at = NOW;
  await forget();
  expect([(await rowsOf('link')).length, (await rowsOf('message')).length]).toEqual([1, 1]);
  await admin()('request').where({ id: requestId }).update({ state: 'withdrawn', ended_at: at });
  await forget();
  expect([await rowsOf('link'), await rowsOf('message')]).toEqual([[], []]);
  const timeline = await admin()('audit_event').where({ request_id: requestId });
  expect(timeline.length).toBeGreaterThan(1);
});

test('a call is answered as the first time until its key is forgotten', async () => {
  const me = { officerId: house.officer.anh, accountId: null };
  const claim = () => house.api.as(me, 'claim', (tx) => keys.claim(tx, { key: 'k', fingerprint: 'f' }));
  house.clock.at = daysAgo(TRACES);
  expect(await claim()).toBeNull();
  house.clock.at = NOW;
  await forget();
  expect(await claim()).not.toBeNull();
  house.clock.at = daysAgo(-1);
  await forget();
  expect(await claim()).toBeNull();
});

test('many are forgotten in bounded transactions, and of two workers at once each forgets what the other does not', async () => {
  const rows = Array.from({ length: 2 * FORGET_BATCH + 1 }, () => over.idempotency_key(daysAgo(TRACES + 1)));
  for (let i = 0; i < rows.length; i += 500) await admin()('idempotency_key').insert(rows.slice(i, i + 500));
  const one = await house.worker.asEngine('forgetOld', (tx) => forgetOld(tx, rules, 'idempotency_key'));
  expect([one.more, (await rowsOf('idempotency_key')).length]).toEqual([true, FORGET_BATCH + 1]);
  const earlier = (await events()).length;
  await Promise.all([forget(), forget()]);
  await forget();
  expect(await rowsOf('idempotency_key')).toEqual([]);
  const counts = (await events()).slice(earlier).map(({ detail }) => detail.count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(FORGET_BATCH + 1);
});

describe('the worker’s login', () => {
  const asked = (what: string, before: Date | null) =>
    house.worker.asEngine('plain', (tx) => tx.sql.query(`select forget_old($1, $2, 10)`, [what, before]));

  test('forgets no log of less than twelve months, no trace of today, and nothing else at all', async () => {
    for (const what of kinds) {
      const least = forgotten[what] === 'logs' ? 365 : 1;
      await asked(what, daysAgo(least));
      const tooNear = { constraint: 'forget_what_is_old' };
      await expect(asked(what, new Date(daysAgo(least).getTime() + 1))).rejects.toMatchObject(tooNear);
      await expect(asked(what, null)).rejects.toMatchObject(tooNear);
    }
    for (const what of ['audit_event', 'request', 'dossier_section', '']) await expect(asked(what, daysAgo(9_999))).rejects.toMatchObject({ code: '20000' }); // prettier-ignore
  });

  test('deletes by no other way, and the API’s by none', async () => {
    for (const what of ['link', 'message', 'session', 'chat_identity', 'idempotency_key', 'engine_outbox', 'audit_event'])
      await expect(Promise.resolve(house.database.worker(what).delete())).rejects.toMatchObject({ code: '42501' });
    const me = { officerId: house.officer.anh, accountId: null };
    const byApi = house.api.as(me, 'plain', (tx) => tx.sql.query(`select forget_old('session', '2001-01-01', 10)`));
    await expect(byApi).rejects.toMatchObject({ code: '42501' });
  }); // prettier-ignore
});

test('a pack that keeps logs for less than twelve months, or says nothing of it, is no pack', () => {
  const { retention, ...rest } = rules.pack;
  const short = { ...retention, logs: { ...retention.logs, days: 364 } };
  expect(() => parseRulePack({ ...rest, retention: short })).toThrow(/retention\.logs\.days/);
  expect(() => parseRulePack(rest)).toThrow(/retention/);
  expect(retention.logs.citation).toMatchObject({ basis: 'law', source: 'SECURITY' });
});
