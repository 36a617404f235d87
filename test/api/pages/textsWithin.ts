/** Every text of a catalogue by its place; texts that are made are made with short numbers. */
export function textsWithin(catalogue: unknown, place = ''): [string, string][] {
  if (typeof catalogue === 'string') return [[place, catalogue]];
  if (typeof catalogue === 'function')
    return [[place, String((catalogue as (...values: string[]) => string)('1', '2', '3'))]];
  return Object.entries(catalogue as object).flatMap(([key, value]) => textsWithin(value, `${place}.${key}`));
}

/** The text with whatever carries a Vietnamese sign bared of it, so that a text without any is its own image. */
export function inAscii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
}
