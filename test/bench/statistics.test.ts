import fc from 'fast-check';
import { median, percentile } from '../../bench/report/statistics.ts';

const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 200 });

describe('a percentile', () => {
  test('is the nearest rank, of unsorted values too', () => {
    const ranks = [15, 50, 35, 20, 40];
    expect([5, 30, 40, 50, 100].map((percent) => percentile(ranks, percent))).toEqual([15, 20, 20, 35, 50]);
  });

  test('of twenty values is the nineteenth at 95', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
    expect(percentile(twenty, 95)).toBe(19);
  });

  test('has at least its share of the values at or below it, and is one of them', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percent) => {
        const found = percentile(all, percent);
        const below = all.filter((value) => value < found).length;
        const upTo = all.filter((value) => value <= found).length;
        const rank = (percent / 100) * all.length;
        return all.includes(found) && below < Math.ceil(rank) && upTo >= rank;
      }),
    );
  });

  test('of no values is a fault', () => {
    expect(() => percentile([], 95)).toThrow(RangeError);
  });
});

describe('the median', () => {
  test('is the middle value of an odd number', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('is the mean of the two in the middle of an even number', () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  test('leaves the values in their order', () => {
    const all = [3, 1, 2];
    median(all);
    expect(all).toEqual([3, 1, 2]);
  });

  test('of no values is a fault', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
