import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { claim } from '../../db/idempotencyKeys.ts';
import { announceAbsence } from '../../operations/announceAbsence.ts';
import { beginSession } from '../../operations/beginSession.ts';
import { commentOnRequest } from '../../operations/commentOnRequest.ts';
import { decide } from '../support/decide.ts';
import { linkedChat } from '../support/chat.ts';
import { rules, useHouse } from '../support/house.ts';
import { report } from '../support/passwordCases.ts';
import { plainSql } from '../support/plainSql.ts';
import { askedRequest, linkFor } from '../support/requests.ts';
import { attest, itemsOf, keepers, saying, started } from '../support/reviews.ts';
import { tendReview } from '../../operations/review/tendReview.ts';

const house = useHouse();
let tables: string[];

beforeAll(async () => {
  const { officer, database, api, clock } = house;
  const { requestId, taskId } = await askedRequest(house);
  const head = { officerId: officer.gateHead, accountId: null };
  await linkFor(house, taskId, officer.gateHead);
  await api.as(head, 'fill', async (tx) => {
    await commentOnRequest(tx, { requestId, kind: 'question', body: 'Vì sao?' });
    await beginSession(tx, { token: 'a token', replaces: null, channel: 'web' });
    await claim(tx, { key: 'a key', fingerprint: 'a body' });
    const to = new Date(clock.at.getTime() + 86_400_000);
    await announceAbsence(tx, rules, { deputyId: officer.gateDeputy, from: clock.at, to });
  });
  await decide(house, officer.gateHead, { taskId });
  await database
    .owner('account_secret')
    .insert({ account_id: house.account.anh, password_hash: '$argon2id$', set_at: clock.at });
  await database
    .owner('account_totp')
    .insert({ account_id: house.account.anh, sealed: Buffer.from('sealed'), enrolled_at: clock.at });
  await database
    .owner('dossier_key')
    .insert({ officer_id: officer.binh, version: 1, sealed_key: Buffer.from('sealed'), made_at: clock.at });
  await database.owner('dossier_section').insert({
    id: randomUUID(), officer_id: officer.binh, section: 'contact', work_group: 'officers', version: 1, content: '{}', valid_from: '2024-01-01', recorded_at: clock.at,
  }); // prettier-ignore
  await aCase();
  await aChat();
  await aReview();
  tables = await database
    .admin('pg_class')
    .where({ relrowsecurity: true, relkind: 'r' })
    .orderBy('relname')
    .pluck('relname');
});

/** A case of a lost password, with a scan, an action and a reissue. */
async function aCase(): Promise<void> {
  const { officer, account, database, clock } = house;
  const { caseId } = await report(house, 'lost', { by: officer.otherOfficer, accountId: account.other });
  const scan = { sealed: Buffer.from('sealed'), media_type: 'application/pdf', size: 6, uploaded_by: officer.otherHead, uploaded_at: clock.at };
  await database.owner('case_scan').insert({ case_id: caseId, ...scan });
  await database.owner('case_item').insert({ case_id: caseId, event_id: 1 });
  const prepared = { prepared_at: clock.at, prepared_by: officer.systemAdmin, prepared_through: account.system };
  await database.owner('reissue').insert({ id: randomUUID(), case_id: caseId, ...prepared });
} // prettier-ignore

/** A chat that is linked, what its officer chose, and a call of the bridge. */
async function aChat(): Promise<void> {
  const { officer, database, clock } = house;
  await linkedChat(house, officer.anh, 'webhook');
  await database.owner('notice_choice').insert({ officer_id: officer.anh, duty_by: 'mail', news_by: 'chat', chosen_at: clock.at });
  await database.owner('chat_callback').insert({ id: 'msg_1', at: clock.at });
} // prettier-ignore

/** A review with an item that does not agree with the paper, so that it is corrected. */
async function aReview(): Promise<void> {
  const { officer, account, api, worker, unit } = house;
  await keepers(house);
  const director = { officerId: officer.director, accountId: null };
  const campaignId = await started(api, rules, { by: director, scopeUnitId: unit.province, sections: ['contact'] });
  const tend = () => worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));
  for (let view = await tend(); view.state !== 'closed' && view.more;) view = await tend();
  const [item] = await itemsOf(house, { campaign_id: campaignId, officer_id: officer.binh });
  const said = { ...saying(item!, { all: 'mismatch' }), packetId: item!.packet_id };
  await attest(api, rules, { officerId: officer.anh, accountId: account.anh }, [said]);
}

/** The API's login with nobody signed in, and on a connection on which nothing was ever set. */
const NOBODY: [string, <T>(work: (sql: Knex.Transaction) => Promise<T>) => Promise<T>][] = [
  ['nobody', (work) => plainSql(house.database.api, null, house.clock.at, work)],
  ['a bare connection', (work) => house.database.api.transaction(work)],
];

/** What came of an attempt: how many rows, or the code of its refusal. */
async function outcome(attempt: Promise<{ rowCount: number } | { n: string }[]>): Promise<number | string> {
  try {
    const answer = await attempt;
    return Array.isArray(answer) ? Number(answer[0]!.n) : answer.rowCount;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** A second copy of a row that is there, less what the database numbers itself. */
async function copyOfARow(table: string, changes: object = {}): Promise<(sql: Knex) => Knex.Raw> {
  const { admin } = house.database;
  const columns = (await admin('information_schema.columns')
    .where({ table_schema: 'public', table_name: table, is_identity: 'NO' })
    .pluck('column_name')) as string[];
  const row = (await admin.raw('select to_jsonb(t) as row from ?? t limit 1', [table])) as { rows: { row: object }[] };
  const names = columns.map((column) => `"${column}"`).join(', ');
  const json = JSON.stringify({ ...row.rows[0]!.row, ...changes });
  return (sql) =>
    sql.raw(
      `insert into "${table}" (${names}) select ${names} from jsonb_populate_record(null::"${table}", ?::jsonb)`,
      [json],
    );
}

test('every table with people, accounts, records or requests in it is row-secured, and has rows here', async () => {
  const without = await house.database
    .admin('pg_class')
    .where({ relrowsecurity: false, relkind: 'r' })
    .whereRaw(`relnamespace = 'public'::regnamespace`)
    .orderBy('relname')
    .pluck('relname');
  // Ids and times only, and keyed hashes; knex's own.
  expect(without).toEqual([
    'engine_outbox',
    'knex_migrations',
    'knex_migrations_lock',
    'rate_limit',
    'sign_in_failure',
  ]);
  for (const table of tables) {
    const [{ n }] = (await house.database.admin(table).count({ n: '*' })) as [{ n: string }];
    expect([table, Number(n) > 0]).toEqual([table, true]);
  }
});

test('without an actor there are no rows to read, to change or to delete', async () => {
  for (const [who, as] of NOBODY) {
    for (const table of tables) {
      const read = await outcome(as((sql) => sql(table).count({ n: '*' }) as unknown as Promise<{ n: string }[]>));
      expect([who, table, read === 0 || read === '42501']).toEqual([who, table, true]);
      const columns = (await house.database
        .admin('information_schema.column_privileges')
        .where({ table_name: table, grantee: 'qlcb_api', privilege_type: 'UPDATE' })
        .pluck('column_name')) as string[];
      for (const column of columns) {
        const changed = await outcome(
          as(async (sql) => (await sql.raw('update ?? set ?? = null', [table, column])) as { rowCount: number }),
        );
        expect([who, table, column, changed]).toEqual([who, table, column, 0]);
      }
      const deleted = await outcome(
        as(async (sql) => (await sql.raw('delete from ??', [table])) as { rowCount: number }),
      );
      expect([who, table, deleted]).toEqual([who, table, '42501']);
    }
  }
});

test('without an actor no row is taken, but what lets people in and what records it', async () => {
  for (const [who, as] of NOBODY) {
    for (const table of tables) {
      const copy = await copyOfARow(table, table === 'message' ? { template: 'task_ask' } : {});
      const inserted = await outcome(as(async (sql) => (await copy(sql)) as unknown as { rowCount: number }));
      expect([who, table, inserted]).toEqual([who, table, '42501']);
    }
  }
  const [, as] = NOBODY[0]!;
  const signIn = await copyOfARow('message', {
    id: randomUUID(),
    business_key: 'new',
    template: 'sign_in_link',
    officer_id: null,
    address_entered: 'a@b',
    task_id: null,
    request_id: null,
  });
  await expect(as(async (sql) => signIn(sql))).resolves.toBeDefined();
  const told = await copyOfARow('audit_event', {
    at: house.clock.at,
    actor_kind: 'anonymous',
    officer_id: null,
    account_id: null,
  });
  await expect(as(async (sql) => told(sql))).resolves.toBeDefined();
  const engine = await copyOfARow('audit_event', {
    at: house.clock.at,
    actor_kind: 'engine',
    officer_id: null,
    account_id: null,
  });
  await expect(as(async (sql) => engine(sql))).rejects.toMatchObject({ code: '42501' });
});

test('without an actor no function tells where accounts are, who keeps them, or who has the places of a quota', async () => {
  const { account, officer, unit } = house;
  for (const [who, as] of NOBODY) {
    for (const [call, id] of [
      ['select * from account_place_of(?)', account.anh],
      ['select * from taken_places(?)', unit.gate],
      ['select * from account_events(?)', account.anh],
      ['select registered_units() where ?::uuid is not null', unit.gate],
      ['select * from notice_choice_of(?)', officer.anh],
      ['select account_ref(?) where account_ref(?) is not null', account.anh],
    ] as const) {
      const bindings = Array.from({ length: call.split('?').length - 1 }, () => id);
      const found = await as(async (sql) => (await sql.raw(call, bindings)) as { rows: unknown[] });
      expect([who, call, found.rows]).toEqual([who, call, []]);
    }
  }
});

test.each(NOBODY)('%s is not told who might approve for a unit, however they learnt its id', async (_, as) => {
  const facts = await as((sql) => sql.raw(`select approver_facts(?, 'CNTT') as facts`, [house.unit.gate]));
  expect((facts as unknown as { rows: unknown[] }).rows).toEqual([{ facts: null }]);
});

test('an actor does not outlast their transaction on a pooled connection', async () => {
  const one = house.database.pool('api', 1);
  const count = async (sql: Knex) => Number(((await sql('officer').count({ n: '*' })) as [{ n: string }])[0].n);
  const seen = await one.transaction(async (sql) => {
    await sql.raw(`select set_config('qlcb.actor', ?, true)`, [house.officer.anh]);
    return count(sql);
  });
  expect(seen).toBeGreaterThan(10);
  expect(await count(one)).toBe(0);
  expect(await one.transaction(count)).toBe(0);
});
