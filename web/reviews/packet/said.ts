import type { FieldVerdict, ReviewItem } from '../../api/shapes.ts';

/** All that is said of one item: field by field, whether it was kept up in time and is right, and a note. */
export interface Said {
  verdicts: Record<string, FieldVerdict>;
  timely: boolean | null;
  accurate: boolean | null;
  note: string | null;
}

/** What is said of an item of somebody, and the version of its section that was seen. */
export interface Saying extends Said {
  id: string;
  officerId: string;
  version: number;
}

export const statements = ['timely', 'accurate'] as const;
export type Statement = (typeof statements)[number];

export const saidOf = ({ verdicts, timely, accurate, note }: ReviewItem): Said => ({
  verdicts,
  timely,
  accurate,
  note,
});

export const isCompared = (said: Said, fields: readonly string[]): boolean =>
  fields.every((name) => said.verdicts[name] !== undefined);

/** Whether everything that attests an item is said. */
export const isWhole = (said: Said, fields: readonly string[]): boolean =>
  isCompared(said, fields) && said.timely !== null && said.accurate !== null;

/** The same with a verdict on one field; null takes it back. */
export function withVerdict(said: Said, field: string, verdict: FieldVerdict | null): Said {
  const { [field]: _before, ...others } = said.verdicts;
  return { ...said, verdicts: verdict ? { ...others, [field]: verdict } : others };
}

export const mismatched = (said: Said, fields: readonly string[]): string[] =>
  fields.filter((name) => said.verdicts[name] === 'mismatch');

const written = (value: unknown): string => JSON.stringify(value ?? null);

/** What was said of the item before, carried over to its newest version: of fields that changed, nothing is said. */
export function carriedOver(said: Said, before: ReviewItem['values'], after: ReviewItem['values']): Said {
  const stands = ([field]: [string, FieldVerdict]) => written(before?.[field]) === written(after?.[field]);
  return { ...said, verdicts: Object.fromEntries(Object.entries(said.verdicts).filter(stands)) };
}
