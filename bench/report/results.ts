import { MEASURES, RATIOS, type Aim, type MeasureId, type Ratio } from './measures.ts';
import { median } from './statistics.ts';

/** One number from one turn of an arm: at `level` calls at once, in one round. */
export interface Reading {
  measure: MeasureId;
  level: number;
  round: number;
  value: number;
}

/** One line of the results file. `aim` is null where none is set. */
export interface Result {
  id: string;
  what: string;
  value: number | string;
  unit: string;
  aim: string | null;
}

/**
 * The readings as one flat list. A measure is the median of its rounds; a ratio is taken within each round, whose turns
 * follow each other closely, and then the median: so a busy neighbour weighs on both sides of it.
 */
export function resultsOf(readings: readonly Reading[]): Result[] {
  const levels = [...new Set(readings.map(({ level }) => level))].sort((a, b) => a - b);
  const measured = levels.flatMap((level) => measuredAt(readings, level));
  const compared = RATIOS.flatMap((ratio) =>
    levels.filter((level) => ratio.levels.includes(level)).flatMap((level) => comparedAt(readings, ratio, level)),
  );
  return [...compared, ...measured];
}

/** Whether a result keeps its aim; null where it has none. */
export function keepsAim({ value, aim }: Result): boolean | null {
  if (aim === null || typeof value !== 'number') return null;
  const within = /^([\d.]+)–([\d.]+)$/.exec(aim);
  if (within) return value >= Number(within[1]) && value <= Number(within[2]);
  const [sign, bound] = aim.split(' ');
  return sign === '≥' ? value >= Number(bound) : value <= Number(bound);
}

function measuredAt(readings: readonly Reading[], level: number): Result[] {
  return (Object.keys(MEASURES) as MeasureId[]).flatMap((measure) => {
    const values = [...byRound(readings, measure, level).values()];
    if (values.length === 0) return [];
    const { what, unit } = MEASURES[measure];
    return [
      { id: `${measure}@${level}`, what: `${what}, ${level} at once`, value: rounded(median(values)), unit, aim: null },
    ];
  });
}

function comparedAt(readings: readonly Reading[], ratio: Ratio, level: number): Result[] {
  const under = byRound(readings, ratio.under, level);
  const values = [...byRound(readings, ratio.over, level)].flatMap(([round, value]) =>
    under.has(round) ? [value / under.get(round)!] : [],
  );
  if (values.length === 0) return [];
  const what = `${ratio.what}, ${level} at once`;
  return [{ id: `${ratio.id}@${level}`, what, value: rounded(median(values)), unit: 'ratio', aim: told(ratio.aim) }];
}

function byRound(readings: readonly Reading[], measure: MeasureId, level: number): Map<number, number> {
  const fitting = readings.filter((reading) => reading.measure === measure && reading.level === level);
  return new Map(fitting.map(({ round, value }) => [round, value]));
}

const told = (aim: Aim | null): string | null =>
  aim === null ? null : 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;

/** Three significant digits: more would claim a precision that no run has. */
const rounded = (value: number): number => Number(value.toPrecision(3));
