import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { decide } from '../support/decide.ts';
import { plainSql } from '../support/plainSql.ts';
import { useHouse } from '../support/house.ts';
import { askedRequest } from '../support/requests.ts';

const house = useHouse();
const NO_RIGHT = { code: '42501' };
const BROKEN_RULE = { code: '23514' };

/** As the API's login, acting for an officer. */
const asOfficer = <T>(officerId: string, accountId: string | null, work: (sql: Knex.Transaction) => Promise<T>) =>
  plainSql(house.database.api, { officerId, accountId }, house.clock.at, work);

function grantRow(permission: string, unitId: string, below: boolean) {
  const { officer, account } = house;
  return {
    id: randomUUID(), account_id: account.province, officer_id: officer.deputyDirector, permission, work_group: 'officers', unit_id: unitId,
    with_subordinates: below, valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01',
  }; // prettier-ignore
}

describe('abuse 19: a superior unit reads a subordinate’s record and the database lets it change nothing', () => {
  const entry = (changes: object = {}) => ({
    id: randomUUID(), officer_id: house.officer.binh, section: 'contact', work_group: 'officers', version: 1, content: '{}', valid_from: '2024-10-01',
    recorded_at: house.clock.at, recorded_by: house.officer.deputyDirector, recorded_through: house.account.province, ...changes,
  }); // prettier-ignore
  const asSuperior = <T>(work: (sql: Knex.Transaction) => Promise<T>) =>
    asOfficer(house.officer.deputyDirector, house.account.province, work);

  beforeAll(async () => {
    const { unit, database } = house;
    await database
      .owner('permission_grant')
      .insert([grantRow('records.read', unit.province, true), grantRow('records.write', unit.province, false)]);
    await database.owner('dossier_section').insert(entry({ recorded_by: null, recorded_through: null }));
  });

  test('it reads what it may not write, and writes its own', async () => {
    const { officer } = house;
    expect(await asSuperior((sql) => sql('dossier_section').pluck('officer_id'))).toEqual([officer.binh]);
    await expect(asSuperior((sql) => sql('dossier_section').insert(entry({ version: 2 })))).rejects.toMatchObject(
      NO_RIGHT,
    );
    await asSuperior((sql) => sql('dossier_section').insert(entry({ officer_id: officer.gateHead })));
  });

  test('it neither changes nor deletes an entry, nor takes over a dossier, nor gives itself a grant', async () => {
    const { unit, officer } = house;
    for (const misuse of [
      (sql: Knex) => sql('dossier_section').update({ content: '{}' }),
      (sql: Knex) => sql('dossier_section').delete(),
      (sql: Knex) => sql('dossier').where({ officer_id: officer.binh }).update({ managing_unit_id: unit.province }),
      (sql: Knex) => sql('permission_grant').insert(grantRow('records.write', unit.province, true)),
      (sql: Knex) => sql('permission_grant').update({ unit_id: unit.gate }),
    ]) {
      await expect(asSuperior((sql) => Promise.resolve(misuse(sql)))).rejects.toMatchObject(NO_RIGHT);
    }
  });

  test('a grant that the rules forbid is not taken, and opens nothing where it has come in all the same', async () => {
    const { unit, database } = house;
    const forbidden = [grantRow('records.write', unit.gate, false), grantRow('records.write', unit.province, true)];
    for (const row of forbidden) {
      await expect(Promise.resolve(database.owner('permission_grant').insert(row))).rejects.toMatchObject(BROKEN_RULE);
      await expect(Promise.resolve(database.worker('permission_grant').insert(row))).rejects.toMatchObject(BROKEN_RULE);
    }
    await database.admin.raw('alter table permission_grant disable trigger grant_keeps_the_rules');
    await database.admin('permission_grant').insert(forbidden);
    await database.admin.raw('alter table permission_grant enable trigger grant_keeps_the_rules');
    await expect(asSuperior((sql) => sql('dossier_section').insert(entry({ version: 2 })))).rejects.toMatchObject(
      NO_RIGHT,
    );
  });
});

test('abuse 21: UPDATE, DELETE and TRUNCATE on audit are refused to the API, the worker and the owner', async () => {
  const { database } = house;
  await askedRequest(house, { workGroup: 'training' });
  const events = () => database.admin('audit_event').orderBy('id');
  const before = await events();
  expect(before.length).toBeGreaterThan(1);
  const misuses = [
    `update audit_event set event = 'nothing'`,
    `update audit_event set detail = '{}' where false`,
    `delete from audit_event`,
    `delete from audit_event where false`,
    `truncate audit_event`,
    `truncate audit_event cascade`,
    `with gone as (delete from audit_event returning *) select count(*) from gone`,
    `insert into audit_event (id, at, event, actor_kind, subject_kind, subject_id) overriding system value
       select id, at, event, actor_kind, subject_kind, subject_id from audit_event on conflict (id) do update set event = 'nothing'`,
    `merge into audit_event a using audit_event b on a.id = b.id when matched then delete`,
  ];
  for (const login of ['api', 'worker', 'owner'] as const) {
    for (const misuse of misuses) {
      const refused = database[login].transaction((tx) => tx.raw(misuse));
      await expect(refused.then(() => `${login} did: ${misuse}`)).rejects.toMatchObject(NO_RIGHT);
    }
  }
  for (const login of ['api', 'worker'] as const) {
    for (const way of [
      'alter table audit_event disable trigger all',
      'drop table audit_event',
      `set session_replication_role = 'replica'`,
    ]) {
      await expect(database[login].transaction((tx) => tx.raw(way))).rejects.toMatchObject(NO_RIGHT);
    }
  }
  expect(await events()).toEqual(before);
});

describe('R2, R6: a second admin account of a unit', () => {
  const adminAccount = (state = 'active') => ({
    id: randomUUID(), unit_id: house.unit.province, kind: 'unit_admin', user_name: `hp-qt-${randomUUID()}`, state,
  }); // prettier-ignore

  test('is refused to whoever makes it, and of two at the same instant one', async () => {
    const { database, unit, account } = house;
    const second = { code: '23505', constraint: 'account_one_admin_a_unit' };
    for (const login of ['owner', 'admin'] as const) {
      await expect(Promise.resolve(database[login]('account').insert(adminAccount()))).rejects.toMatchObject(second);
      await expect(Promise.resolve(database[login]('account').insert(adminAccount('frozen')))).rejects.toMatchObject(
        second,
      );
    }
    for (const login of ['api', 'worker'] as const) {
      await expect(Promise.resolve(database[login]('account').insert(adminAccount()))).rejects.toMatchObject(NO_RIGHT);
    }
    const elsewhere = () => database.owner('account').insert({ ...adminAccount(), unit_id: unit.it });
    const both = await Promise.allSettled([elsewhere(), elsewhere()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const held = await database.admin('account').where({ unit_id: unit.province, kind: 'unit_admin' }).pluck('id');
    expect(held).toEqual([account.admin]);
  });

  test('is possible once the first was withdrawn, and the first does not come back', async () => {
    const { database, unit } = house;
    const first = (await database.admin('account').where({ unit_id: unit.it, kind: 'unit_admin' }).first('id')) as {
      id: string;
    };
    await database.owner('account').where(first).update({ state: 'withdrawn' });
    await database.owner('account').insert({ ...adminAccount(), unit_id: unit.it });
    const back = database.owner('account').where(first).update({ state: 'active' });
    await expect(Promise.resolve(back)).rejects.toMatchObject(BROKEN_RULE);
  });
});

describe('R21: requester and beneficiary decide their own request as no login and by no other way', () => {
  const decision = (requestId: string, taskId: string, officerId: string) => ({
    id: randomUUID(), task_id: taskId, request_id: requestId, version: 1, officer_id: officerId, verdict: 'approve', channel: 'web',
    receipt_no: randomUUID(), decided_at: house.clock.at,
  }); // prettier-ignore

  test('a decision of theirs is refused to the API, the owner and a superuser; the worker writes none', async () => {
    const { officer, database } = house;
    const { requestId, taskId } = await askedRequest(house, { workGroup: 'inspection' }, officer.gateHead);
    // Even where they are asked: rows that should not be there open nothing.
    for (const officer_id of [officer.gateHead, officer.anh])
      await database
        .admin('task_candidate')
        .insert({ task_id: taskId, officer_id, via: 'head', added_at: house.clock.at });
    for (const partaker of [officer.gateHead, officer.anh]) {
      const row = decision(requestId, taskId, partaker);
      const broken = { ...BROKEN_RULE, constraint: 'decision_r21_by_another' };
      await expect(asOfficer(partaker, null, (sql) => sql('decision').insert(row))).rejects.toMatchObject(broken);
      await expect(Promise.resolve(database.owner('decision').insert(row))).rejects.toMatchObject(broken);
      await expect(Promise.resolve(database.admin('decision').insert(row))).rejects.toMatchObject(broken);
      await expect(Promise.resolve(database.worker('decision').insert(row))).rejects.toMatchObject(NO_RIGHT);
      await expect(decide(house, partaker, { taskId })).rejects.toMatchObject({
        code: 'not_yours',
        data: { because: 'takes_part' },
      });
    }
    // In another's name the API writes none, and whoever is not asked writes none.
    const row = decision(requestId, taskId, officer.director);
    await expect(asOfficer(officer.gateHead, null, (sql) => sql('decision').insert(row))).rejects.toMatchObject(
      NO_RIGHT,
    );
    const stranger = decision(requestId, taskId, officer.otherHead);
    await expect(asOfficer(officer.otherHead, null, (sql) => sql('decision').insert(stranger))).rejects.toMatchObject(
      NO_RIGHT,
    );
    expect(await database.admin('decision').where({ request_id: requestId })).toEqual([]);
  });

  test('nor do they end their task as approved, or their request, without a decision', async () => {
    const { officer, database } = house;
    const { requestId, taskId } = await askedRequest(house, { workGroup: 'organisation' });
    const end = (by: string, outcome: string) => (sql: Knex) =>
      sql('task').where({ id: taskId }).update({ state: 'ended', outcome, ended_at: house.clock.at, ended_by: by });
    const conclude = (state: string) => (sql: Knex) =>
      sql('request').where({ id: requestId }).update({ state, ended_at: house.clock.at });
    for (const misuse of [
      end(officer.anh, 'approved'),
      end(officer.anh, 'rejected'),
      end(officer.anh, 'expired'),
      end(officer.gateHead, 'withdrawn'),
      conclude('approved'),
      conclude('rejected'),
      conclude('expired'),
      conclude('failed'),
    ]) {
      await expect(asOfficer(officer.anh, null, (sql) => Promise.resolve(misuse(sql)))).rejects.toMatchObject(NO_RIGHT);
    }
    // Nor does whoever is asked, without leaving a decision, or with another outcome than it says.
    const asHead = <T>(work: (sql: Knex.Transaction) => Promise<T>) => asOfficer(officer.gateHead, null, work);
    await expect(asHead((sql) => Promise.resolve(end(officer.gateHead, 'approved')(sql)))).rejects.toMatchObject(
      NO_RIGHT,
    );
    const denied = { ...decision(requestId, taskId, officer.gateHead), verdict: 'deny', reason: 'Không' };
    const turned = asHead(async (sql) => {
      await sql('decision').insert(denied);
      await end(officer.gateHead, 'approved')(sql);
    });
    await expect(turned).rejects.toMatchObject(NO_RIGHT);
    expect(await database.admin('task').where({ id: taskId }).first('state')).toEqual({ state: 'open' });
  });
});
