import type { PlainField, SectionField } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import { formatCoefficient } from './formatCoefficient.ts';

/** What stands in a field, as people read it: days as 15/10/2024, choices by their labels. */
export function useFieldWords() {
  const { t, both, language } = useWords();
  return (value: string | null | undefined, { name, kind, choices }: PlainField | SectionField): string => {
    if (!value) return t('section.empty');
    if (name === 'coefficient') return formatCoefficient(value, language);
    if (kind === 'date') return formatDay(startOfDay(value));
    const choice = choices?.find((one) => one.value === value);
    return choice ? both(choice.label) : value;
  };
}
