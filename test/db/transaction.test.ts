import type { Socket } from 'node:net';
import { openDatabase } from '../../db/database.ts';
import { setLanguage } from '../../db/organisation.ts';
import { rows, sendAlong } from '../../db/rows.ts';
import type { Transaction } from '../../db/transaction.ts';
import { useHouse } from '../support/house.ts';

const house = useHouse();

test('a statement that failed and was passed over is not taken for a commit', async () => {
  const passedOver = house.worker.asEngine('misuse', async (tx) => {
    await rows(tx, 'select 1 / 0').catch(() => undefined);
  });
  await expect(passedOver).rejects.toThrow('nothing was committed');
  expect(await house.worker.asEngine('look', (tx) => rows(tx, 'select 1 as one'))).toEqual([{ one: 1 }]);
});

test('an operation that fails is undone, and its connection serves the next', async () => {
  const database = openDatabase({ url: house.database.urls.api, clock: house.clock, size: 1 });
  const { anh } = house.officer;
  const failing = database.as({ officerId: anh, accountId: null }, 'misuse', async (tx) => {
    await setLanguage(tx, anh, 'en');
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  expect(await house.database.admin('officer').where({ id: anh })).toMatchObject([{ language: 'vi' }]);
  expect(await database.asNobody('look', (tx) => rows(tx, 'select 1 as one'))).toEqual([{ one: 1 }]);
  expect(database.pool.totalCount).toBe(1);
  await database.close();
});

test('a statement that was sent along and failed undoes all, and is what the operation fails with', async () => {
  const database = openDatabase({ url: house.database.urls.api, clock: house.clock, size: 1 });
  const { anh } = house.officer;
  const act = (work: (tx: Transaction) => Promise<unknown>) =>
    database.as({ officerId: anh, accountId: null }, 'misuse', async (tx) => {
      await setLanguage(tx, anh, 'en');
      await sendAlong(tx, 'select 1 / :zero::int', { zero: 0 });
      await work(tx);
    });
  const divided = { code: '22012' };
  await expect(act(() => Promise.resolve())).rejects.toMatchObject(divided);
  await expect(act((tx) => rows(tx, 'select 1 as one'))).rejects.toMatchObject(divided);
  await expect(act((tx) => sendAlong(tx, 'select 1', {}))).rejects.toMatchObject(divided);
  expect(await house.database.admin('officer').where({ id: anh })).toMatchObject([{ language: 'vi' }]);
  expect(await database.asNobody('look', (tx) => rows(tx, 'select 1 as one'))).toEqual([{ one: 1 }]);
  expect(database.pool.totalCount).toBe(1);
  await database.close();
});

test('what was sent along is heard before the operation has answered, and may fail in its own words', async () => {
  let heard: unknown;
  const said = (failing: boolean) =>
    house.worker.asEngine('say', (tx) =>
      sendAlong(
        tx,
        'select 6 / :by::int as answer',
        { by: failing ? 0 : 1 },
        {
          heard: (answer) => (heard = answer),
          failedAs: () => new Error('nobody divides by nothing'),
        },
      ),
    );
  await said(false);
  expect(heard).toEqual([{ answer: 6 }]);
  await expect(said(true)).rejects.toThrow('nobody divides by nothing');
});

test('statements of one turn reach the server in one write', async () => {
  await house.worker.asEngine('look', async (tx) => {
    await rows(tx, 'select 1 as one');
    const { stream } = tx.sql.connection;
    const before = (stream as Socket).bytesWritten;
    const all = [1, 2, 3].map(() => rows(tx, 'select 1 as one'));
    expect((stream as Socket).writableCorked).toBeGreaterThan(0);
    expect((stream as Socket).bytesWritten).toBeGreaterThan(before);
    expect(await Promise.all(all)).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
    expect(stream.writableCorked).toBe(0);
  });
});

test('a statement prepared before a migration works after it', async () => {
  const database = openDatabase({ url: house.database.urls.worker, clock: house.clock, size: 1 });
  const look = () => database.asEngine('look', (tx) => rows(tx, 'select * from holiday_of_this_test'));
  await house.database.admin.raw(
    'create table holiday_of_this_test (day date); grant select on holiday_of_this_test to qlcb_worker',
  );
  await look();
  await house.database.admin.raw('alter table holiday_of_this_test add column name text');
  await expect(look()).rejects.toMatchObject({ code: '0A000' });
  expect(await look()).toEqual([]);
  await database.close();
});

test('two operations that lock each other’s rows are both done: the database undoes one, which is done anew', async () => {
  const { anh, binh } = house.officer;
  const owner = openDatabase({ url: house.database.urls.owner, clock: house.clock, size: 2 });
  const [first, second] = [turn(), turn()];
  const change = async (one: string, other: string, own: Turn, others: Turn) =>
    owner.asCommand('change', async (tx) => {
      await setLanguage(tx, one, 'en');
      own.come();
      await others.came;
      await setLanguage(tx, other, 'en');
    });
  await Promise.all([change(anh, binh, first, second), change(binh, anh, second, first)]);
  expect(await house.database.admin('officer').whereIn('id', [anh, binh]).pluck('language')).toEqual(['en', 'en']);
  await owner.close();
});

interface Turn {
  came: Promise<void>;
  come: () => void;
}

function turn(): Turn {
  let come = () => undefined as void;
  const came = new Promise<void>((resolve) => (come = resolve));
  return { came, come: () => come() };
}
