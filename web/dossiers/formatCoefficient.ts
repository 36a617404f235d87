import type { Language } from '../time/phrases.ts';

/** A salary coefficient as the language writes it: `2,46` in Vietnamese, `2.46` in English. */
export function formatCoefficient(recorded: string, language: Language): string {
  const number = Number(recorded);
  if (Number.isNaN(number)) return recorded;
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(number);
}
