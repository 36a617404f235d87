import { namedStatement } from '../../db/namedStatement.ts';

test('names become numbers in their order, casts stay, and a name said twice is two parameters', () => {
  const { text, parameters } = namedStatement(
    'select :a::uuid, x::text from t where b = :b and (:a is null or c = :a)',
  );
  expect(text).toBe('select $1::uuid, x::text from t where b = $2 and ($3 is null or c = $4)');
  expect(parameters).toEqual(['a', 'b', 'a', 'a']);
});

test('the same text is the same statement, another text another', () => {
  expect(namedStatement('select :x')).toBe(namedStatement('select :x'));
  expect(namedStatement('select :x').name).not.toBe(namedStatement('select :y').name);
});
