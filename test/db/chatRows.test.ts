import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { CODES } from '../support/chat.ts';
import { useHouse } from '../support/house.ts';
import { plainSql } from '../support/plainSql.ts';

const house = useHouse();
const MINUTE = 60_000;
const UNDONE = new Error('undone');
const from = (minutes: number) => new Date(house.clock.at.getTime() + minutes * MINUTE);

/** As the API's login for Anh, and taken back. Answers the constraint or code that refuses; null where it is taken. */
async function tried(work: (sql: Knex.Transaction) => Promise<unknown>): Promise<string | null> {
  const done = plainSql(house.database.api, { officerId: house.officer.anh, accountId: null }, house.clock.at, async (sql) => {
    await work(sql);
    throw UNDONE;
  }); // prettier-ignore
  return done.catch((error: { constraint?: string; code?: string; message: string }) =>
    error === UNDONE ? null : (error.constraint ?? error.code ?? error.message),
  );
}
const NO_RIGHT = '42501';

const asked = (change: object = {}) => ({
  id: randomUUID(), officer_id: house.officer.anh, channel: 'matrix', address: '@anh:matrix.example', state: 'asked', code_hash: CODES.hashOf('AAAA-AAAA'),
  asked_at: house.clock.at, expires_at: from(10), ...change,
}); // prettier-ignore
const insert = (change: object) => tried((sql) => Promise.resolve(sql('chat_identity').insert(asked(change))));

test('a chat is asked for with a code of ten minutes and no try behind it, and of the bridge’s nobody is named', async () => {
  expect(await insert({})).toBeNull();
  expect(await insert({ channel: 'webhook', address: null })).toBeNull();
  for (const change of [
    { expires_at: from(11) },
    { expires_at: from(60 * 24 * 365) },
    { tries: -100 },
    { tries: 1 },
    { name: 'Ai đó' },
    { room: '!a:matrix.example' },
    { channel: 'webhook' },
    { address: null },
  ])
    expect([change, await insert(change)]).toEqual([change, NO_RIGHT]);
});

describe('a chat that is asked for', () => {
  let row: ReturnType<typeof asked>;
  const kept = async (change: object) => {
    await house.database.admin('chat_identity').delete();
    row = asked(change);
    await house.database.admin('chat_identity').insert(row);
  };
  const change = (set: object) =>
    tried(async (sql) => expect(await sql('chat_identity').where({ id: row.id }).update(set)).toBe(1));
  const linked = () => ({ state: 'linked', code_hash: null, linked_at: house.clock.at });

  test('is linked while its code is good', async () => {
    await kept({});
    expect(await change(linked())).toBeNull();
    for (const spent of [{ tries: 5 }, { asked_at: from(-10), expires_at: from(0) }]) {
      await kept(spent);
      expect(await change(linked())).toBe(NO_RIGHT);
    }
    await kept({});
    expect(await change({ ...linked(), linked_at: from(-60) })).toBe(NO_RIGHT);
  });

  test('of the bridge is linked once somebody has answered there', async () => {
    await kept({ channel: 'webhook', address: null });
    expect(await change({ ...linked(), address: 'u-eve' })).toBe(NO_RIGHT);
    await kept({ channel: 'webhook', address: 'u-anh', answered_at: house.clock.at });
    expect(await change({ ...linked(), address: 'u-eve' })).toBe(NO_RIGHT);
    expect(await change(linked())).toBeNull();
  });

  test('keeps its address, its code and the tries that were made', async () => {
    await kept({ tries: 3 });
    expect(await change({ tries: 4 })).toBeNull();
    for (const set of [
      { tries: 0 },
      { address: '@eve:matrix.example' },
      { code_hash: CODES.hashOf('EVEE-EVEE') },
      { room: '!eve:matrix.example' },
      { name: 'Eve' },
    ])
      expect([set, await change(set)]).toEqual([set, NO_RIGHT]);
  });

  test('ends, and is forgotten, at any time', async () => {
    const ended = { state: 'ended', code_hash: null, address: null, name: null, room: null, ended_at: house.clock.at, end_reason: 'unlinked' }; // prettier-ignore
    for (const before of [{}, { tries: 5, expires_at: from(-5) }, { ...linked(), room: '!a:matrix.example' }]) {
      await kept(before);
      expect(await change(ended)).toBeNull();
      expect(await change({ ...ended, ended_at: from(-60) })).toBe(NO_RIGHT);
    }
  });
});
