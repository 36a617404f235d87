/**
 * Paths of what `given` has and `known` has not: the fields that a schema dropped because it does not know them. One
 * that nobody reads is mostly a slip of the pen, and silence about it would look like consent.
 */
export function unknownFields(given: unknown, known: unknown, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(known))
    return given.flatMap((item, i) => unknownFields(item, known[i], `${path}.${i}`));
  if (!isObject(given) || !isObject(known)) return [];
  return Object.entries(given).flatMap(([name, inner]) =>
    Object.hasOwn(known, name) ? unknownFields(inner, known[name], `${path}.${name}`) : [`${path}.${name}`],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
