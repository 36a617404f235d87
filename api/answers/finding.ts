import type { z } from 'zod';
import type { Citation, Language } from '../../domain/citation.ts';
import { findingText, wayOutTexts } from '../../domain/findingTexts.ts';
import type { RuleFinding } from '../../domain/grantRules.ts';
import type { citation as citationShape, finding } from '../contract/shapes.ts';
import { citedAs, type CitedSources } from '../../domain/toldRequest.ts';

/** What a rule said, in words for people. */
export function findingAnswer(found: RuleFinding, sources: CitedSources): z.output<typeof finding> {
  const { rule, outcome, code, citation, waysOut } = found;
  return {
    rule,
    outcome,
    code,
    text: { vi: findingText(found, 'vi'), en: findingText(found, 'en') },
    citation: citationAnswer(citation, sources),
    waysOut: (waysOut ?? []).map((way) => wayOutTexts[way]),
  };
}

/** A citation as officials write it, with the words of its source. */
export function citationAnswer(citation: Citation, sources: CitedSources): z.output<typeof citationShape> {
  return {
    title: { vi: citationTitle(citation, 'vi', sources), en: citationTitle(citation, 'en', sources) },
    ...(citation.quote !== undefined && { quote: citation.quote }),
  };
}

/** “Khoản 1 Điều 7, Quy chế kèm Quyết định 240/QĐ-TCHQ năm 2018: Mỗi Cục có 01 tài khoản quản trị”. */
export function citationTitle(citation: Citation, language: Language, sources: CitedSources): string {
  const place = citedAs(citation, language, sources);
  const title = citation.title[language];
  return place === title ? title : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${title}`;
}
