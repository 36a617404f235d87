import { randomUUID } from 'node:crypto';
import { issueForm } from '../support/accountRequests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Person } from '../support/web.ts';

const house = useHouse();
let director: Person;
let itClerk: Person;

beforeAll(async () => {
  const web = webOf(house);
  director = await web.person(house.officer.director);
  itClerk = await web.person(house.officer.itClerk);
});

const ask = (person: Person, change: Parameters<typeof issueForm>[1]) =>
  person.post('/requests', { kind: 'account.issue', form: issueForm(house, change) });
const central = (accountKind: 'user' | 'unit_admin') => {
  const { unit, officer } = house;
  return { unitId: unit.it, divisionId: unit.it, officerId: officer.itClerk, accountKind };
};
const placesOf = (unitId: string) =>
  house.database.admin('account_place').where({ unit_id: unitId }).whereNot({ state: 'freed' });

test('abuse 26: a second admin account for a Cục is refused with the article and who has the first', async () => {
  const { body } = await ask(director, { accountKind: 'unit_admin' }).expect(422);
  expect(body).toMatchObject({ code: 'request_conflicts' });
  const [denied] = body.findings.filter(({ outcome }: { outcome: string }) => outcome === 'denied');
  expect(denied.citation.title.vi).toContain('Khoản 1 Điều 7');
  expect(denied.text.vi).toContain('hp-qt01');
});

test('abuse 26: a third account for a central unit is refused with the article', async () => {
  await ask(itClerk, central('user')).expect(201);
  await ask(itClerk, central('unit_admin')).expect(201);
  for (const kind of ['user', 'unit_admin'] as const) {
    const { body } = await ask(itClerk, central(kind)).expect(422);
    const [denied] = body.findings.filter(({ outcome }: { outcome: string }) => outcome === 'denied');
    expect(denied.citation.title.vi).toContain('Khoản 2 Điều 7');
    expect(denied.text.vi).toMatch(/YC-\d{4}-\d+/);
  }
});

test('abuse 26: two who ask for the last place at the same instant get one between them', async () => {
  const { unit } = house;
  while ((await placesOf(unit.province)).filter(({ kind }) => kind === 'user').length < 4)
    await ask(director, {}).expect(201);
  const answers = await Promise.all([ask(director, {}), ask(director, {})]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect((await placesOf(unit.province)).filter(({ kind }) => kind === 'user')).toHaveLength(5);
});

test('abuse 26: the API’s login takes no place but for a request of its officer’s own, and none beyond the quota', async () => {
  const { unit, officer, clock } = house;
  const place = { id: randomUUID(), unit_id: unit.gate, kind: 'user', place_no: 2, quota: 2, state: 'reserved' };
  const request = (await house.database.admin('request').where({ kind: 'account.issue' }).first('id')) as {
    id: string;
  };
  for (const row of [
    { ...place, request_id: request.id },
    { ...place, account_id: house.account.anh, state: 'held' },
  ]) {
    const taken = house.database.api.transaction(async (sql) => {
      await sql.raw(`select set_config('qlcb.actor', ?, true), set_config('qlcb.at', ?, true)`, [officer.anh, clock.at.toISOString()]);
      await sql('account_place').insert(row);
    }); // prettier-ignore
    await expect(taken).rejects.toMatchObject({ code: '42501' });
  }
});
