import type { Language } from '../../domain/citation.ts';
import { en } from './texts/en.ts';
import { vi } from './texts/vi.ts';

/** Every word of the mails in one language. What Vietnamese has, the others must have too, or they do not compile. */
export type MailTexts = typeof vi;

const TEXTS: Record<Language, MailTexts> = { vi, en };

export function textsIn(language: Language): MailTexts {
  return TEXTS[language];
}
