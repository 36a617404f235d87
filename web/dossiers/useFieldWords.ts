import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { vi } from '../texts/vi.ts';
import { formatCoefficient } from './formatCoefficient.ts';

const isChoice = (value: string): value is keyof typeof vi.dossiers.choices => value in vi.dossiers.choices;
const isKnown = (field: string): field is keyof typeof vi.dossiers.fields => field in vi.dossiers.fields;

/** The label of a dossier's field (its key where there is no word for it), and its content as people read it. */
export function useFieldWords() {
  const { t, language } = useWords();
  return {
    label: (field: string): string => (isKnown(field) ? t(`dossiers.fields.${field}`) : field),
    content: (field: string, value: string | null): string => {
      if (value === null || value === '') return t('dossiers.empty');
      if (field === 'coefficient') return formatCoefficient(value, language);
      const choice = value.replace('.', '_');
      if (isChoice(choice)) return t(`dossiers.choices.${choice}`);
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(`${value}T00:00:00+07:00`) : value;
    },
  };
}
