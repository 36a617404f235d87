import { parseStat, processorTime, totalOf } from '../../bench/load/processorTime.ts';

describe('processor time', () => {
  test('is read from a line of /proc past any name of a program', () => {
    const line = '42 (a) b (c) S 7 42 42 0 -1 4194304 100 0 0 0 12 3 4 1 20 0 1 0 100 1 1';
    expect(parseStat(42, line)).toEqual({ id: 42, parentId: 7, ms: 200 });
  });

  test('is summed over a process and all its descendants, and nobody else', () => {
    const all = [
      { id: 1, parentId: 0, ms: 1000 },
      { id: 2, parentId: 1, ms: 20 },
      { id: 3, parentId: 2, ms: 3 },
      { id: 4, parentId: 2, ms: 4 },
      { id: 5, parentId: 1, ms: 500 },
    ];
    expect(totalOf(all, 2)).toBe(27);
  });

  test('never runs backwards', () => {
    const before = processorTime() ?? 0;
    expect(processorTime() ?? 0).toBeGreaterThanOrEqual(before);
  });
});
