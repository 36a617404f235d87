import type { Turn } from '../load/closedLoop.ts';
import type { MeasureId } from '../report/measures.ts';
import type { Counts } from '../load/workload.ts';
import { percentile } from '../report/statistics.ts';

/** What one turn of an arm measured. */
export type Measured = Partial<Record<MeasureId, number>>;

/** One thing to be measured beside the others. A turn leaves nothing running behind. */
export interface Arm {
  name: keyof Counts;
  /** @throws whatever went wrong in any of its calls: no failure counts as work */
  run(turn: Turn): Promise<Measured>;
}

export const p50 = (values: readonly number[]): number => percentile(values, 50);
export const p95 = (values: readonly number[]): number => percentile(values, 95);
