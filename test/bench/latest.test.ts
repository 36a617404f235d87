import { PART_NAMES, partOf, withPart } from '../../bench/report/latest.ts';
import type { Result } from '../../bench/report/results.ts';

const line = (id: string, value = 1): Result => ({ id, what: id, value, unit: '', aim: null });
const idsOf = (results: readonly Result[]) => results.map(({ id }) => id);

describe('the list of all parts', () => {
  test('takes the lines of a part in the place of its earlier ones, and keeps those of the others', () => {
    const there = [line('A.whole@8'), line('records.root.ratio'), line('records.gone'), line('reports.ratio.p50')];
    const results = withPart(there, 'records', [line('records.root.ratio', 2), line('records.new')]);
    expect(results).toEqual([
      line('A.whole@8'),
      line('records.root.ratio', 2),
      line('records.new'),
      line('reports.ratio.p50'),
    ]);
  });

  test('stands in the order in which parts are measured, whichever was measured last, and holds each id once', () => {
    const parts = {
      requests: 'B.cpu@8',
      records: 'records.dossiers',
      reviews: 'reviews.ratio',
      reports: 'reports.ratio.p50',
    };
    let results: Result[] = [];
    for (const part of [...PART_NAMES].reverse()) results = withPart(results, part, [line(parts[part])]);
    expect(idsOf(results)).toEqual(['B.cpu@8', 'records.dossiers', 'reviews.ratio', 'reports.ratio.p50']);
  });

  test.each([
    ['B/A.whole@8', 'requests'],
    ['requests.machine.node', 'requests'],
    ['reviews.machine.node', 'reviews'],
    ['requests.load.before', 'requests'],
    ['records.load.before', 'records'],
    ['reviews.large.minutes', 'reviews'],
    ['reports.known.p50', 'reports'],
  ])('%s is of the %s', (id, part) => {
    expect(partOf({ id })).toBe(part);
  });
});
