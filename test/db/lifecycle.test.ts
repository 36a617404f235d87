import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { accountLifecycle, placeLifecycle } from '../../domain/accountState.ts';
import {
  chatIdentityLifecycle,
  grantLifecycle,
  isFinal,
  linkLifecycle,
  mayBecome,
  messageLifecycle,
  requestLifecycle,
  sessionLifecycle,
  taskLifecycle,
  type Lifecycle,
} from '../../domain/lifecycle.ts';
import { passwordCaseLifecycle, type CaseState } from '../../domain/passwordCase.ts';
import { useDatabase } from '../support/database.ts';
import { smallOrganisation, type SmallOrganisation } from '../support/smallOrganisation.ts';

type Row = Record<string, unknown>;
interface Kind {
  lifecycle: Lifecycle<string>;
  table: string;
  key: string;
  /** A row without the columns of its state. */
  row(): Row;
  /** The columns that make a row be in a state. */
  as(state: string): Row;
  /** What else could be changed on such a row. */
  change: Row;
}

const AT = '2024-10-15T02:00:00Z';
const LATER = '2024-10-16T02:00:00Z';
const database = useDatabase();
let house: SmallOrganisation;
let planned: { request_id: string; version: number };
/** An account that was withdrawn and so has no place. */
const placeless = randomUUID();

beforeAll(async () => {
  house = await smallOrganisation(database.owner);
  planned = await plannedRequest();
  await database.owner('account').insert({ id: placeless, unit_id: house.unit.gate, kind: 'user', user_name: 'hp-nd90', state: 'withdrawn' }); // prettier-ignore
});

const request = (): Row => ({
  id: randomUUID(), no: randomUUID(), kind: 'permission.grant', version: 1, requester_id: house.officer.anh, beneficiary_id: house.officer.anh,
  account_id: house.account.anh, pack: 'customs-2018@1', submitted_at: AT,
}); // prettier-ignore

/** A request with a planned version, one open stage, a decision on another, and an entry in its requester's dossier. */
async function plannedRequest() {
  const { id: requestId } = (await database.owner('request').insert({ ...request(), state: 'asking' }).returning('id'))[0] as { id: string };
  const version = { request_id: requestId, version: 1 };
  const stage = (position: number) => ({ ...version, position, key: 'head', role: 'head_of_unit', unit_id: house.unit.gate, why: 'null', terms: '{}' });
  await database.owner('request_version').insert({ ...version, form: '{}', findings: '[]', submitted_by: house.officer.anh, submitted_at: AT });
  await database.owner('stage').insert(Array.from({ length: 60 }, (_, i) => stage(i)));
  const taskId = randomUUID();
  await database.owner('task').insert({ ...task(), ...version, position: 0, id: taskId });
  await database.owner('decision').insert({ ...version, id: randomUUID(), task_id: taskId, officer_id: house.officer.gateHead, verdict: 'approve', channel: 'web', receipt_no: 'BN-1', decided_at: AT });
  await database.owner('dossier_section').insert({ id: randomUUID(), officer_id: house.officer.anh, section: 'contact', work_group: 'officers', version: 1, content: '{}', valid_from: AT, recorded_at: AT });
  return version;
} // prettier-ignore

let position = 0;
const task = (): Row => ({ id: randomUUID(), ...planned, position: ++position, assurance: 'link', opened_at: AT, due_at: AT, reminders: [], closes_at: AT }); // prettier-ignore

const kinds: Kind[] = [
  {
    lifecycle: requestLifecycle,
    table: 'request',
    key: 'id',
    row: request,
    as: (state) => ({ state, ended_at: isFinal(requestLifecycle, state as 'asking') ? AT : null }),
    change: { end_reason: 'another' },
  },
  {
    lifecycle: taskLifecycle,
    table: 'task',
    key: 'id',
    row: task,
    as: (state) =>
      state === 'open' ? { state, outcome: null, ended_at: null } : { state: 'ended', outcome: state, ended_at: AT },
    change: { ended_at: LATER },
  },
  {
    lifecycle: messageLifecycle,
    table: 'message',
    key: 'id',
    row: () => ({ id: randomUUID(), business_key: randomUUID(), template: 'task_ask', officer_id: house.officer.anh, created_at: AT, due_at: AT }),
    as: (state) => ({ state }),
    change: { due_at: LATER },
  }, // prettier-ignore
  {
    lifecycle: grantLifecycle,
    table: 'permission_grant',
    key: 'id',
    row: () => ({ id: randomUUID(), account_id: house.account.anh, officer_id: house.officer.anh, permission: 'records.read', work_group: 'officers', unit_id: house.unit.gate, with_subordinates: false, valid_from: AT, valid_to: LATER, granted_at: AT }),
    as: (state) => (state === 'granted' ? { ended_at: null, end_reason: null } : { ended_at: AT, end_reason: 'revoked' }),
    change: { ended_at: LATER },
  }, // prettier-ignore
  {
    lifecycle: sessionLifecycle,
    table: 'session',
    key: 'token_hash',
    row: () => ({
      token_hash: Buffer.from(randomUUID()),
      officer_id: house.officer.anh,
      began_at: AT,
      last_seen_at: AT,
    }),
    as: (state) => (state === 'live' ? { ended_at: null, end_reason: null } : { ended_at: AT, end_reason: 'idle' }),
    change: { last_seen_at: LATER },
  },
  {
    lifecycle: linkLifecycle,
    table: 'link',
    key: 'id',
    row: () => ({
      id: randomUUID(),
      purpose: 'sign_in',
      officer_id: house.officer.anh,
      made_at: AT,
      expires_at: LATER,
    }),
    as: (state) => ({
      used_at: state === 'used' ? AT : null,
      dead_at: state === 'dead' ? AT : null,
      dead_because: state === 'dead' ? 'replaced' : null,
    }),
    change: { expires_at: AT },
  },
  {
    lifecycle: accountLifecycle,
    table: 'account',
    key: 'id',
    row: () => ({ id: randomUUID(), unit_id: house.unit.gate, kind: 'user', user_name: randomUUID() }),
    as: (state) => ({ state }),
    change: { made_up: true },
  }, // prettier-ignore
  {
    lifecycle: placeLifecycle,
    table: 'account_place',
    key: 'id',
    row: () => ({ id: randomUUID(), unit_id: house.unit.root, kind: 'user', place_no: 1, quota: 1, request_id: planned.request_id }),
    as: (state) => ({ state, account_id: state === 'held' ? placeless : null }),
    change: { request_id: null },
  }, // prettier-ignore
  {
    lifecycle: passwordCaseLifecycle,
    table: 'password_case',
    key: 'id',
    row: passwordCase,
    as: (state) => ({
      state,
      ended_at: isFinal(passwordCaseLifecycle, state as CaseState) ? AT : null,
      ended_by: state === 'false_report' ? house.officer.gateHead : null,
      end_reason: state === 'false_report' ? 'Nhầm' : null,
    }),
    change: { letter_no: 'another' },
  },
  {
    lifecycle: chatIdentityLifecycle,
    table: 'chat_identity',
    key: 'id',
    row: () => ({ id: randomUUID(), officer_id: house.officer.anh, channel: 'webhook', asked_at: AT, expires_at: AT }),
    as: (state) => ({
      state,
      code_hash: state === 'asked' ? Buffer.alloc(32) : null,
      address: state === 'linked' ? 'u-anh' : null,
      linked_at: state === 'linked' ? AT : null,
      ended_at: state === 'ended' ? AT : null,
      end_reason: state === 'ended' ? 'unlinked' : null,
    }),
    change: { tries: 1 },
  },
];

/** A loss with both reports there, so that it may be in any state. */
function passwordCase(): Row {
  const { officer, account } = house;
  return {
    id: randomUUID(), no: randomUUID(), account_id: account.anh, holder_id: officer.anh, severity: 'lost', reported_at: AT, reported_by: officer.anh, reported_as: 'custodian',
    password_dead_at: AT, facts: 'Quên', stated_at: AT, stated_by: officer.gateHead, written_as: 'scan', written_hash: Buffer.alloc(32), written_at: AT, written_by: officer.gateHead,
    incoming_no: '1', incoming_on: '2024-10-15', registered_at: AT, registered_by: officer.systemAdmin,
  };
} // prettier-ignore

/** Whether the owner may change a row so; by which of the triggers not. Everything is undone. */
async function tryChange(kind: Kind, from: string, change: Row): Promise<string> {
  const row = { ...kind.row(), ...kind.as(from) };
  return undone(async (sql) => {
    await sql(kind.table).insert(row);
    return outcomeOf(
      sql(kind.table)
        .where(kind.key, row[kind.key] as string)
        .update(change),
    );
  });
}

async function outcomeOf(statement: PromiseLike<unknown>): Promise<string> {
  try {
    return (await statement) === 0 ? 'no such row' : 'done';
  } catch (error) {
    return `refused by ${(error as { constraint?: string }).constraint ?? (error as Error).message}`;
  }
}

async function undone<T>(work: (sql: Knex.Transaction) => Promise<T>): Promise<T> {
  const sql = await database.owner.transaction();
  try {
    return await work(sql);
  } finally {
    await sql.rollback();
  }
}

describe.each(kinds)('a row of $table', (kind) => {
  const states = Object.keys(kind.lifecycle);

  test('goes from one state to another where its lifecycle says so, and nowhere else', async () => {
    for (const from of states) {
      for (const to of states.filter((state) => state !== from)) {
        const outcome = await tryChange(kind, from, kind.as(to));
        const known = mayBecome(kind.lifecycle, from, to);
        expect({ from, to, outcome }).toEqual({ from, to, outcome: known ? 'done' : expect.stringMatching(/^refused by \w+_(transition|is_final)$/) });
      }
    }
  }); // prettier-ignore

  test('changes in nothing once it has ended, and may be written as it stands', async () => {
    for (const state of states.filter((each) => isFinal(kind.lifecycle, each))) {
      expect([state, await tryChange(kind, state, kind.change)]).toEqual([
        state,
        expect.stringMatching(/_end_is_final$/),
      ]);
      expect([state, await tryChange(kind, state, kind.as(state))]).toEqual([state, 'done']);
    }
  });
});

test('a grant is never altered, only ended', async () => {
  const grant = kinds.find(({ table }) => table === 'permission_grant')!;
  for (const change of [{ valid_to: '2099-01-01' }, { permission: 'records.export' }, { with_subordinates: true }, { officer_id: house.officer.binh }])
    expect(await tryChange(grant, 'granted', change)).toBe('refused by grant_only_ends');
}); // prettier-ignore

test('a link is not used and killed at once', async () => {
  const link = kinds.find(({ table }) => table === 'link')!;
  expect(await tryChange(link, 'live', { ...link.as('dead'), used_at: AT })).toBe('refused by link_ends_in_one_way');
});

test('an account keeps its name and kind, so that no name is given twice', async () => {
  const account = kinds.find(({ table }) => table === 'account')!;
  for (const change of [{ user_name: 'hp-nd99' }, { kind: 'leader' }])
    expect(await tryChange(account, 'active', change)).toBe('refused by account_keeps_its_name');
});

test('a place of a quota is taken once, within its number', async () => {
  const place = kinds.find(({ table }) => table === 'account_place')!;
  const row = { ...place.row(), ...place.as('reserved') };
  const twice = await undone(async (sql) => [
    await outcomeOf(sql('account_place').insert(row)),
    await outcomeOf(sql('account_place').insert({ ...row, id: randomUUID(), request_id: null, ...place.as('held') })),
  ]);
  expect(twice[1]).toBe('refused by place_taken_once');
  const beyond = await undone((sql) => outcomeOf(sql('account_place').insert({ ...row, place_no: 2 })));
  expect(beyond).toBe('refused by place_within_quota');
});

test('of a version only its planning is noted, once', async () => {
  const updates = (sql: Knex.Transaction, change: Row) =>
    outcomeOf(sql('request_version').where(planned).update(change));
  expect(await undone((sql) => updates(sql, { form: '{"changed":true}' }))).toBe('refused by request_version_stands');
  const twice = await undone(async (sql) => [
    await updates(sql, { planned_at: AT }),
    await updates(sql, { planned_at: LATER }),
  ]);
  expect(twice).toEqual(['done', 'refused by request_version_stands']);
});

test.each(['decision', 'stage', 'dossier_section'])('R18: a row of %s is never rewritten or removed', async (table) => {
  const statements = [`update ${table} set version = version + 1`, `delete from ${table}`, `truncate ${table} cascade`];
  for (const statement of statements)
    expect(await undone((sql) => outcomeOf(sql.raw(statement)))).toBe(`refused by ${table}_is_insert_only`);
});

test('a version is never removed', async () => {
  for (const statement of ['delete from request_version', 'truncate request_version cascade'])
    expect(await undone((sql) => outcomeOf(sql.raw(statement)))).toMatch(
      /^refused by (request_version_stays|stage_is_insert_only)$/,
    );
});
