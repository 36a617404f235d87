import { existsSync, readFileSync } from 'node:fs';
import { ruleIds } from '../../domain/citation.ts';

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');
const document = read('docs/regulation.md');

interface Row {
  rule: string;
  code: string;
  test: string;
}
const rows: Row[] = [...document.matchAll(/^\| (R\d+) *\|(.*)\|$/gm)].map(([, rule, rest]) => {
  const cells = rest!.split('|').map((cell) => cell.trim());
  expect(cells).toHaveLength(4);
  return { rule: rule!, code: cells[2]!, test: cells[3]! };
});
const filesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path!);
const named = rows.flatMap(({ rule, code, test }) =>
  [...filesIn(code), ...filesIn(test)].map((path) => ({ rule, path })),
);

/** Whether a text mentions a rule, on its own (`R8`), as a range (`R3–R8`) or inside a list; `R1` is not in `R15`. */
function mentions(text: string, rule: string): boolean {
  const number = Number(rule.slice(1));
  const ranges = [...text.matchAll(/\bR(\d+)[–-]R(\d+)\b/g)];
  return (
    new RegExp(`\\b${rule}\\b`).test(text) || ranges.some(([, a, b]) => Number(a) <= number && number <= Number(b))
  );
}

test('every rule has exactly one row, in order', () => {
  expect(rows.map(({ rule }) => rule)).toEqual([...ruleIds]);
});

test('a row names files, or says that nothing is there yet', () => {
  for (const { rule, code, test } of rows) {
    for (const cell of [code, test])
      expect([rule, cell === 'not yet' || filesIn(cell).length > 0]).toEqual([rule, true]);
  }
});

test('what is tested is held by code', () => {
  for (const { rule, code, test } of rows)
    expect([rule, code === 'not yet' && test !== 'not yet']).toEqual([rule, false]);
});

test.each(named)('$path exists and mentions $rule', ({ rule, path }) => {
  expect(existsSync(new URL(path, project))).toBe(true);
  expect(mentions(read(path), rule)).toBe(true);
});

test('tests are under test/, code is not', () => {
  for (const { code, test } of rows) {
    expect(filesIn(code).filter((path) => path.startsWith('test/'))).toEqual([]);
    expect(filesIn(test).filter((path) => !path.startsWith('test/'))).toEqual([]);
  }
});
