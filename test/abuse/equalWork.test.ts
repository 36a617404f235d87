import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type * as Argon2 from '@node-rs/argon2';
import pg from 'pg';
import { useHouse } from '../support/house.ts';

/** Counts what is hashed slowly, whoever calls it. */
const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;
const verify = jest.fn(argon2.verify);
jest.unstable_mockModule('@node-rs/argon2', () => ({ ...argon2, verify }));
const { ORIGIN, webOf } = await import('../support/web.ts');

const house = useHouse();

/** What a wrong password costs: the statements that it sends, in order, and the passwords that are checked. */
async function workFor(userName: string) {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  verify.mockClear();
  const { status, body } = await webOf(house)
    .open.post('/api/sign-in/account')
    .set('Origin', ORIGIN)
    .send({ userName, password: 'sai' });
  const statements = query.mock.calls.map(([call]) =>
    (typeof call === 'string' ? call : (call as unknown as { text: string }).text).replace(/'[^']*'/g, '?'),
  );
  query.mockRestore();
  return { statements, checks: verify.mock.calls.length, status, code: (body as { code: string }).code };
}

test('abuse 15: a known and an unknown name cost the same work, up to the lock and beyond it', async () => {
  await house.database.owner('account_secret').insert({
    account_id: house.account.anh,
    password_hash: await argon2.hash('mot mat khau that dai'),
    set_at: house.clock.at,
  });
  await workFor('khong-co-ai'); // what is made once for a process is made by now
  for (let attempt = 1; attempt <= 6; attempt++) {
    const [known, unknown] = [await workFor('hp-nd02'), await workFor('khong-co')];
    expect(unknown).toEqual(known);
    expect(known.checks).toBe(1);
    expect(known.statements.length).toBeGreaterThan(4);
    expect(known.code).toBe(attempt < 5 ? 'sign_in_refused' : 'sign_in_locked');
  }
});
