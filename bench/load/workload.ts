/** Calls at once. */
export const LEVELS = [1, 8, 32] as const;
export type Level = (typeof LEVELS)[number];

/** How many calls each arm makes in one turn; the faster an arm, the more it needs to be measured at all. */
export interface Counts {
  bareTemporal: number;
  product: number;
  productBurst: number;
  bareExpress: number;
  engineFloor: number;
}

export interface Workload {
  rounds: number;
  counts: Record<Level, Counts>;
  /** Before the first round, at 8 at once. */
  warmUp: Counts;
  /** A turn begins no call after so long; milliseconds. */
  turnMs: number;
  /** No round begins that would probably end later than this after the start; milliseconds. */
  roundsMs: number;
  /** The whole run is given up after so long; milliseconds. */
  wholeMs: number;
}

const DEFAULT: Workload = {
  rounds: 4,
  counts: {
    1: { bareTemporal: 12, product: 16, productBurst: 24, bareExpress: 150, engineFloor: 24 },
    8: { bareTemporal: 64, product: 96, productBurst: 160, bareExpress: 600, engineFloor: 128 },
    32: { bareTemporal: 96, product: 128, productBurst: 192, bareExpress: 800, engineFloor: 192 },
  },
  warmUp: { bareTemporal: 24, product: 64, productBurst: 96, bareExpress: 600, engineFloor: 32 },
  turnMs: 12_000,
  roundsMs: 290_000,
  wholeMs: 600_000,
};

const QUICK: Workload = {
  rounds: 1,
  counts: {
    1: { bareTemporal: 5, product: 6, productBurst: 10, bareExpress: 80, engineFloor: 10 },
    8: { bareTemporal: 32, product: 40, productBurst: 64, bareExpress: 300, engineFloor: 64 },
    32: { bareTemporal: 48, product: 64, productBurst: 64, bareExpress: 400, engineFloor: 64 },
  },
  warmUp: { bareTemporal: 8, product: 16, productBurst: 32, bareExpress: 300, engineFloor: 16 },
  turnMs: 4_000,
  roundsMs: 60_000,
  wholeMs: 240_000,
};

export const workloadOf = ({ quick }: { quick: boolean }): Workload => (quick ? QUICK : DEFAULT);
