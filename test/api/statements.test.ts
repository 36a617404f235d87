import { jest } from '@jest/globals';
import pg from 'pg';
import { askedRequest } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
let anh: Person;
beforeAll(async () => {
  web = webOf(house);
  anh = await web.person(house.officer.anh, house.account.anh);
});

/** How many statements a call sends to the database, its transaction's own included. */
async function statements(call: () => PromiseLike<unknown>): Promise<number> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  await call();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

test('lists and pages take as many statements for many rows as for few', async () => {
  const head = await web.person(house.officer.gateHead);
  const first = await askedRequest(house, { workGroup: 'officers' });
  const calls: [string, Person, string][] = [
    ['requests', anh, '/requests'],
    ['tasks', head, '/tasks'],
    ['a request', anh, `/requests/${first.requestId}`],
    ['grants', anh, '/grants'],
    ['accounts', anh, '/accounts'],
    ['units', anh, '/units'],
    ['officers', anh, '/officers'],
    ['dossiers', anh, '/dossiers'],
    ['me', head, '/me'],
  ];
  const few = new Map<string, number>();
  for (const [name, person, path] of calls) few.set(name, await statements(() => person.get(path).expect(200)));
  for (const workGroup of ['training', 'inspection', 'organisation'] as const) await askedRequest(house, { workGroup });
  for (const [name, person, path] of calls)
    expect([name, await statements(() => person.get(path).expect(200))]).toEqual([name, few.get(name)]);
  expect(Math.max(...[...few].filter(([name]) => name !== 'a request').map(([, n]) => n))).toBeLessThanOrEqual(7);
});
