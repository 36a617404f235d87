import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../time/phrases.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

const KEPT = 'qlcb.language';
const kept = localStorage.getItem(KEPT);

void i18next.use(initReactI18next).init({
  lng: kept === 'en' ? 'en' : 'vi',
  fallbackLng: 'vi',
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Shows the app in a language, and remembers it for the pages before sign-in. */
export function showLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
