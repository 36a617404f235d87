import { closedLoop } from '../../bench/load/closedLoop.ts';

describe('a closed loop', () => {
  test('makes exactly as many calls as were asked for, never more at once than its level', async () => {
    const state = { underWay: 0, most: 0 };
    const seen: number[] = [];
    const { done } = await closedLoop({ level: 3, count: 20, endBy: Infinity }, async (index) => {
      state.most = Math.max(state.most, ++state.underWay);
      seen.push(index);
      await new Promise(setImmediate);
      state.underWay--;
    });
    expect(done).toBe(20);
    expect(state.most).toBe(3);
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  test('begins no call once its time is over', async () => {
    const { done } = await closedLoop({ level: 4, count: 10, endBy: performance.now() - 1 }, () => Promise.resolve());
    expect(done).toBe(0);
  });

  test('fails with the first fault of a call: no failure counts as work', async () => {
    const failing = (index: number) => (index === 5 ? Promise.reject(new Error('503')) : Promise.resolve());
    await expect(closedLoop({ level: 2, count: 10, endBy: Infinity }, failing)).rejects.toThrow('503');
  });
});
