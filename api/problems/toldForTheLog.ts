import { types } from 'node:util';

/** Faults of a statement itself: their messages name its parts and no values. */
const WITHOUT_VALUES = /^42/;

/**
 * An error as the log may keep it. The driver's messages and details repeat statements and values, names among them: of a
 * database error only its state, table and constraint are told; of ours, its words and where it was thrown.
 */
export function toldForTheLog(error: unknown): Record<string, unknown> {
  if (!types.isNativeError(error)) return { name: typeof error };
  const { code, table, constraint, routine } = error as unknown as Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const isDriver = typeof code === 'string';
  return {
    name: error.name,
    ...(isDriver && { code, table, constraint, routine }),
    ...((!isDriver || WITHOUT_VALUES.test(code)) && { message: error.message.split(' - ').at(-1) }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}
