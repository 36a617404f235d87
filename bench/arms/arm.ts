import type { Turn } from '../load/closedLoop.ts';
import type { MeasureId } from '../report/measures.ts';
import type { Counts } from '../load/workload.ts';
import { processorTime } from '../load/processorTime.ts';
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

/** Begins to count processor time. @returns tells it per call, as a measure; nothing where the system does not tell it */
export function countProcessorTime(): (measure: MeasureId, calls: number) => Measured {
  const before = processorTime();
  return (measure, calls) => {
    const after = processorTime();
    return before === undefined || after === undefined ? {} : { [measure]: (after - before) / calls };
  };
}
