import { useWords } from '../look/useWords.ts';

/** A number as the language writes it: `1.092` in Vietnamese, `1,092` in English. */
export function useNumber(): (count: number) => string {
  const { language } = useWords();
  return (count) => new Intl.NumberFormat(language).format(count);
}
