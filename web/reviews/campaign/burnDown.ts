import type { Review } from '../../api/shapes.ts';

/** A day of the chart in per cent of its width and height, from the upper left corner. */
interface Point {
  day: string;
  left: number;
  x: number;
  y: number;
}

export interface BurnDown {
  points: Point[];
  /** The heights where a line with its number stands, from 0 up. */
  grid: { count: number; y: number }[];
  total: number;
  /** How many would be left today, were the same number attested every day. */
  evenLeft: number;
}

const DAY_MS = 86_400_000;
const dayNo = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The course of what is left, over the days from the start to the close. `closeDay` is a local calendar day. */
export function burnDown(days: Review['burnDown'], closeDay: string): BurnDown {
  const first = dayNo(days[0]?.day ?? closeDay);
  const length = Math.max(1, dayNo(closeDay) - first);
  const total = Math.max(0, ...days.map(({ attested, left }) => attested + left));
  const top = niceTop(total);
  const points = days.map(({ day, left }) => ({
    day,
    left,
    x: ((dayNo(day) - first) / length) * 100,
    y: 100 - (left / top) * 100,
  }));
  const passed = Math.min(length, dayNo(days.at(-1)?.day ?? closeDay) - first);
  return {
    points,
    grid: [0, 0.5, 1].map((part) => ({ count: Math.round(top * part), y: 100 - part * 100 })),
    total,
    evenLeft: Math.round(total * (1 - passed / length)),
  };
}

/** The next round number whose half is whole: 1092 → 1200, 37 → 40. */
function niceTop(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count)))) / 5;
  const unit = Math.max(2, Math.round(step));
  return Math.max(2, Math.ceil(count / unit) * unit);
}
