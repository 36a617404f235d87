import { openDatabase } from '../../db/database.ts';
import { setLanguage } from '../../db/organisation.ts';
import { rows } from '../../db/rows.ts';
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
