import { machineOf, versionResults } from '../../bench/report/machine.ts';
import { MEASURES, RATIOS, type MeasureId } from '../../bench/report/measures.ts';
import { keepsAim, resultsOf, type Reading, type Result } from '../../bench/report/results.ts';
import { tableOf } from '../../bench/report/table.ts';

const reading = (measure: MeasureId, round: number, value: number, level = 8): Reading => ({
  measure,
  level,
  round,
  value,
});
const find = (results: Result[], id: string) => results.find((result) => result.id === id);

describe('the results of a run', () => {
  test('give a measure as the median of its rounds, at each level', () => {
    const readings = [
      reading('A.whole', 1, 10),
      reading('A.whole', 2, 30),
      reading('A.whole', 3, 11),
      reading('A.whole', 1, 5, 32),
    ];
    const results = resultsOf(readings);
    expect(find(results, 'A.whole@8')?.value).toBe(11);
    expect(find(results, 'A.whole@32')?.value).toBe(5);
  });

  test('take a ratio within each round, so that a slow round weighs on both sides', () => {
    const readings = [
      ...[reading('B.whole', 1, 20), reading('B.whole', 2, 2), reading('B.whole', 3, 30)],
      ...[reading('A.whole', 1, 10), reading('A.whole', 2, 1), reading('A.whole', 3, 10)],
    ];
    expect(find(resultsOf(readings), 'B/A.whole@8')).toMatchObject({ value: 2, unit: 'ratio', aim: '≥ 1.2' });
  });

  test('leave out a ratio whose other side was not measured in the same round', () => {
    expect(find(resultsOf([reading('B.whole', 1, 20), reading('A.whole', 2, 10)]), 'B/A.whole@8')).toBeUndefined();
  });

  test('set an aim only where one was agreed on', () => {
    const readings = [1, 8, 32].flatMap((level) => [reading('B.whole', 1, 2, level), reading('F.whole', 1, 2, level)]);
    const aimed = resultsOf(readings).filter(({ aim }) => aim !== null);
    expect(aimed.map(({ id }) => id)).toEqual(['B/F.whole@8']);
  });

  test('are flat: every line has id, what, value, unit and aim, and no id stands twice', () => {
    const readings = (Object.keys(MEASURES) as MeasureId[]).flatMap((measure) =>
      [1, 8, 32].map((level) => reading(measure, 1, 1, level)),
    );
    const versions = { postgres: '18.4', temporal: '1.32.0' };
    const results = [...resultsOf(readings), ...versionResults(versions), ...machineOf('requests')()];
    for (const result of results) expect(Object.keys(result)).toEqual(['id', 'what', 'value', 'unit', 'aim']);
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    expect(results.filter(({ aim }) => aim !== null)).toHaveLength(
      RATIOS.filter(({ aim }) => aim !== null).flatMap(({ levels }) => levels).length,
    );
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });

  test('name the machine, its memory, the versions, and what else the machine did', () => {
    const results = [...versionResults({ postgres: '18.4', temporal: '1.32.0' }), ...machineOf('requests')()];
    expect(find(results, 'requests.machine.node')?.value).toBe(process.version);
    expect(find(results, 'requests.machine.memory')?.value).toBeGreaterThan(0);
    expect(find(results, 'requests.machine.postgres')?.value).toBe('18.4');
    expect(find(results, 'requests.load.before')?.value).toBeGreaterThanOrEqual(0);
    expect(find(results, 'requests.load.after')?.value).toBeGreaterThanOrEqual(0);
  });
});

describe('an aim', () => {
  const result = (value: number, aim: string | null): Result => ({ id: 'x', what: 'x', value, unit: 'ratio', aim });

  test.each([
    [1.2, '≥ 1.2', true],
    [1.19, '≥ 1.2', false],
    [0.15, '≤ 0.15', true],
    [0.16, '≤ 0.15', false],
    [0.95, '0.95–1.05', true],
    [1.05, '0.95–1.05', true],
    [0.94, '0.95–1.05', false],
    [1.06, '0.95–1.05', false],
    [7, null, null],
  ])('%d against %s is kept: %s', (value, aim, kept) => {
    expect(keepsAim(result(value, aim))).toBe(kept);
  });

  test('that is missed shows in the table', () => {
    const [missed, kept] = tableOf([result(1, '≥ 1.2'), result(0.1, '≤ 0.15')]);
    expect(missed).toContain('aim ≥ 1.2: MISSED');
    expect(kept).toContain('aim ≤ 0.15: kept');
  });
});
