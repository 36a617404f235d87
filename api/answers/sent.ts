/** A row as JSON carries it: instants as ISO 8601 with offset Z. */
export type Sent<T> = T extends Date
  ? string
  : T extends readonly (infer U)[]
    ? Sent<U>[]
    : T extends object
      ? { [K in keyof T]: Sent<T[K]> }
      : T;

/** Turns every instant of a row into its text. */
export function sent<T>(value: T): Sent<T> {
  if (value instanceof Date) return value.toISOString() as Sent<T>;
  if (Array.isArray(value)) return value.map(sent) as Sent<T>;
  if (value === null || typeof value !== 'object') return value as Sent<T>;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sent(inner)])) as Sent<T>;
}

/** An instant that PostgreSQL wrote into JSON, as everywhere else. */
export const utc = (at: string): string => new Date(at).toISOString();
