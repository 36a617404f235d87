import type { Arm } from '../arms/arm.ts';
import type { MeasureId } from '../report/measures.ts';
import type { Reading } from '../report/results.ts';
import { LEVELS, type Workload } from './workload.ts';

const WARM_UP_LEVEL = 8;

/**
 * Lets every arm take its turns: in each round, at each level, one arm after the other, each round beginning with
 * another one. The last rounds are left out where there is no time for them; the first never is.
 *
 * @param beganAt `performance.now()` when the run began
 */
export async function runRounds(
  arms: readonly Arm[],
  workload: Workload,
  { beganAt, say }: { beganAt: number; say(line: string): void },
): Promise<Reading[]> {
  for (const arm of arms) await arm.run(turnOf(workload, WARM_UP_LEVEL, workload.warmUp[arm.name]));
  say('warmed up');
  const readings: Reading[] = [];
  const firstAt = performance.now();
  for (let round = 1; round <= workload.rounds; round++) {
    const perRound = (performance.now() - firstAt) / Math.max(1, round - 1);
    if (round > 1 && performance.now() - beganAt + perRound > workload.roundsMs) break;
    for (const level of LEVELS) {
      for (const arm of rotated(arms, round - 1)) {
        const measured = await arm.run(turnOf(workload, level, workload.counts[level][arm.name]));
        for (const [measure, value] of Object.entries(measured) as [MeasureId, number][])
          readings.push({ measure, level, round, value });
      }
    }
    say(`round ${round} of ${workload.rounds} is over`);
  }
  return readings;
}

const turnOf = ({ turnMs }: Workload, level: number, count: number) => ({
  level,
  count,
  endBy: performance.now() + turnMs,
});

function rotated<T>(items: readonly T[], by: number): T[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
