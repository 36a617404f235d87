import type { Language } from '../../domain/citation.ts';
import { en } from './texts/en.ts';
import { vi } from './texts/vi.ts';

/** Every word of the pages in one language. What Vietnamese has, the others must have too, or they do not compile. */
export type PageTexts = typeof vi;

const TEXTS: Record<Language, PageTexts> = { vi, en };

export function textsIn(language: Language): PageTexts {
  return TEXTS[language];
}
