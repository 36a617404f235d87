/** Whether a value that the server sent is one of those that there are words for. */
export const has = <T extends object>(words: T, value: unknown): value is keyof T & string =>
  typeof value === 'string' && Object.hasOwn(words, value);
