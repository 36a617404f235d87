import { createGathering } from '../../db/gathering.ts';

test('what comes together is written together, and everybody hears when it is', async () => {
  const written: string[][] = [];
  const { add } = createGathering<string>({
    everyMs: 5,
    write: (items) => Promise.resolve(void written.push([...items])),
  });
  await Promise.all([add('a'), add('b', 'c')]);
  await add('d');
  expect(written).toEqual([['a', 'b', 'c'], ['d']]);
});

test('where it cannot be written, all of them hear, and what comes later is tried anew', async () => {
  let broken = true;
  const write = () => (broken ? Promise.reject(new Error('down')) : Promise.resolve());
  const { add } = createGathering<string>({ everyMs: 5, write });
  const both = await Promise.allSettled([add('a'), add('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  await expect(add('a')).resolves.toBeUndefined();
});
