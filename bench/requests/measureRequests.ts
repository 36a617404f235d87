import type { PartOptions } from '../part.ts';
import { runRounds } from '../load/rounds.ts';
import { workloadOf } from '../load/workload.ts';
import { versionResults } from '../report/machine.ts';
import { resultsOf, type Result } from '../report/results.ts';
import { startRequestsHouse } from './requestsHouse.ts';

/** Requests from submission to effect, beside bare Temporal and bare Express: the arms take turns on the same servers. */
export async function measureRequests({ quick, engine }: PartOptions, say: (line: string) => void): Promise<Result[]> {
  const beganAt = performance.now();
  const workload = workloadOf({ quick });
  const house = await startRequestsHouse(engine, say);
  try {
    const rounds = runRounds(house.arms, workload, { beganAt, say });
    const readings = await Promise.race([rounds, broken(house.fallen, workload.wholeMs)]);
    return [...resultsOf(readings), ...versionResults(house.versions)];
  } finally {
    await house.stop();
  }
}

/** Rejects when a part of the house ends by itself, or when all takes too long. */
function broken(fallen: Promise<string>, wholeMs: number): Promise<never> {
  return new Promise((_, reject) => {
    void fallen.then((name) => reject(new Error(`${name} ended in the middle of the run`)));
    setTimeout(() => reject(new Error(`not over after ${wholeMs / 1000} s`)), wholeMs).unref();
  });
}
