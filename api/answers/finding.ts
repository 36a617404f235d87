import type { z } from 'zod';
import { citedPlace, type Citation, type Language } from '../../domain/citation.ts';
import { findingText, wayOutTexts } from '../../domain/findingTexts.ts';
import type { RuleFinding } from '../../domain/grantRules.ts';
import type { citation as citationShape, finding } from '../contract/shapes.ts';

/** What a rule said, in words for people. */
export function findingAnswer(found: RuleFinding): z.output<typeof finding> {
  const { rule, outcome, code, citation, waysOut } = found;
  return {
    rule,
    outcome,
    code,
    text: { vi: findingText(found, 'vi'), en: findingText(found, 'en') },
    citation: citationAnswer(citation),
    waysOut: (waysOut ?? []).map((way) => wayOutTexts[way]),
  };
}

/** A citation as officials write it, with the words of its source. */
export function citationAnswer(citation: Citation): z.output<typeof citationShape> {
  return {
    title: { vi: citationTitle(citation, 'vi'), en: citationTitle(citation, 'en') },
    ...(citation.quote !== undefined && { quote: citation.quote }),
  };
}

/** “Khoản 1 Điều 7: Mỗi Cục có 01 tài khoản quản trị”; without an article, the title alone. */
export function citationTitle(citation: Citation, language: Language): string {
  const place = citedPlace(citation, language);
  const title = citation.title[language];
  return place === '' ? title : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${title}`;
}
