import { readdirSync, readFileSync } from 'node:fs';
import { en } from '../../web/texts/en.ts';
import { vi } from '../../web/texts/vi.ts';
import { correctionOutcomes } from '../../domain/review/correction.ts';
import { caseStates } from '../../domain/passwordCase.ts';
import { itemWords } from '../../web/cases/caseWords.ts';
import { momentOf, reportBody, sinceFault } from '../../web/cases/report/reportValues.ts';

const root = new URL('../../', import.meta.url);
const readIn = (folders: string[]): string[] =>
  folders
    .flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(new URL(path, root), 'utf8'));
const sources = readIn(['operations', 'operations/passwordCase', 'activities']);

/** Codes that the operations write: as a literal, or by their name to what writes them. */
function codesWritten(): string[] {
  const literal = /'(case\.[a-z_]+)'/g;
  const named = /\b(?:recordCase|event)\(\s*tx,\s*[\w.]+,\s*'([a-z_]+)'/g;
  const found = sources.flatMap((text) => [
    ...[...text.matchAll(literal)].map(([, code]) => code!),
    ...[...text.matchAll(named)].map(([, name]) => `case.${name}`),
  ]);
  const outcomes = ['proven', 'wrong', 'spent'].map((tried) => `case.code_${tried}`);
  const ends = ['account_withdrawn', 'handed_over'].map((end) => `case.${end}`);
  return [...new Set([...found, ...outcomes, ...ends])].sort();
}

test('every event that a case records is told in words of both languages, and there are no words for others', () => {
  const written = codesWritten();
  expect(written.length).toBeGreaterThan(20);
  expect(Object.keys(vi.cases.event).sort()).toEqual(written);
  expect(Object.keys(en.cases.event).sort()).toEqual(written);
});

test('what is done through an account is told in words, whatever it is', () => {
  const written = [...sources, ...readIn(['operations/correction', 'operations/review', 'operations/chat'])];
  const named = (pattern: RegExp) => written.flatMap((text) => [...text.matchAll(pattern)].map(([, event]) => event!));
  const ends = ['refused', ...correctionOutcomes];
  const corrected = [...named(/recordCorrected\(tx, [\w.]+, '([a-z_]+)'/g), ...ends].map(
    (name) => `correction.${name}`,
  );
  const byItself = ['retention.forgotten']; // the engine, through no account
  const acts = [...named(/\bevent: '([a-z_.]+)'/g), ...corrected].filter((event) => !byItself.includes(event));
  expect(acts.length).toBeGreaterThan(30);
  const t = ((key: string) => key) as unknown as Parameters<typeof itemWords>[0];
  expect(acts.filter((event) => itemWords(t, event) === 'cases.historyOther')).toEqual([]);
});

test('every state of a case has words', () => {
  expect(Object.keys(vi.cases.state).sort()).toEqual([...caseStates].sort());
});

test('what may be stolen needs a moment that has passed; what is lost needs none, and none is sent', () => {
  const now = new Date('2024-10-15T02:42:00Z');
  expect(sinceFault({ severity: 'lost', since: '' }, now)).toBeNull();
  expect(sinceFault({ severity: 'suspected', since: '' }, now)).toBe('sinceMissing');
  expect(sinceFault({ severity: 'compromised', since: '2024-10-15T09:43' }, now)).toBe('sinceFuture');
  expect(sinceFault({ severity: 'compromised', since: '2024-10-15T09:41' }, now)).toBeNull();
  expect(reportBody({ severity: 'lost', since: '2024-10-15T09:41' })).toEqual({ severity: 'lost' });
});

test('the moment that is typed is Vietnamese time', () => {
  expect(momentOf('2024-10-15T08:30')?.toISOString()).toBe('2024-10-15T01:30:00.000Z');
  expect(momentOf('')).toBeNull();
});
