import { useTranslation } from 'react-i18next';
import type { BothLanguages } from '../api/shapes.ts';
import type { Language } from '../time/phrases.ts';

/** The words of the chosen language, and the server's texts in it. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return { t, language, both: (text: BothLanguages) => text[language] };
}

export type Tone = 'accent' | 'ok' | 'warn' | 'danger' | 'info' | 'hold' | 'plain';
